using System.Net;
using Cognito.AspNetCore.Tests.Support;

namespace Cognito.AspNetCore.Tests.SignIn;

/// <summary>Every exception and text that the service is known to have (behaviour sheet §9), as a person who answers a code meets it.</summary>
public sealed class RefusalTableTests
{
    public static TheoryData<string, string, string> Rows => new()
    {
        { "NotAuthorized", "Password attempts exceeded", "tooManyAttempts" },
        { "NotAuthorized", "Incorrect username or password.", "answerNotAccepted" },
        { "NotAuthorized", "User is disabled.", "answerNotAccepted" },
        { "NotAuthorized", "Unable to login because of security reasons.", "answerNotAccepted" },
        { "NotAuthorized", "Request not allowed due to security reasons.", "answerNotAccepted" },
        { "NotAuthorized", "A text of next year.", "answerNotAccepted" },
        { "NotAuthorized", "Invalid session for the user, session is expired.", "flowExpired" },
        { "NotAuthorized", "Invalid session for the user, session can only be used once.", "flowExpired" },
        { "NotAuthorized", "Invalid session for the user.", "flowExpired" },
        { "NotAuthorized", "Invalid session provided", "flowExpired" },
        { "NotAuthorized", "Unable to verify secret hash for client 7c2k4", "failed" },
        { "NotAuthorized", "Client 7c2k4 is configured with secret but SECRET_HASH was not received", "failed" },
        { "NotAuthorized", "SecretHash does not match for the client: 7c2k4", "failed" },
        { "NotAuthorized", "Client 7c2k4 is not configured for secret but secret was received", "failed" },
        { "NotAuthorized", "A client attempted to write unauthorized attribute", "attributeInvalid" },
        { "NotAuthorized", "Cannot modify an already provided email", "attributeInvalid" },
        { "NotAuthorized", "Access Token has been revoked", "notSignedIn" },
        { "NotAuthorized", "Access Token has expired", "notSignedIn" },
        { "NotAuthorized", "Could not verify signature for Access Token", "notSignedIn" },
        { "NotAuthorized", "Access Token does not have required scopes", "scopeMissing" },
        { "NotAuthorized", "Refresh Token has been revoked", "notSignedIn" },
        { "UserNotFound", "User does not exist.", "answerNotAccepted" },
        { "AliasExists", "An account with the email already exists.", "cannotConfirm" },
        { "CodeMismatch", "Invalid code or auth state for the user.", "codeMismatch" },
        { "CodeMismatch", "Invalid code received for user", "codeMismatch" },
        { "CodeMismatch", "Invalid verification code provided, please try again.", "codeMismatch" },
        { "ExpiredCode", "Invalid code provided, please request a code again.", "codeMismatch" },
        { "ExpiredCode", "Your software token has already been used once.", "codeMismatch" },
        { "EnableSoftwareTokenMFA", "Code mismatch and fail enable Software Token MFA", "codeMismatch" },
        { "SoftwareTokenMFANotFound", "Software Token MFA has not been enabled by the userPool", "unsupportedChallenge" },
        { "MFAMethodNotFound", "", "unsupportedChallenge" },
        { "InvalidParameter", "User has not set up software token mfa", "unsupportedChallenge" },
        { "InvalidParameter", "User does not have delivery config set to turn on SOFTWARE_TOKEN_MFA", "unsupportedChallenge" },
        { "InvalidParameter", "Custom auth lambda trigger is not configured for the user pool.", "failed" },
        { "InvalidParameter", "Only custom auth (lambda driven) is enabled for this client.", "failed" },
        { "InvalidParameter", "CUSTOM_AUTH is not enabled for the client.", "failed" },
        { "InvalidParameter", "Auth flow not enabled for this client", "failed" },
        { "InvalidParameter", "Initiate Auth method not supported.", "failed" },
        { "InvalidParameter", "Missing required parameter SMS_MFA_CODE", "failed" },
        { "InvalidParameter", "Invalid attributes given, family_name is missing", "attributeMissing" },
        { "InvalidParameter", "Invalid email address format.", "attributeInvalid" },
        { "InvalidParameter", "Invalid input given", "invalidInput" },
        { "InvalidPassword", "Password did not conform with policy: Password not long enough", "passwordTooShort" },
        { "InvalidPassword", "Provided password cannot be used for security reasons.", "passwordNotAllowed" },
        { "PasswordHistoryPolicyViolation", "Password has previously been used.", "passwordUsedBefore" },
        { "LimitExceeded", "Attempt limit exceeded, please try after some time.", "tooManyAttempts" },
        { "LimitExceeded", "Exceeded daily email limit for the operation or the account.", "codeNotSent" },
        { "CodeDeliveryFailure", "Unknown error", "codeNotSent" },
        { "TooManyRequests", "Rate exceeded", "tooManyRequests" },
        { "TooManyFailedAttempts", "", "tooManyAttempts" },
        { "Forbidden", "Request not allowed due to WAF captcha.", "tooManyRequests" },
        { "UserLambdaValidation", "PreTokenGeneration failed with error no.", "refusedByApplication" },
        { "InvalidLambdaResponse", "Unrecognizable lambda output", "failed" },
        { "UnexpectedLambda", "PreTokenGeneration invocation failed due to error AccessDeniedException.", "failed" },
        { "ResourceNotFound", "User pool client 7c2k4 does not exist.", "failed" },
        { "ResourceNotFound", "Device does not exist.", "flowExpired" },
        { "FeatureUnavailableInTier", "", "failed" },
        { "BrandNew", "Nobody knows.", "failed" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task An_error_is_a_refusal_that_a_person_can_act_on(string error, string message, string code)
    {
        await using var app = await TestApp.StartAsync();
        new SrpScript(app.Pool, "Right-1-password") { Then = () => new { ChallengeName = "SMS_MFA", Session = "session-1", ChallengeParameters = new { } } }.Install();
        var journey = await new Journey(app.Browser()).StartAsync(new { username = "anna", password = "Right-1-password" });
        app.Pool.Refuses("RespondToAuthChallenge", error + "Exception", message);

        await journey.AnswerAsync("smsMfa", "123456");

        journey.AssertRefused(code);
        Assert.DoesNotContain("7c2k4", journey.Said.ToJsonString(), StringComparison.Ordinal);
        var isForTheLog = journey.Status == HttpStatusCode.InternalServerError;
        Assert.Equal(isForTheLog, journey.Said["reference"] is { } reference && app.Logs.All.Contains((string)reference!, StringComparison.Ordinal));
    }
}
