using Cognito.Local.Model;

namespace Cognito.Local.Wire;

/// <summary>Every error that the service's rules can end in, in the words of the real one (behaviour §9); those of one subject alone stand beside it.</summary>
internal static class Errors
{
    // The protocol
    public static ServiceException UnknownOperation(string name) => new("UnknownOperationException", $"{name} is not an operation that this service has.");

    public static ServiceException NotSigned() => new("MissingAuthenticationTokenException", "Missing Authentication Token");

    public static ServiceException RateExceeded() => new(ErrorNames.TooManyRequests, "Rate exceeded");

    public static ServiceException MissingParameter(string name) => InvalidParameter($"Missing required parameter {name}");

    public static ServiceException InvalidValue(string name) => InvalidParameter($"Invalid value for parameter {name}");

    /// <summary>A constraint that the model leaves to the service, worded like those of the model.</summary>
    public static ServiceException Constraint(string member, string text) =>
        InvalidParameter($"1 validation error detected: Value at '{member}' failed to satisfy constraint: {text}");

    public static ServiceException InvalidParameter(string message) => new(ErrorNames.InvalidParameter, message);

    // Pools, clients, groups
    public static ServiceException PoolNotFound(string id) => new(ErrorNames.ResourceNotFound, $"User pool {id} does not exist.");

    public static ServiceException ClientNotFound(string id) => new(ErrorNames.ResourceNotFound, $"User pool client {id} does not exist.");

    public static ServiceException GroupNotFound() => new(ErrorNames.ResourceNotFound, "Group not found.");

    public static ServiceException GroupExists() => new(ErrorNames.GroupExists, "A group with the name already exists.");

    public static ServiceException InvalidPageToken() => InvalidParameter("Invalid pagination token.");

    public static ServiceException FilterSyntax() => InvalidParameter("Error while parsing filter.");

    public static ServiceException FilterAttribute(string name) => InvalidParameter($"Invalid search attribute: {name}");

    public static ServiceException AttributeNotSet(string name) => InvalidParameter($"Not every user has a value for attribute {name}.");

    public static ServiceException TierLacks(string feature) =>
        new(ErrorNames.FeatureUnavailableInTier, $"{feature} is not available in the feature plan of the user pool.");

    // Resource servers and domains
    public static ServiceException ResourceServerNotFound(string id) => new(ErrorNames.ResourceNotFound, $"Resource server {id} does not exist.");

    public static ServiceException ResourceServerExists(string id, string pool) => InvalidParameter($"{id} already exists in user pool {pool}.");

    public static ServiceException TooManyResourceServers(int most) => new(ErrorNames.LimitExceeded, $"A user pool can have at most {most} resource servers.");

    public static ServiceException DomainSet() => InvalidParameter("User pool already has a domain configured.");

    public static ServiceException DomainTaken() => InvalidParameter("Domain already associated with another user pool.");

    public static ServiceException DomainNotFound() => InvalidParameter("No such domain or user pool exists.");

    public static ServiceException PoolHasDomain() => InvalidParameter("User pool cannot be deleted. It has a domain configured that should be deleted first.");

    public static ServiceException ClientCredentialsNotAlone() =>
        new(ErrorNames.InvalidOAuthFlow, "client_credentials flow can not be selected along with code flow or implicit flow.");

    public static ServiceException ClientCredentialsWithoutSecret() =>
        new(ErrorNames.InvalidOAuthFlow, "client_credentials flow can not be selected if client does not have a client secret.");

    // Client secrets
    public static ServiceException SecretHashMissing(string client) => NotAuthorized($"Client {client} is configured with secret but SECRET_HASH was not received");

    public static ServiceException SecretHashUnexpected(string client) => NotAuthorized($"Client {client} is not configured for secret but secret was received");

    public static ServiceException SecretHashWrong(string client) => NotAuthorized($"Unable to verify secret hash for client {client}");

    public static ServiceException SecretHashWrongAtRefresh(string client) => NotAuthorized($"SecretHash does not match for the client: {client}");

    public static ServiceException ClientSecretWrong(string client) => NotAuthorized($"Unable to verify the secret of client {client}");

    public static ServiceException ClientHasNoSecret(string client) => InvalidParameter($"Client {client} is not configured with a secret.");

    public static ServiceException TooManyClientSecrets(int most) =>
        new(ErrorNames.LimitExceeded, $"A client can have at most {most} secrets.");

    public static ServiceException ClientSecretNotFound() => new(ErrorNames.ResourceNotFound, "Client secret does not exist.");

    public static ServiceException LastClientSecret() => InvalidParameter("The last secret of a client cannot be deleted.");

    // Auth flows
    public static ServiceException FlowNotEnabled(string flow) => InvalidParameter($"{flow} is not enabled for the client.");

    public static ServiceException PasswordFlowNotEnabled() => InvalidParameter("USER_PASSWORD_AUTH flow not enabled for this client");

    public static ServiceException AdminFlowNotEnabled() => InvalidParameter("Auth flow not enabled for this client");

    public static ServiceException FlowNotSupported() => InvalidParameter("Initiate Auth method not supported.");

    public static ServiceException OnlyCustomAuth() => InvalidParameter("Only custom auth (lambda driven) is enabled for this client.");

    public static ServiceException NoCustomAuthTriggers() => InvalidParameter("Custom auth lambda trigger is not configured for the user pool.");

    public static ServiceException OnlyAdministratorsAnswer() => InvalidParameter("ADMIN_NO_SRP_AUTH cannot be answered with RespondToAuthChallenge.");

    public static ServiceException NoFirstFactor() => InvalidParameter("User does not have a first factor to sign in with.");

    // Signing in
    public static ServiceException IncorrectUsernameOrPassword() => NotAuthorized("Incorrect username or password.");

    public static ServiceException PasswordAttemptsExceeded() => NotAuthorized("Password attempts exceeded");

    public static ServiceException UserDisabled() => NotAuthorized("User is disabled.");

    public static ServiceException UserNotConfirmed() => new(ErrorNames.UserNotConfirmed, "User is not confirmed.");

    public static ServiceException PasswordResetRequired() => new(ErrorNames.PasswordResetRequired, "Password reset required for the user");

    public static ServiceException TemporaryPasswordExpired() =>
        NotAuthorized("Temporary password has expired and must be reset by an administrator.");

    public static ServiceException InvalidSrpA() => InvalidParameter("Invalid SRP_A");

    // Further factors
    public static ServiceException WrongSoftwareTokenCode() => new(ErrorNames.CodeMismatch, "Invalid code received for user");

    public static ServiceException SoftwareTokenUsed() => new(ErrorNames.ExpiredCode, "Your software token has already been used once.");

    public static ServiceException SoftwareTokensNotEnabled() =>
        new(ErrorNames.SoftwareTokenMFANotFound, "Software Token MFA has not been enabled by the userPool");

    public static ServiceException SoftwareTokenMismatch() =>
        new(ErrorNames.EnableSoftwareTokenMFA, "Code mismatch and fail enable Software Token MFA");

    public static ServiceException NoSoftwareToken() => InvalidParameter("User has not set up software token mfa");

    public static ServiceException NoDeliveryConfig(string factor) => InvalidParameter($"User does not have delivery config set to turn on {factor}");

    public static ServiceException MfaIsRequired() => InvalidParameter("The user pool requires MFA; its factors cannot be turned off.");

    /// <summary>Whoever is meant can only be helped by an administrator.</summary>
    public static ServiceException NoMfaMethod() => new(
        ErrorNames.InvalidUserPoolConfiguration,
        "The user pool requires MFA, and the user has no factor for it but the one that recovers the password.");

    // Sessions
    public static ServiceException InvalidSessionProvided() => NotAuthorized("Invalid session provided");

    public static ServiceException InvalidSession() => NotAuthorized("Invalid session for the user.");

    public static ServiceException SessionExpired() => NotAuthorized("Invalid session for the user, session is expired.");

    public static ServiceException SessionUsed() => NotAuthorized("Invalid session for the user, session can only be used once.");

    // Tracked sessions
    public static ServiceException SessionsNotTracked() =>
        new(ErrorNames.OperationNotEnabled, "User session tracking is not enabled for the user pool.");

    public static ServiceException SessionNotFound() => new(ErrorNames.ResourceNotFound, "Session does not exist.");

    public static ServiceException CurrentSession() => InvalidParameter("The session of the access token cannot be revoked.");

    // Refresh tokens
    public static ServiceException InvalidRefreshToken() => NotAuthorized("Invalid Refresh Token");

    public static ServiceException RefreshTokenRevoked() => NotAuthorized("Refresh Token has been revoked");

    public static ServiceException RefreshTokenExpired() => NotAuthorized("Refresh Token has expired");

    public static ServiceException RefreshTokenReused() => new(ErrorNames.RefreshTokenReuse, "Refresh token has been invalidated by rotation");

    public static ServiceException RevocationUnauthorized() => new(ErrorNames.Unauthorized, "The client cannot revoke this token.");

    public static ServiceException RevocationNotEnabled() => new(ErrorNames.UnsupportedOperation, "Token revocation is not enabled for the client.");

    public static ServiceException UnsupportedTokenType() => new(ErrorNames.UnsupportedTokenType, "Only refresh tokens can be revoked.");

    // Access tokens
    public static ServiceException AccessTokenMissing() => Constraint("accessToken", "Member must not be null");

    public static ServiceException InvalidAccessToken() => NotAuthorized("Invalid Access Token");

    public static ServiceException AccessTokenSignature() => NotAuthorized("Could not verify signature for Access Token");

    public static ServiceException AccessTokenExpired() => NotAuthorized("Access Token has expired");

    public static ServiceException AccessTokenRevoked() => NotAuthorized("Access Token has been revoked");

    public static ServiceException AccessTokenScope() => NotAuthorized("Access Token does not have required scopes");

    // Users: who there is
    public static ServiceException UserNotFound() => new(ErrorNames.UserNotFound, "User does not exist.");

    /// <summary>The wording of the operations around codes.</summary>
    public static ServiceException UserNotFoundForClient() => new(ErrorNames.UserNotFound, "Username/client id combination not found.");

    public static ServiceException UsernameExists() => new(ErrorNames.UsernameExists, "User already exists");

    public static ServiceException AccountExists(string attribute) =>
        new(ErrorNames.UsernameExists, $"An account with the given {attribute} already exists.");

    public static ServiceException AliasExists(string attribute) =>
        new(ErrorNames.AliasExists, $"An account with the {attribute} already exists.");

    public static ServiceException PreferredUsernameExists() =>
        new(ErrorNames.AliasExists, "Already found an entry for the provided username.");

    // Users: what they may be called
    public static ServiceException UsernameMustBe(string kinds) => InvalidParameter($"Username should be {kinds}.");

    public static ServiceException UsernameLooksLike(string kind) =>
        InvalidParameter($"Username cannot be of {kind} format, since user pool is configured for {kind} alias.");

    public static ServiceException AliasBeforeConfirmation(string attribute) =>
        InvalidParameter($"Invalid user attributes: {attribute}: Attribute cannot be set before the user is confirmed.\n");

    // Users: what can be done with them
    public static ServiceException SignUpNotPermitted() => NotAuthorized("SignUp is not permitted for this user pool");

    public static ServiceException CannotBeConfirmed(string status) => NotAuthorized($"User cannot be confirmed. Current status is {status}");

    public static ServiceException AlreadyConfirmed() => InvalidParameter("User is already confirmed.");

    public static ServiceException NothingToResend() => InvalidParameter("Cannot resend codes. Auto verification not turned on.");

    public static ServiceException CannotResendInvitation() =>
        new(ErrorNames.UnsupportedUserState, "Resend not possible. User is not in the state FORCE_CHANGE_PASSWORD.");

    public static ServiceException CannotBeReset() => NotAuthorized("User password cannot be reset in the current state.");

    public static ServiceException ContactAdministrator() => NotAuthorized("Contact administrator to reset password.");

    public static ServiceException NoRecoveryDestination() =>
        InvalidParameter("Cannot reset password for the user as there is no registered/verified email or phone_number");

    // Codes
    public static ServiceException CodeMismatch() => new(ErrorNames.CodeMismatch, "Invalid verification code provided, please try again.");

    /// <summary>The wording of sign-ins.</summary>
    public static ServiceException WrongOneTimeCode() => new(ErrorNames.CodeMismatch, "Invalid code or auth state for the user.");

    public static ServiceException CodeExpired() => new(ErrorNames.ExpiredCode, "Invalid code provided, please request a code again.");

    public static ServiceException AttemptLimit() => new(ErrorNames.LimitExceeded, "Attempt limit exceeded, please try after some time.");

    public static ServiceException DailyEmailLimit() => new(
        ErrorNames.LimitExceeded,
        "Exceeded daily email limit for the operation or the account. If a higher limit is required, please configure your user pool to use your own Amazon SES configuration for sending email.");

    public static ServiceException NotDelivered() => new(ErrorNames.CodeDeliveryFailure, "The message could not be delivered.");

    // Passwords
    public static ServiceException PasswordPolicy(string rule) => new(ErrorNames.InvalidPassword, $"Password did not conform with policy: {rule}");

    public static ServiceException PasswordUsedBefore() =>
        new(ErrorNames.PasswordHistoryPolicyViolation, "Password has previously been used.");

    public static ServiceException NotAuthorized(string message) => new(ErrorNames.NotAuthorized, message);
}
