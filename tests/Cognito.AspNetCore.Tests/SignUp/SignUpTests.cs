using System.Net;
using System.Text.Json.Nodes;
using Cognito.AspNetCore.Tests.Support;
using Cognito.Protocol;

namespace Cognito.AspNetCore.Tests.SignUp;

public sealed class SignUpTests
{
    private static readonly object s_body = new { username = "anna", password = "Right-1-password", attributes = new { email = "anna@example.com" } };

    [Fact]
    public async Task Signing_up_sends_what_was_typed_and_waits_for_the_code()
    {
        await using var app = await TestApp.StartAsync(options => options.ClientSecret = FakePool.ClientSecret);
        app.Pool.On("SignUp", new { UserConfirmed = false, UserSub = "s" });

        var (status, body) = await app.Browser().JsonAsync("/auth/sign-up", s_body);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("confirmationRequired", (string?)body["state"]);
        var sent = app.Pool.Last("SignUp");
        Assert.Equal("""[{"Name":"email","Value":"anna@example.com"}]""", sent["UserAttributes"]!.ToJsonString());
        Assert.Equal(SecretHash.Compute("anna", FakePool.ClientId, FakePool.ClientSecret), (string?)sent["SecretHash"]);
    }

    [Fact]
    public async Task A_taken_name_gets_the_same_answer_as_a_free_one()
    {
        await using var app = await TestApp.StartAsync();
        app.Pool.On("SignUp", new { UserConfirmed = false, UserSub = "s" });
        var (freeStatus, free) = await app.Browser().JsonAsync("/auth/sign-up", s_body);
        app.Pool.Refuses("SignUp", "UsernameExistsException", "User already exists");
        var (takenStatus, taken) = await app.Browser().JsonAsync("/auth/sign-up", s_body);

        Assert.Equal(freeStatus, takenStatus);
        Assert.Equal(Without(free, "flow"), Without(taken, "flow"));
        Assert.Contains("UsernameExists", app.Logs.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pool_that_confirms_at_once_goes_on_into_sign_in()
    {
        await using var app = await TestApp.StartAsync();
        new SrpScript(app.Pool, "Right-1-password").Install();
        app.Pool.On("SignUp", new { UserConfirmed = true, UserSub = "s" });
        var browser = app.Browser();

        var (_, body) = await browser.JsonAsync("/auth/sign-up", s_body);

        Assert.Equal("signedIn", (string?)body["state"]);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/me")).StatusCode);
    }

    [Fact]
    public async Task The_code_confirms_and_the_services_session_carries_on_into_sign_in()
    {
        await using var app = await TestApp.StartAsync();
        app.Pool.On("SignUp", new { UserConfirmed = false, UserSub = "s", Session = "session-of-sign-up" });
        app.Pool.On("ConfirmSignUp", new { Session = "session-of-confirmation" });
        app.Pool.On("InitiateAuth", _ => FakePool.Ok(app.Pool.Tokens()));
        var browser = app.Browser();
        var (_, waiting) = await browser.JsonAsync("/auth/sign-up", s_body);

        var (_, body) = await browser.JsonAsync("/auth/sign-up/confirm", new { flow = (string?)waiting["flow"], code = "123456" });

        Assert.Equal("signedIn", (string?)body["state"]);
        Assert.Equal("session-of-sign-up", (string?)app.Pool.Last("ConfirmSignUp")["Session"]);
        Assert.Equal("USER_AUTH", (string?)app.Pool.Last("InitiateAuth")["AuthFlow"]);
        Assert.Equal("session-of-confirmation", (string?)app.Pool.Last("InitiateAuth")["Session"]);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/me")).StatusCode);
    }

    [Fact]
    public async Task A_client_that_cannot_carry_on_asks_whom_it_confirmed_for_the_password()
    {
        await using var app = await TestApp.StartAsync();
        app.Pool.On("SignUp", new { UserConfirmed = false, UserSub = "s" }).On("ConfirmSignUp", new { Session = "session-of-confirmation" });
        app.Pool.Refuses("InitiateAuth", "InvalidParameterException", "USER_AUTH flow not enabled for this client");
        var browser = app.Browser();
        var (_, waiting) = await browser.JsonAsync("/auth/sign-up", s_body);

        var (status, body) = await browser.JsonAsync("/auth/sign-up/confirm", new { flow = (string?)waiting["flow"], code = "123456" });

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("""{"type":"passwordRequired"}""", body["challenge"]!.ToJsonString());
    }

    [Fact]
    public async Task Who_took_longer_than_the_session_lives_is_confirmed_all_the_same()
    {
        await using var app = await TestApp.StartAsync();
        app.Pool.On("SignUp", new { UserConfirmed = false, UserSub = "s", Session = "session-of-sign-up" });
        app.Pool.On("ConfirmSignUp", call => call["Session"] is null
            ? FakePool.Ok(new { })
            : FakePool.Error("NotAuthorizedException", "Invalid session for the user, session is expired."));
        var browser = app.Browser();
        var (_, waiting) = await browser.JsonAsync("/auth/sign-up", s_body);

        var (_, body) = await browser.JsonAsync("/auth/sign-up/confirm", new { flow = (string?)waiting["flow"], code = "123456" });

        Assert.Equal("passwordRequired", (string?)body["challenge"]!["type"]);
        Assert.Equal(2, app.Pool.Count("ConfirmSignUp"));
        Assert.Equal(0, app.Pool.Count("InitiateAuth"));
    }

    [Fact]
    public async Task By_name_alone_it_confirms_and_opens_no_session()
    {
        await using var app = await TestApp.StartAsync();
        app.Pool.On("ConfirmSignUp", new { Session = "session-of-confirmation" });

        var (_, body) = await app.Browser().JsonAsync("/auth/sign-up/confirm", new { username = "anna", code = "123456" });

        Assert.Equal("confirmed", (string?)body["state"]);
        Assert.Equal(0, app.Pool.Count("InitiateAuth"));
    }

    [Theory]
    [InlineData("CodeMismatchException", "Invalid verification code provided, please try again.")]
    [InlineData("ExpiredCodeException", "Invalid code provided, please request a code again.")]
    [InlineData("UserNotFoundException", "Username/client id combination not found.")]
    [InlineData("NotAuthorizedException", "User cannot be confirmed. Current status is CONFIRMED")]
    [InlineData("NotAuthorizedException", "User is disabled.")]
    [InlineData("LimitExceededException", "Attempt limit exceeded, please try after some time.")]
    public async Task A_code_that_will_not_do_gets_one_refusal(string error, string message)
    {
        await using var app = await TestApp.StartAsync();
        app.Pool.Refuses("ConfirmSignUp", error, message);

        var (status, body) = await app.Browser().JsonAsync("/auth/sign-up/confirm", new { username = "anna", code = "123456" });

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("codeMismatch", (string?)body["code"]);
    }

    [Theory]
    [InlineData(null, "")]
    [InlineData("UserNotFoundException", "Username/client id combination not found.")]
    [InlineData("InvalidParameterException", "User is already confirmed.")]
    [InlineData("LimitExceededException", "Attempt limit exceeded, please try after some time.")]
    [InlineData("CodeDeliveryFailureException", "Mail box full")]
    public async Task Another_code_is_always_on_its_way(string? error, string message)
    {
        await using var app = await TestApp.StartAsync();
        app.Pool.On("ResendConfirmationCode", _ => error is null ? FakePool.Ok(new { }) : FakePool.Error(error, message));

        var (status, body) = await app.Browser().JsonAsync("/auth/sign-up/resend", new { username = "anna" });

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("confirmationRequired", (string?)body["state"]);
    }

    [Theory]
    [InlineData("NotAuthorizedException", "SignUp is not permitted for this user pool", HttpStatusCode.Forbidden, "signUpNotAllowed", null)]
    [InlineData("NotAuthorizedException", "A client attempted to write unauthorized attribute", HttpStatusCode.BadRequest, "attributeInvalid", null)]
    [InlineData("InvalidPasswordException", "Password did not conform with policy: Password not long enough", HttpStatusCode.BadRequest, "passwordTooShort", "password")]
    [InlineData("InvalidParameterException", "1 validation error detected: Value at 'password' failed to satisfy constraint: Member must have length greater than or equal to 6", HttpStatusCode.BadRequest, "passwordTooShort", "password")]
    [InlineData("InvalidParameterException", "1 validation error detected: Value at 'password' failed to satisfy constraint: Member must not be null", HttpStatusCode.BadRequest, "invalidInput", "password")]
    [InlineData("InvalidParameterException", "Username should be an email.", HttpStatusCode.BadRequest, "usernameInvalid", "username")]
    [InlineData("InvalidParameterException", "Invalid phone number format.", HttpStatusCode.BadRequest, "attributeInvalid", "phone_number")]
    [InlineData("InvalidParameterException", "Attributes did not conform to the schema: email: The attribute is required\n", HttpStatusCode.BadRequest, "attributeMissing", "email")]
    [InlineData("InvalidParameterException", "Attributes did not conform to the schema: emails: The attribute emails is required\n", HttpStatusCode.BadRequest, "attributeMissing", "emails")]
    [InlineData("InvalidParameterException", "Attributes did not conform to the schema: custom:plan: Attribute does not exist in the schema.\n", HttpStatusCode.BadRequest, "attributeInvalid", "custom:plan")]
    [InlineData("UserLambdaValidationException", "PreSignUp failed with error Only from our company.", HttpStatusCode.BadRequest, "refusedByApplication", null)]
    [InlineData("CodeDeliveryFailureException", "Sandbox", HttpStatusCode.ServiceUnavailable, "codeNotSent", null)]
    public async Task What_the_person_can_mend_is_said(string error, string message, HttpStatusCode status, string code, string? field)
    {
        await using var app = await TestApp.StartAsync();
        app.Pool.Refuses("SignUp", error, message);

        var (answered, body) = await app.Browser().JsonAsync("/auth/sign-up", s_body);

        Assert.Equal(status, answered);
        Assert.Equal(code, (string?)body["code"]);
        Assert.Equal(field, (string?)body["field"]);
    }

    [Fact]
    public async Task More_than_50_attributes_a_giant_value_or_no_password_are_refused_before_the_wire()
    {
        await using var app = await TestApp.StartAsync();
        var browser = app.Browser();

        var (_, many) = await browser.JsonAsync("/auth/sign-up", new { username = "a", password = "b", attributes = Enumerable.Range(0, 51).ToDictionary(i => $"a{i}", _ => "x") });
        var (_, large) = await browser.JsonAsync("/auth/sign-up", new { username = "a", password = "b", attributes = new { name = new string('x', 2049) } });

        var (_, validation) = await browser.JsonAsync("/auth/sign-up", new { username = "a", password = "b", validationData = new { name = new string('x', 2049) } });
        var (_, without) = await browser.JsonAsync("/auth/sign-up", new { username = "a" });

        Assert.Equal("attributes", (string?)many["field"]);
        Assert.Equal("validationData", (string?)validation["field"]);
        Assert.Equal("password", (string?)without["field"]);
        Assert.Equal("name", (string?)large["field"]);
        Assert.Empty(app.Pool.Calls);
    }

    private static string Without(JsonNode body, string member)
    {
        body.AsObject().Remove(member);
        return body.ToJsonString();
    }
}
