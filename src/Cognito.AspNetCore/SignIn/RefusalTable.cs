using Cognito.AspNetCore.Service;

namespace Cognito.AspNetCore.SignIn;

/// <summary>
/// What each error of the service means to a person. The first row whose error is the same and whose text, where it has one, is part of
/// the message decides: the name is the contract, the text a hint where one name means several things.
/// </summary>
/// <remarks>
/// The rows that follow disclose nothing: whatever tells one account from another ends in <see cref="Refusals.InvalidCredentials"/>.
/// Flows answer some errors themselves, before this table: an unknown account that asks for a code, for example.
/// </remarks>
internal static class RefusalTable
{
    private static readonly (string Error, string? Text, Refusal Refusal)[] s_rows =
    [
        ("NotAuthorized", "Incorrect username or password", Refusals.InvalidCredentials),
        ("NotAuthorized", "Password attempts exceeded", Refusals.InvalidCredentials),
        ("NotAuthorized", "User is disabled", Refusals.InvalidCredentials),
        ("NotAuthorized", "Temporary password has expired", Refusals.InvalidCredentials),
        ("NotAuthorized", "security reasons", Refusals.InvalidCredentials),
        ("NotAuthorized", "Invalid session", Refusals.FlowExpired),
        ("NotAuthorized", "Refresh Token", Refusals.NotSignedIn),
        ("NotAuthorized", "required scopes", Refusals.ScopeMissing),
        ("NotAuthorized", "Access Token", Refusals.NotSignedIn),
        ("NotAuthorized", "secret", Refusals.Failed), // three texts about SECRET_HASH: a wrong or missing ClientSecret
        ("NotAuthorized", "SignUp is not permitted", Refusals.SignUpNotAllowed),
        ("NotAuthorized", "unauthorized attribute", Refusals.AttributeInvalid),
        ("NotAuthorized", "Cannot modify an already provided", Refusals.AttributeInvalid),
        ("NotAuthorized", "cannot be confirmed", Refusals.CodeMismatch),
        ("NotAuthorized", "cannot confirm", Refusals.CodeMismatch),
        ("NotAuthorized", null, Refusals.InvalidCredentials),
        ("UserNotFound", null, Refusals.InvalidCredentials),
        ("PasswordResetRequired", null, Refusals.InvalidCredentials),
        ("UserNotConfirmed", null, Refusals.InvalidCredentials),
        ("UsernameExists", null, Refusals.CannotConfirm),
        ("AliasExists", null, Refusals.CannotConfirm),
        ("CodeMismatch", null, Refusals.CodeMismatch),
        ("EnableSoftwareTokenMFA", null, Refusals.CodeMismatch),
        ("ExpiredCode", null, Refusals.CodeMismatch),
        ("CodeDeliveryFailure", null, Refusals.CodeNotSent),
        ("InvalidSmsRoleAccessPolicy", null, Refusals.Failed),
        ("InvalidSmsRoleTrustRelationship", null, Refusals.Failed),
        ("InvalidEmailRoleAccessPolicy", null, Refusals.Failed),
        ("LimitExceeded", "daily email limit", Refusals.CodeNotSent),
        ("LimitExceeded", null, Refusals.TooManyAttempts),
        ("TooManyFailedAttempts", null, Refusals.TooManyAttempts),
        ("TooManyRequests", null, Refusals.TooManyRequests),
        ("ConcurrentModification", null, Refusals.TooManyRequests),
        ("Throttling", null, Refusals.TooManyRequests),
        ("Forbidden", null, Refusals.TooManyRequests), // the web application firewall in front of the service
        ("InvalidPassword", "not long enough", Refusals.PasswordTooShort),
        ("InvalidPassword", "uppercase", Refusals.PasswordNeedsUppercase),
        ("InvalidPassword", "lowercase", Refusals.PasswordNeedsLowercase),
        ("InvalidPassword", "numeric", Refusals.PasswordNeedsNumber),
        ("InvalidPassword", "symbol", Refusals.PasswordNeedsSymbol),
        ("InvalidPassword", null, Refusals.PasswordNotAllowed),
        ("PasswordHistoryPolicyViolation", null, Refusals.PasswordUsedBefore),
        ("InvalidParameter", "at 'password' failed to satisfy constraint: Member must not be null", Refusals.InvalidInput with { Field = "password" }),
        ("InvalidParameter", "at 'password' failed", Refusals.PasswordTooShort),
        ("InvalidParameter", "at 'newPassword' failed", Refusals.PasswordTooShort),
        ("InvalidParameter", "at 'proposedPassword' failed", Refusals.PasswordTooShort),
        ("InvalidParameter", "at 'confirmationCode' failed", Refusals.CodeMismatch),
        ("InvalidParameter", "at 'userCode' failed", Refusals.CodeMismatch),
        ("InvalidParameter", "at 'username' failed", Refusals.UsernameInvalid),
        ("InvalidParameter", "at 'userAttributes", Refusals.AttributeInvalid),
        ("InvalidParameter", "Username should be", Refusals.UsernameInvalid),
        ("InvalidParameter", "Username cannot be of email format", Refusals.UsernameInvalid),
        ("InvalidParameter", "Username cannot be", Refusals.UsernameInvalid),
        ("InvalidParameter", "Invalid email address format", Refusals.AttributeInvalid with { Field = "email" }),
        ("InvalidParameter", "Invalid phone number format", Refusals.AttributeInvalid with { Field = "phone_number" }),
        ("InvalidParameter", "Invalid attributes given", Refusals.AttributeMissing),
        ("InvalidParameter", "attribute is required", Refusals.AttributeMissing),
        ("InvalidParameter", "is required", Refusals.AttributeMissing),
        ("InvalidParameter", "Attributes did not conform to the schema", Refusals.AttributeInvalid),
        ("InvalidParameter", "Type for attribute", Refusals.AttributeInvalid),
        ("InvalidParameter", "Attribute cannot be updated", Refusals.AttributeInvalid),
        ("InvalidParameter", "User is already confirmed", Refusals.CodeMismatch),
        ("InvalidParameter", "flow not enabled", Refusals.Failed),
        ("InvalidParameter", "is not enabled for the client", Refusals.Failed),
        ("InvalidParameter", "trigger is not configured", Refusals.Failed),
        ("InvalidParameter", "Only custom auth", Refusals.Failed),
        ("InvalidParameter", "method not supported", Refusals.Failed),
        ("InvalidParameter", "Missing required parameter", Refusals.Failed),
        ("InvalidParameter", "delivery config", Refusals.UnsupportedChallenge),
        ("InvalidParameter", "not set up software token", Refusals.UnsupportedChallenge),
        ("SoftwareTokenMFANotFound", null, Refusals.UnsupportedChallenge),
        ("MFAMethodNotFound", null, Refusals.UnsupportedChallenge),
        ("InvalidParameter", "TARGET_ACR_VALUES", Refusals.LevelOutOfReach),
        ("InvalidParameter", null, Refusals.InvalidInput),
        ("WebAuthnNotEnabled", null, Refusals.NotOffered),
        ("WebAuthnChallengeNotFound", null, Refusals.FlowExpired),
        ("WebAuthnClientMismatch", null, Refusals.FlowExpired), // the access token is of another client than the one it was begun with
        ("WebAuthnCredentialNotSupported", null, Refusals.PasskeyNotSupported),
        ("WebAuthnConfigurationMissing", null, Refusals.Failed), // these three are the pool's RelyingPartyId, or the address that people reach the app by
        ("WebAuthnOriginNotAllowed", null, Refusals.Failed),
        ("WebAuthnRelyingPartyMismatch", null, Refusals.Failed),
        ("OperationNotEnabled", null, Refusals.Failed),
        ("UserLambdaValidation", null, Refusals.RefusedByApplication),
        ("UnexpectedLambda", null, Refusals.Failed),
        ("InvalidLambdaResponse", null, Refusals.Failed),
        ("ResourceNotFound", "Device does not exist", Refusals.FlowExpired), // forgotten by then: the next start does without it
        ("ResourceNotFound", null, Refusals.Failed),
        ("RefreshTokenReuse", null, Refusals.NotSignedIn),
    ];

    /// <summary>What means something else to somebody who is signed in. These rows come before the others.</summary>
    private static readonly (string Error, string? Text, Refusal Refusal)[] s_signedInRows =
    [
        ("NotAuthorized", "Incorrect username or password", Refusals.CurrentPasswordWrong),
        ("NotAuthorized", "Password attempts exceeded", Refusals.TooManyAttempts),
        ("InvalidParameter", "parameter PreviousPassword", Refusals.CurrentPasswordWrong),
        ("NotAuthorized", "unauthorized attribute", Refusals.AttributeNotAllowed),
        ("AliasExists", null, Refusals.AttributeNotAllowed),
        ("InvalidParameter", "Attribute cannot be updated", Refusals.AttributeNotAllowed),
        ("InvalidParameter", "cannot be deleted", Refusals.AttributeNotAllowed),
        ("InvalidParameter", "at 'userAttributeNames", Refusals.AttributeInvalid),
        ("InvalidParameter", "Invalid user attributes", Refusals.AttributeInvalid),
        ("InvalidParameter", "email can be verified", Refusals.InvalidInput with { Field = "name" }),
        ("InvalidParameter", "to verify", Refusals.InvalidInput with { Field = "name" }),
        ("InvalidParameter", "at 'code' failed", Refusals.CodeMismatch),
        ("InvalidParameter", "at 'deviceKey' failed", Refusals.DeviceNotFound),
        ("InvalidParameter", "Invalid device key", Refusals.DeviceNotFound),
        ("InvalidParameter", "session of the access token", Refusals.SessionInUse),
        ("InvalidParameter", "delivery config", Refusals.MfaNotPossible),
        ("InvalidParameter", "mfa", Refusals.MfaNotPossible),
        ("SoftwareTokenMFANotFound", null, Refusals.NotOffered),
        ("OperationNotEnabled", null, Refusals.NotOffered),
        ("InvalidUserPoolConfiguration", null, Refusals.NotOffered), // devices are not tracked
        ("ResourceNotFound", "Device does not exist", Refusals.DeviceNotFound),
        ("ResourceNotFound", "Session does not exist", Refusals.SessionNotFound),
    ];

    /// <summary>What means something else of one operation, which has neither a name nor a known text of its own for it. These rows come before all others.</summary>
    private static readonly (string Operation, string Error, Refusal Refusal)[] s_operationRows =
    [
        ("StartWebAuthnRegistration", "LimitExceeded", Refusals.TooManyPasskeys),
        ("CompleteWebAuthnRegistration", "LimitExceeded", Refusals.TooManyPasskeys),
        ("CompleteWebAuthnRegistration", "InvalidParameter", Refusals.AnswerNotAccepted),
        ("DeleteWebAuthnCredential", "ResourceNotFound", Refusals.PasskeyNotFound),
    ];

    /// <summary>What the failure means of this operation alone; null when it means what it always does.</summary>
    public static Refusal? Find(string operation, ServiceFailure failure) => failure is ServiceFailure.Error error
        ? Array.Find(s_operationRows, row => row.Operation == operation && row.Error == error.Name).Refusal
        : null;

    /// <summary>The refusal of a failure; <see cref="Refusals.Failed"/> for what nobody foresaw.</summary>
    /// <param name="failure">The failure.</param>
    /// <param name="isSignedIn">Whether it came of something done in the name of somebody who is signed in.</param>
    public static Refusal Find(ServiceFailure failure, bool isSignedIn = false) => failure switch
    {
        ServiceFailure.Error error when isSignedIn => FindSignedIn(error),
        ServiceFailure.Error error => Find(s_rows, error) ?? Refusals.Failed,
        ServiceFailure.Outage => Refusals.Unavailable,
        _ => Refusals.Failed,
    };

    /// <summary>An account that cannot be used any more is one that nobody is signed in to; the next sign-in tells why.</summary>
    private static Refusal FindSignedIn(ServiceFailure.Error error) =>
        (Find(s_signedInRows, error) ?? Find(s_rows, error)) is { } refusal
            ? refusal == Refusals.InvalidCredentials ? Refusals.NotSignedIn : refusal
            : Refusals.Failed;

    private static Refusal? Find((string Error, string? Text, Refusal Refusal)[] rows, ServiceFailure.Error error) =>
        Array.Find(rows, row => Fits(row.Error, row.Text, error)).Refusal;

    private static bool Fits(string name, string? text, ServiceFailure.Error error) =>
        name == error.Name && (text is null || error.Message.Contains(text, StringComparison.OrdinalIgnoreCase));
}
