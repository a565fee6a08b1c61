using System.Net;
using System.Text.Json.Nodes;
using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.SignIn;
using Cognito.AspNetCore.Tests.Support;
using Cognito.Protocol;
using Cognito.Protocol.Challenges;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Cognito.AspNetCore.Tests.SignIn;

public sealed class SignInFlowTests
{
    private const string Password = "Right-1-password";

    [Fact]
    public async Task The_right_password_is_proved_by_SRP_and_ends_in_a_session()
    {
        await using var app = await TestApp.StartAsync();

        var browser = await app.SignedInAsync();

        var me = await browser.GetAsync("/me");
        Assert.Equal("anna", await me.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.DoesNotContain(Password, string.Join(' ', app.Pool.Calls.Select(call => call.Body.ToJsonString())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_plain_flow_sends_the_password()
    {
        await using var app = await TestApp.StartAsync(options => options.SignIn.PasswordProof = PasswordProof.Plain);
        app.Pool.On("InitiateAuth", _ => FakePool.Ok(app.Pool.Tokens()));

        var (status, _) = await SignInAsync(app);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("USER_PASSWORD_AUTH", (string?)app.Pool.Last("InitiateAuth")["AuthFlow"]);
        Assert.Equal(Password, (string?)app.Pool.Last("InitiateAuth")["AuthParameters"]!["PASSWORD"]);
    }

    [Fact]
    public async Task Each_step_has_the_secret_hash_of_the_name_it_sends()
    {
        await using var app = await TestApp.StartAsync(options => options.ClientSecret = FakePool.ClientSecret);
        new SrpScript(app.Pool, Password).Install();

        await SignInAsync(app, "anna@example.com");

        Assert.Equal(Hash("anna@example.com"), (string?)app.Pool.Last("InitiateAuth")["AuthParameters"]!["SECRET_HASH"]);
        Assert.Equal(Hash("anna-immutable"), (string?)app.Pool.Last("RespondToAuthChallenge")["ChallengeResponses"]!["SECRET_HASH"]);

        static string Hash(string name) => SecretHash.Compute(name, FakePool.ClientId, FakePool.ClientSecret);
    }

    [Fact]
    public async Task The_apps_metadata_goes_with_every_call()
    {
        await using var app = await TestApp.StartAsync(options => options.Events.OnSendingRequest = sending =>
        {
            sending.ClientMetadata["operation"] = sending.Operation;
            return ValueTask.CompletedTask;
        });
        await app.SignedInAsync();

        Assert.Equal("InitiateAuth", (string?)app.Pool.Last("InitiateAuth")["ClientMetadata"]!["operation"]);
        Assert.Equal("RespondToAuthChallenge", (string?)app.Pool.Last("RespondToAuthChallenge")["ClientMetadata"]!["operation"]);
    }

    [Theory]
    [InlineData(FakePool.ClientSecret, "192.0.2.7")]
    [InlineData(null, null)]
    public async Task The_persons_address_goes_with_calls_of_a_client_that_has_a_secret(string? secret, string? address)
    {
        await using var app = await TestApp.StartAsync(options => options.ClientSecret = secret, map: web => web.Use((context, next) =>
        {
            context.Connection.RemoteIpAddress = IPAddress.Parse("::ffff:192.0.2.7");
            return next(context);
        }));
        new SrpScript(app.Pool, Password).Install();

        await SignInAsync(app);

        Assert.Equal(address, (string?)app.Pool.Last("InitiateAuth")["UserContextData"]?["IpAddress"]);
        Assert.Equal(address, (string?)app.Pool.Last("RespondToAuthChallenge")["UserContextData"]?["IpAddress"]);
    }

    public static TheoryData<string, string> OneRefusalForAll => new()
    {
        { "NotAuthorizedException", "Incorrect username or password." },
        { "NotAuthorizedException", "Password attempts exceeded" },
        { "NotAuthorizedException", "User is disabled." },
        { "NotAuthorizedException", "Temporary password has expired and must be reset by an administrator." },
        { "NotAuthorizedException", "Unable to login because of security reasons." },
        { "NotAuthorizedException", "A text of next year." },
        { "UserNotFoundException", "User does not exist." },
    };

    [Theory]
    [MemberData(nameof(OneRefusalForAll))]
    public async Task Who_cannot_sign_in_learns_nothing_about_accounts(string error, string message)
    {
        await using var app = await TestApp.StartAsync();
        app.Pool.Refuses("InitiateAuth", error, message);
        var refused = await SignInAsync(app, "nobody");

        new SrpScript(app.Pool, "Another-1-password").Install();
        var wrong = await SignInAsync(app, "anna");

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal("invalidCredentials", (string?)refused.Body["code"]);
        refused.Body.AsObject().Remove("traceId");
        wrong.Body.AsObject().Remove("traceId");
        Assert.Equal(wrong.Body.ToJsonString(), refused.Body.ToJsonString());
        Assert.Contains(message.TrimEnd('.'), app.Logs.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_temporary_password_is_followed_by_a_new_one_with_the_missing_attributes()
    {
        await using var app = await TestApp.StartAsync();
        var browser = app.Browser();
        var asked = await AskForNewPasswordAsync(app, browser);

        Assert.Equal("challenge", (string?)asked["state"]);
        Assert.Equal("newPasswordRequired", (string?)asked["challenge"]!["type"]);
        Assert.Equal(["family_name"], asked["challenge"]!["missingAttributes"]!.AsArray().Select(name => (string?)name));

        app.Pool.On("RespondToAuthChallenge", _ => FakePool.Ok(app.Pool.Tokens()));
        var (status, done) = await AnswerAsync(browser, asked, new { type = "newPasswordRequired", newPassword = "New-1-password", attributes = new { family_name = "Ek" } });

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("signedIn", (string?)done["state"]);
        var sent = app.Pool.Last("RespondToAuthChallenge");
        Assert.Equal("session-1", (string?)sent["Session"]);
        Assert.Equal("NEW_PASSWORD_REQUIRED", (string?)sent["ChallengeName"]);
        Assert.Equal("New-1-password", (string?)sent["ChallengeResponses"]!["NEW_PASSWORD"]);
        Assert.Equal("Ek", (string?)sent["ChallengeResponses"]!["userAttributes.family_name"]);
        Assert.Equal("anna-immutable", (string?)sent["ChallengeResponses"]!["USERNAME"]);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/me")).StatusCode);
    }

    public static TheoryData<string, string, string> PasswordPolicy => new()
    {
        { "InvalidPasswordException", "Password did not conform with policy: Password not long enough", "passwordTooShort" },
        { "InvalidPasswordException", "Password did not conform with policy: Password must have uppercase characters", "passwordNeedsUppercase" },
        { "InvalidPasswordException", "Password did not conform with policy: Password must have lowercase characters", "passwordNeedsLowercase" },
        { "InvalidPasswordException", "Password did not conform with policy: Password must have numeric characters", "passwordNeedsNumber" },
        { "InvalidPasswordException", "Password did not conform with policy: Password must have symbol characters", "passwordNeedsSymbol" },
        { "InvalidPasswordException", "Provided password cannot be used for security reasons.", "passwordNotAllowed" },
        { "PasswordHistoryPolicyViolationException", "Password has previously been used.", "passwordUsedBefore" },
        { "InvalidParameterException", "Invalid attributes given, family_name is missing", "attributeMissing" },
        { "TooManyRequestsException", "Rate exceeded", "tooManyRequests" },
    };

    [Theory]
    [MemberData(nameof(PasswordPolicy))]
    public async Task After_a_refused_answer_the_same_ticket_can_be_answered_again(string error, string message, string code)
    {
        await using var app = await TestApp.StartAsync();
        var browser = app.Browser();
        var asked = await AskForNewPasswordAsync(app, browser);
        var answer = new { type = "newPasswordRequired", newPassword = "New-1-password", attributes = new { family_name = "Ek" } };

        app.Pool.Refuses("RespondToAuthChallenge", error, message);
        var (_, refused) = await AnswerAsync(browser, asked, answer);
        app.Pool.On("RespondToAuthChallenge", _ => FakePool.Ok(app.Pool.Tokens()));
        var (status, _) = await AnswerAsync(browser, asked, answer);

        Assert.Equal(code, (string?)refused["code"]);
        Assert.Equal(HttpStatusCode.OK, status);
    }

    [Theory]
    [InlineData("InvalidPasswordException", "Password did not conform with policy: Password not long enough", true)]
    [InlineData("TooManyRequestsException", "Rate exceeded", true)]
    [InlineData("NotAuthorizedException", "Invalid session for the user, session is expired.", false)]
    [InlineData("NotAuthorizedException", "Incorrect username or password.", false)]
    [InlineData("ResourceNotFoundException", "User pool client x does not exist.", false)]
    public async Task A_refusal_carries_the_ticket_if_the_challenge_can_be_answered_again(string error, string message, bool again)
    {
        var kept = false;
        await using var app = await TestApp.StartAsync(map: web => web.MapGet("/answer", async (HttpContext context, SignInFlow flow, SignInTickets tickets, [FromHeader] string ticket) =>
        {
            var answer = new NewPasswordAnswer("New-1-password", new Dictionary<string, string> { ["family_name"] = "Ek" });
            var state = await flow.AnswerAsync(context, tickets.Open(context, ticket)!, answer);
            kept = Assert.IsType<SignInState.Refused>(state).Ticket is not null;
        }));
        var browser = app.Browser();
        var asked = await AskForNewPasswordAsync(app, browser);
        app.Pool.Refuses("RespondToAuthChallenge", error, message);

        await browser.SendAsync(HttpMethod.Get, "/answer", null, ("Ticket", (string)asked["flow"]!));

        Assert.Equal(again, kept);
    }

    [Theory]
    [InlineData("""{"type":"newPasswordRequired","newPassword":"New-1-password"}""", "attributeMissing")]
    [InlineData("""{"type":"newPasswordRequired","newPassword":"","attributes":{"family_name":"Ek"}}""", "invalidInput")]
    [InlineData("""{"type":"newPasswordRequired"}""", "invalidInput")]
    [InlineData("""{"type":"passwordVerifier","signature":"x","secretBlock":"x","timestamp":"x"}""", "invalidInput")]
    [InlineData("""{"type":"smsMfa","code":"123456"}""", "answerDoesNotFit")]
    [InlineData("""{"type":"smsMfa"}""", "answerDoesNotFit")]
    [InlineData("""{"type":"selectChallenge","factor":"webAuthn"}""", "answerDoesNotFit")]
    [InlineData("""{"type":"selectChallenge","factor":"retinaScan"}""", "invalidInput")]
    [InlineData("""{"type":"selectChallenge","factor":1}""", "invalidInput")]
    [InlineData("""{"type":"selectChallenge","factor":"1"}""", "invalidInput")]
    [InlineData("""{"type":"selectChallenge","factor":null}""", "invalidInput")]
    [InlineData("""{"type":"selectChallenge"}""", "invalidInput")]
    [InlineData("""{"type":"selectMfaType"}""", "invalidInput")]
    [InlineData("""{"type":"adminNoSrpAuth","password":"x"}""", "invalidInput")]
    [InlineData("""{"type":"retinaScan"}""", "invalidInput")]
    [InlineData("""{"newPassword":"New-1-password"}""", "invalidInput")]
    [InlineData("null", "invalidInput")]
    public async Task An_answer_that_does_not_fit_is_refused_before_the_wire(string answer, string code)
    {
        await using var app = await TestApp.StartAsync();
        var browser = app.Browser();
        var asked = await AskForNewPasswordAsync(app, browser);
        var calls = app.Pool.Calls.Count;

        var (status, refused) = await AnswerAsync(browser, asked, JsonNode.Parse(answer));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(code, (string?)refused["code"]);
        Assert.Equal(calls, app.Pool.Calls.Count);
    }

    [Theory]
    [InlineData("UserNotConfirmedException", "confirmationRequired")]
    [InlineData("PasswordResetRequiredException", "passwordResetRequired")]
    public async Task What_must_come_first_is_a_state_of_its_own(string error, string state)
    {
        await using var app = await TestApp.StartAsync();
        app.Pool.Refuses("InitiateAuth", error, "");

        var (status, body) = await SignInAsync(app);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(state, (string?)body["state"]);
        Assert.NotNull((string?)body["flow"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("name-that-is-longer-than-128")]
    public async Task A_name_out_of_bounds_is_refused_before_the_wire(string name)
    {
        await using var app = await TestApp.StartAsync();

        var (status, body) = await SignInAsync(app, name.Length > 0 ? name.PadRight(129, 'x') : name);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("username", (string?)body["field"]);
        Assert.Empty(app.Pool.Calls);
    }

    internal static async Task<JsonNode> AskForNewPasswordAsync(TestApp app, Browser browser)
    {
        new SrpScript(app.Pool, Password)
        {
            Then = () => new
            {
                ChallengeName = "NEW_PASSWORD_REQUIRED",
                Session = "session-1",
                ChallengeParameters = new Dictionary<string, string>
                {
                    ["requiredAttributes"] = """["userAttributes.family_name","userAttributes.email"]""",
                    ["userAttributes"] = """{"email":"anna@example.com","email_verified":"true"}""",
                    ["USER_ID_FOR_SRP"] = "anna-immutable",
                },
            },
        }.Install();
        return (await browser.JsonAsync("/auth/sign-in", new { username = "anna", password = Password })).Body;
    }

    internal static Task<(HttpStatusCode Status, JsonNode Body)> AnswerAsync(Browser browser, JsonNode asked, object? answer) =>
        browser.JsonAsync("/auth/sign-in/answer", new { flow = (string?)asked["flow"], answer });

    private static Task<(HttpStatusCode Status, JsonNode Body)> SignInAsync(TestApp app, string name = "anna") =>
        app.Browser().JsonAsync("/auth/sign-in", new { username = name, password = Password });
}
