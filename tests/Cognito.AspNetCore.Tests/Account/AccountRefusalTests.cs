using System.Text.RegularExpressions;
using Cognito.AspNetCore.Service;
using Cognito.AspNetCore.SignIn;
using Cognito.AspNetCore.Tests.Support;
using Cognito.Tests;

namespace Cognito.AspNetCore.Tests.Account;

/// <summary>What the service's errors mean to somebody who is signed in.</summary>
public sealed class AccountRefusalTests
{
    /// <summary>The app's own fault, or the pool's: no person can do anything about them.</summary>
    private static readonly string[] s_ours =
    [
        "InternalError", "ResourceNotFound", "UnexpectedLambda", "InvalidLambdaResponse",
        "InvalidSmsRoleAccessPolicy", "InvalidSmsRoleTrustRelationship", "InvalidEmailRoleAccessPolicy",
    ];

    public static TheoryData<string, string, string, string?> Rows => new()
    {
        { "NotAuthorized", "Access Token has been revoked", "notSignedIn", null },
        { "NotAuthorized", "Access Token has expired", "notSignedIn", null },
        { "NotAuthorized", "Access Token does not have required scopes", "scopeMissing", null },
        { "NotAuthorized", "User is disabled.", "notSignedIn", null },
        { "NotAuthorized", "A text of next year.", "notSignedIn", null },
        { "NotAuthorized", "Incorrect username or password.", "currentPasswordWrong", "currentPassword" },
        { "NotAuthorized", "Password attempts exceeded", "tooManyAttempts", null },
        { "NotAuthorized", "A client attempted to write unauthorized attribute", "attributeNotAllowed", null },
        { "UserNotFound", "User does not exist.", "notSignedIn", null },
        { "UserNotConfirmed", "User is not confirmed.", "notSignedIn", null },
        { "PasswordResetRequired", "Password reset required for the user", "notSignedIn", null },
        { "AliasExists", "An account with the email already exists.", "attributeNotAllowed", null },
        { "CodeMismatch", "Invalid verification code provided, please try again.", "codeMismatch", "code" },
        { "ExpiredCode", "Invalid code provided, please request a code again.", "codeMismatch", "code" },
        { "EnableSoftwareTokenMFA", "Code mismatch and fail enable Software Token MFA", "codeMismatch", "code" },
        { "SoftwareTokenMFANotFound", "Software Token MFA has not been enabled by the userPool", "notOffered", null },
        { "OperationNotEnabled", "", "notOffered", null },
        { "InvalidUserPoolConfiguration", "", "notOffered", null },
        { "ConcurrentModification", "", "tooManyRequests", null },
        { "LimitExceeded", "Attempt limit exceeded, please try after some time.", "tooManyAttempts", null },
        { "CodeDeliveryFailure", "", "codeNotSent", null },
        { "ResourceNotFound", "Device does not exist.", "deviceNotFound", "key" },
        { "ResourceNotFound", "Session does not exist.", "sessionNotFound", "id" },
        { "ResourceNotFound", "User pool client 7c2k4 does not exist.", "failed", null },
        { "InvalidParameter", "user.custom:badge: Attribute cannot be updated.\n", "attributeNotAllowed", "custom:badge" },
        { "InvalidParameter", "Invalid user attributes: phone_number: Required attribute cannot be deleted.", "attributeNotAllowed", "phone_number" },
        { "InvalidParameter", "Invalid user attributes: user.custom:x: Attribute does not exist in the schema.\n", "attributeInvalid", "custom:x" },
        { "InvalidParameter", "Attributes did not conform to the schema: birthdate: wrong\n", "attributeInvalid", "birthdate" },
        { "InvalidParameter", "Invalid phone number format.", "attributeInvalid", "phone_number" },
        { "InvalidParameter", "Invalid attribute name. Only phone_number and email can be verified.", "invalidInput", "name" },
        { "InvalidParameter", "1 validation error detected: Value at 'code' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\S]+", "codeMismatch", "code" },
        { "InvalidParameter", "1 validation error detected: Value 'x' at 'deviceKey' failed to satisfy constraint: Member must satisfy a pattern", "deviceNotFound", "key" },
        { "InvalidParameter", "User has not set up software token mfa", "mfaNotPossible", null },
        { "InvalidParameter", "User does not have delivery config set to turn on EMAIL_OTP", "mfaNotPossible", null },
        { "InvalidParameter", "Missing required parameter PreviousPassword", "currentPasswordWrong", "currentPassword" },
        { "InvalidParameter", "A text of next year.", "invalidInput", null },
        { "UserLambdaValidation", "CustomMessage failed with error no.", "refusedByApplication", null },
        { "BrandNew", "Nobody knows.", "failed", null },
    };

    public static TheoryData<string> Operations => [.. AccessTests.All.Select(row => row.Data.Item5).Distinct()];

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task An_error_is_a_refusal_that_a_person_can_act_on(string error, string message, string code, string? field)
    {
        await using var app = await TestApp.StartAsync();
        var browser = await app.SignedInAsync();
        app.Pool.Refuses("UpdateUserAttributes", error + "Exception", message);

        var (_, said) = await browser.AskAsync("PATCH", "/auth/account", new { attributes = new { nickname = "Ann" } });

        Assert.Equal((code, field), ((string?)said["code"], (string?)said["field"]));
        Assert.Equal(code == "failed", said["reference"] is { } reference && app.Logs.All.Contains((string)reference!, StringComparison.Ordinal));
        Assert.DoesNotContain("7c2k4", said.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Every_error_that_the_operation_has_is_foreseen(string operation)
    {
        var errors = Regex.Match(Repository.Read("src/Cognito.ServiceModel/cognito-idp.api"), $@"^operation {operation}\(.*\n  errors (.*)$", RegexOptions.Multiline).Groups[1].Value.Split(' ');
        Assert.Contains("NotAuthorizedException", errors);

        Assert.All(errors.Select(error => error.Replace("Exception", "", StringComparison.Ordinal)), error =>
            Assert.Equal(s_ours.Contains(error), RefusalTable.Find(new ServiceFailure.Error(error, ""), isSignedIn: true).Kind == RefusalKind.Failed));
    }
}
