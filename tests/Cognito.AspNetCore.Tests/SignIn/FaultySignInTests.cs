using System.Net;
using System.Text.Json.Nodes;
using Cognito.AspNetCore.Tests.Support;

namespace Cognito.AspNetCore.Tests.SignIn;

/// <summary>A service that is away, busy, newer than this library, or not right in the head.</summary>
public sealed class FaultySignInTests
{
    public static TheoryData<string, string> Nonsense => new()
    {
        { "not JSON", "<html>" },
        { "empty", "" },
        { "an array", "[]" },
        { "neither tokens nor challenge", "{}" },
        { "no parameters", """{"ChallengeName":"PASSWORD_VERIFIER"}""" },
        { "a parameter is null", Verifier("""{"SALT":null,"SRP_B":"2","SECRET_BLOCK":"eA==","USERNAME":"a"}""") },
        { "SRP_B is missing", Verifier("""{"SALT":"1","SECRET_BLOCK":"eA==","USERNAME":"a"}""") },
        { "SRP_B is zero", Verifier("""{"SALT":"1","SRP_B":"0","SECRET_BLOCK":"eA==","USERNAME":"a"}""") },
        { "SALT is not hexadecimal", Verifier("""{"SALT":"salt","SRP_B":"2","SECRET_BLOCK":"eA==","USERNAME":"a"}""") },
        { "SECRET_BLOCK is not base64", Verifier("""{"SALT":"1","SRP_B":"2","SECRET_BLOCK":"?","USERNAME":"a"}""") },
        { "attributes are not JSON", """{"ChallengeName":"NEW_PASSWORD_REQUIRED","Session":"session-of-twenty-chars","ChallengeParameters":{"requiredAttributes":"["}}""" },
        { "an attribute's name is null", """{"ChallengeName":"NEW_PASSWORD_REQUIRED","Session":"session-of-twenty-chars","ChallengeParameters":{"requiredAttributes":"[null]"}}""" },
        { "a list is not JSON", """{"ChallengeName":"SELECT_MFA_TYPE","Session":"session-of-twenty-chars","ChallengeParameters":{"MFAS_CAN_CHOOSE":"SMS_MFA"}}""" },
        { "nothing to choose from", """{"ChallengeName":"SELECT_CHALLENGE","Session":"session-of-twenty-chars","ChallengeParameters":{}}""" },
        { "tokens are nonsense", """{"AuthenticationResult":{"AccessToken":"a","IdToken":"b","RefreshToken":"c"}}""" },
        { "ID token is missing", """{"AuthenticationResult":{"AccessToken":"a"}}""" },
    };

    [Theory]
    [MemberData(nameof(Nonsense))]
    public async Task A_malformed_answer_is_a_refusal_with_a_reference_that_is_in_the_log(string what, string answer)
    {
        await using var app = await TestApp.StartAsync();
        app.Pool.On("InitiateAuth", _ => FakePool.Ok(answer));
        var browser = app.Browser();

        var (status, body) = await SignInAsync(browser);

        Assert.True(status == HttpStatusCode.InternalServerError, what);
        Assert.Equal("failed", (string?)body["code"]);
        Assert.Contains((string)body["reference"]!, app.Logs.All, StringComparison.Ordinal);
        Assert.Null(browser.Cookie("__Host-cognito"));
    }

    [Fact]
    public async Task An_unknown_challenge_is_a_refusal_that_says_so()
    {
        await using var app = await TestApp.StartAsync();
        app.Pool.On("InitiateAuth", new { ChallengeName = "RETINA_SCAN", Session = "session-1", ChallengeParameters = new { SECRET = "do-not-log-this" } });

        var (_, body) = await SignInAsync(app.Browser());

        Assert.Equal("unsupportedChallenge", (string?)body["code"]);
        Assert.Contains((string)body["reference"]!, app.Logs.All, StringComparison.Ordinal);
        Assert.Contains("RETINA_SCAN", app.Logs.All, StringComparison.Ordinal);
        Assert.DoesNotContain("do-not-log-this", app.Logs.All, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SELECT_CHALLENGE", "{}")]
    [InlineData("PASSWORD", "{}")]
    [InlineData("MFA_SETUP", """{"MFAS_CAN_SETUP":"[\"SMS_MFA\"]"}""")]
    [InlineData("DEVICE_SRP_AUTH", """{"USERNAME":"do-not-log-this"}""")]
    [InlineData("DEVICE_PASSWORD_VERIFIER", """{"DEVICE_KEY":"do-not-log-this","SALT":"1","SRP_B":"2","SECRET_BLOCK":"eA=="}""")]
    [InlineData("ADMIN_NO_SRP_AUTH", "{}")]
    public async Task A_challenge_that_sign_in_does_not_answer_is_a_refusal_that_says_so(string name, string parameters)
    {
        await using var app = await TestApp.StartAsync();
        var answer = $$"""{"ChallengeName":"{{name}}","Session":"session-of-twenty-chars","ChallengeParameters":{{parameters}},"AvailableChallenges":["EMAIL_OTP"]}""";
        app.Pool.On("InitiateAuth", _ => FakePool.Ok(answer));

        var (_, body) = await SignInAsync(app.Browser());

        Assert.Equal("unsupportedChallenge", (string?)body["code"]);
        Assert.Contains(name, app.Logs.All, StringComparison.Ordinal);
        Assert.DoesNotContain("do-not-log-this", app.Logs.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_goes_round_in_circles_is_left()
    {
        await using var app = await TestApp.StartAsync();
        new SrpScript(app.Pool, "Right-1-password").Install();
        var challenge = Verifier("""{"SALT":"1","SRP_B":"2","SECRET_BLOCK":"eA==","USERNAME":"a"}""");
        app.Pool.On("RespondToAuthChallenge", _ => FakePool.Ok(challenge));

        var (_, body) = await SignInAsync(app.Browser());

        Assert.Equal("failed", (string?)body["code"]);
        Assert.InRange(app.Pool.Count("RespondToAuthChallenge"), 1, 8);
    }

    public static TheoryData<string> Outages => [.. s_outages.Keys];

    [Theory]
    [MemberData(nameof(Outages))]
    public async Task An_outage_is_a_refusal_to_be_retried_and_leaves_no_session(string outage)
    {
        await using var app = await TestApp.StartAsync();
        app.Pool.On("InitiateAuth", _ => s_outages[outage]());
        var browser = app.Browser();

        var (status, body) = await SignInAsync(browser);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal("unavailable", (string?)body["code"]);
        Assert.Equal(0, browser.Cookies.Count);

        new SrpScript(app.Pool, "Right-1-password").Install();
        Assert.Equal(HttpStatusCode.OK, (await SignInAsync(browser)).Status);
    }

    private static readonly Dictionary<string, Func<HttpResponseMessage>> s_outages = new()
    {
        ["no connection"] = () => throw new HttpRequestException("Connection refused"),
        ["connection lost"] = () => throw new IOException("Connection reset by peer"),
        ["fault of the service"] = () => FakePool.Error("InternalErrorException", "", HttpStatusCode.InternalServerError),
        ["gateway"] = () => new HttpResponseMessage(HttpStatusCode.BadGateway) { Content = new StringContent("<html>") },
    };

    [Fact]
    public async Task A_service_that_does_not_answer_is_given_up_after_the_time_limit()
    {
        await using var app = await TestApp.StartAsync();
        var asked = new TaskCompletionSource();
        app.Pool.OnAsync("InitiateAuth", async (_, cancellation) =>
        {
            asked.SetResult();
            await Task.Delay(Timeout.Infinite, cancellation);
            return FakePool.Ok("{}");
        });

        var signIn = SignInAsync(app.Browser());
        await asked.Task;
        app.Time.Advance(TimeSpan.FromSeconds(10));

        // By the app's clock; the HTTP client's own limit is a real minute and more.
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await signIn.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken)).Status);
    }

    [Fact]
    public async Task Throttling_is_a_refusal_to_be_retried()
    {
        await using var app = await TestApp.StartAsync();
        app.Pool.Refuses("InitiateAuth", "TooManyRequestsException", "Rate exceeded");

        var (status, body) = await SignInAsync(app.Browser());

        Assert.Equal(HttpStatusCode.TooManyRequests, status);
        Assert.Equal("tooManyRequests", (string?)body["code"]);
    }

    [Theory]
    [InlineData("NotAuthorizedException", "Client 7c2k4 is configured with secret but SECRET_HASH was not received")]
    [InlineData("NotAuthorizedException", "Unable to verify secret hash for client 7c2k4")]
    [InlineData("InvalidParameterException", "USER_SRP_AUTH is not enabled for the client.")]
    [InlineData("ResourceNotFoundException", "User pool client 7c2k4 does not exist.")]
    [InlineData("BrandNewException", "Nobody knows.")]
    public async Task A_wrong_setting_is_told_to_the_log_alone(string error, string message)
    {
        await using var app = await TestApp.StartAsync();
        app.Pool.Refuses("InitiateAuth", error, message);

        var (status, body) = await SignInAsync(app.Browser());

        Assert.Equal(HttpStatusCode.InternalServerError, status);
        Assert.DoesNotContain("7c2k4", body.ToJsonString(), StringComparison.Ordinal);
        var line = Assert.Single(app.Logs.All.Split('\n'), line => line.Contains((string)body["reference"]!, StringComparison.Ordinal));
        Assert.Contains(message.TrimEnd('.'), line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tokens_of_somebody_else_open_no_session()
    {
        await using var app = await TestApp.StartAsync();
        new SrpScript(app.Pool, "Right-1-password")
        {
            Then = () => new { AuthenticationResult = new { AccessToken = app.Pool.Mint.Access(), IdToken = app.Pool.Mint.Id(claims => claims["sub"] = "another"), RefreshToken = "r" } },
        }.Install();
        var browser = app.Browser();

        var (_, body) = await SignInAsync(browser);

        Assert.Equal("failed", (string?)body["code"]);
        Assert.Null(browser.Cookie("__Host-cognito"));
    }

    private static string Verifier(string parameters) => $$"""{"ChallengeName":"PASSWORD_VERIFIER","ChallengeParameters":{{parameters}}}""";

    private static Task<(HttpStatusCode Status, JsonNode Body)> SignInAsync(Browser browser) =>
        browser.JsonAsync("/auth/sign-in", new { username = "anna", password = "Right-1-password" });
}
