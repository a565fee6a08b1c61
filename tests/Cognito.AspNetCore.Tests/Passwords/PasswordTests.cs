using System.Net;
using System.Text.Json.Nodes;
using Cognito.AspNetCore.Tests.Support;

namespace Cognito.AspNetCore.Tests.Passwords;

public sealed class PasswordTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("UserNotFoundException", "Username/client id combination not found.")]
    [InlineData("InvalidParameterException", "Cannot reset password for the user as there is no registered/verified email or phone_number")]
    [InlineData("NotAuthorizedException", "User password cannot be reset in the current state.")]
    [InlineData("NotAuthorizedException", "User is disabled.")]
    [InlineData("NotAuthorizedException", "Contact administrator to reset password.")]
    [InlineData("UserNotConfirmedException", "")]
    [InlineData("LimitExceededException", "Attempt limit exceeded, please try after some time.")]
    public async Task Whoever_forgot_a_password_gets_the_same_answer(string? error, string message)
    {
        await using var app = await TestApp.StartAsync();
        app.Pool.On("ForgotPassword", _ => error is null
            ? FakePool.Ok(new { CodeDeliveryDetails = new { Destination = "a***@e***", DeliveryMedium = "EMAIL", AttributeName = "email" } })
            : FakePool.Error(error, message));

        var (status, body) = await app.Browser().JsonAsync("/auth/password/forgot", new { username = "anna" });

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(["state", "flow", "expiresAt"], body.AsObject().Select(member => member.Key));
        Assert.Equal("codeSent", (string?)body["state"]);
    }

    [Theory]
    [InlineData("TooManyRequestsException", "Rate exceeded", HttpStatusCode.TooManyRequests)]
    [InlineData("NotAuthorizedException", "Unable to verify secret hash for client x", HttpStatusCode.InternalServerError)]
    [InlineData("InternalErrorException", "", HttpStatusCode.InternalServerError)]
    public async Task Trouble_that_is_not_about_accounts_is_told(string error, string message, HttpStatusCode status)
    {
        await using var app = await TestApp.StartAsync();
        app.Pool.Refuses("ForgotPassword", error, message);

        Assert.Equal(status, (await app.Browser().JsonAsync("/auth/password/forgot", new { username = "anna" })).Status);
    }

    [Fact]
    public async Task A_reset_that_began_in_this_browser_goes_on_into_sign_in()
    {
        await using var app = await TestApp.StartAsync();
        new SrpScript(app.Pool, "New-1-password").Install();
        app.Pool.On("ForgotPassword", new { }).On("ConfirmForgotPassword", new { });
        var browser = app.Browser();
        var (_, sent) = await browser.JsonAsync("/auth/password/forgot", new { username = "anna", returnUrl = "/orders" });

        var (_, body) = await browser.JsonAsync("/auth/password/reset", new { flow = (string?)sent["flow"], code = "123456", newPassword = "New-1-password" });

        Assert.Equal("signedIn", (string?)body["state"]);
        Assert.Equal("/orders", (string?)body["returnUrl"]);
        Assert.Equal("123456", (string?)app.Pool.Last("ConfirmForgotPassword")["ConfirmationCode"]);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/me")).StatusCode);
    }

    [Fact]
    public async Task A_reset_by_name_alone_opens_no_session()
    {
        await using var app = await TestApp.StartAsync();
        app.Pool.On("ConfirmForgotPassword", new { });

        var (_, body) = await app.Browser().JsonAsync("/auth/password/reset", new { username = "anna", code = "123456", newPassword = "New-1-password" });

        Assert.Equal("""{"state":"passwordChanged"}""", body.ToJsonString());
        Assert.Equal(0, app.Pool.Count("InitiateAuth"));
    }

    [Fact]
    public async Task Reset_demanded_in_the_middle_of_sign_in_is_continued_afterwards()
    {
        await using var app = await TestApp.StartAsync();
        app.Pool.Refuses("InitiateAuth", "PasswordResetRequiredException", "Password reset required for the user");
        var browser = app.Browser();
        var (_, asked) = await browser.JsonAsync("/auth/sign-in", new { username = "anna", password = "Old-1-password" });
        new SrpScript(app.Pool, "New-1-password").Install();
        app.Pool.On("ConfirmForgotPassword", new { });

        var (_, body) = await browser.JsonAsync("/auth/password/reset", new { flow = (string?)asked["flow"], code = "123456", newPassword = "New-1-password" });

        Assert.Equal("signedIn", (string?)body["state"]);
    }

    [Theory]
    [InlineData("CodeMismatchException", "Invalid verification code provided, please try again.", "codeMismatch")]
    [InlineData("ExpiredCodeException", "Invalid code provided, please request a code again.", "codeMismatch")]
    [InlineData("UserNotFoundException", "Username/client id combination not found.", "codeMismatch")]
    [InlineData("NotAuthorizedException", "User password cannot be reset in the current state.", "codeMismatch")]
    [InlineData("LimitExceededException", "Attempt limit exceeded, please try after some time.", "codeMismatch")]
    [InlineData("InvalidPasswordException", "Password did not conform with policy: Password must have numeric characters", "passwordNeedsNumber")]
    public async Task A_refused_reset_can_be_tried_again(string error, string message, string code)
    {
        await using var app = await TestApp.StartAsync();
        app.Pool.On("ForgotPassword", new { }).Refuses("ConfirmForgotPassword", error, message);
        var browser = app.Browser();
        var (_, sent) = await browser.JsonAsync("/auth/password/forgot", new { username = "anna" });
        var reset = new { flow = (string?)sent["flow"], code = "123456", newPassword = "New-1-password" };

        var (_, refused) = await browser.JsonAsync("/auth/password/reset", reset);
        app.Pool.On("ConfirmForgotPassword", new { });
        var (status, _) = await browser.JsonAsync("/auth/password/reset", reset);

        Assert.Equal(code, (string?)refused["code"]);
        Assert.Equal(HttpStatusCode.OK, status);
    }

    [Fact]
    public async Task Whoever_is_signed_in_changes_the_password_with_the_old_one()
    {
        await using var app = await TestApp.StartAsync();
        var browser = await app.SignedInAsync();
        app.Pool.On("ChangePassword", new { });

        var (status, body) = await ChangeAsync(browser);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("passwordChanged", (string?)body["state"]);
        Assert.Equal("Right-1-password", (string?)app.Pool.Last("ChangePassword")["PreviousPassword"]);
        Assert.Equal("New-1-password", (string?)app.Pool.Last("ChangePassword")["ProposedPassword"]);
    }

    [Theory]
    [InlineData("NotAuthorizedException", "Incorrect username or password.", HttpStatusCode.BadRequest, "currentPasswordWrong")]
    [InlineData("NotAuthorizedException", "Access Token has been revoked", HttpStatusCode.Unauthorized, "notSignedIn")]
    [InlineData("LimitExceededException", "Attempt limit exceeded, please try after some time.", HttpStatusCode.TooManyRequests, "tooManyAttempts")]
    [InlineData("InvalidPasswordException", "Password did not conform with policy: Password not long enough", HttpStatusCode.BadRequest, "passwordTooShort")]
    public async Task A_refused_change_says_why(string error, string message, HttpStatusCode status, string code)
    {
        await using var app = await TestApp.StartAsync();
        var browser = await app.SignedInAsync();
        app.Pool.Refuses("ChangePassword", error, message);

        var (answered, body) = await ChangeAsync(browser);

        Assert.Equal(status, answered);
        Assert.Equal(code, (string?)body["code"]);
    }

    [Fact]
    public async Task Whoever_has_no_password_yet_sets_a_first_one_after_a_recent_sign_in()
    {
        await using var app = await TestApp.StartAsync();
        var browser = await app.SignedInAsync();
        app.Pool.On("ChangePassword", new { });

        var (status, _) = await browser.JsonAsync("/auth/password/change", new { newPassword = "New-1-password" });

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Null(app.Pool.Last("ChangePassword")["PreviousPassword"]);
        app.Time.Advance(TimeSpan.FromMinutes(11));
        (status, var said) = await browser.JsonAsync("/auth/password/change", new { newPassword = "New-1-password" });
        Assert.Equal((HttpStatusCode.Unauthorized, "recentSignInRequired"), (status, (string?)said["code"]));
        Assert.Equal(1, app.Pool.Count("ChangePassword"));
    }

    [Fact]
    public async Task Nobody_changes_a_password_without_a_session()
    {
        await using var app = await TestApp.StartAsync();

        var (status, body) = await ChangeAsync(app.Browser());

        Assert.Equal(HttpStatusCode.Unauthorized, status);
        Assert.Equal("notSignedIn", (string?)body["code"]);
        Assert.Empty(app.Pool.Calls);
    }

    private static Task<(HttpStatusCode Status, JsonNode Body)> ChangeAsync(Browser browser) =>
        browser.JsonAsync("/auth/password/change", new { currentPassword = "Right-1-password", newPassword = "New-1-password" });
}
