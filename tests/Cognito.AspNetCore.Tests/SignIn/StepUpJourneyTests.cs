using System.Net;
using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.Tests.Support;

namespace Cognito.AspNetCore.Tests.SignIn;

/// <summary>People who are signed in, but not well enough for what they want to do, against the local pool.</summary>
public sealed class StepUpJourneyTests
{
    private const string Level3 = "urn:cognito:loa:3";
    private static readonly object s_anna = new { username = "anna", password = LocalApp.Password };
    private static readonly string[] s_strong = [Level3, "urn:cognito:loa:4"];
    private static readonly string[] s_highest = ["urn:cognito:loa:4"];

    [Theory]
    [InlineData("sms", "smsMfa", "sms")]
    [InlineData("totp", "softwareTokenMfa", "otp")]
    [InlineData("mail", "emailOtp", "email_otp")]
    public async Task Who_signed_in_with_a_second_factor_is_let_in_until_the_session_ends(string kind, string type, string method)
    {
        await using var app = await MfaPool.StartAsync("OPTIONAL", "sms totp mail");
        await app.AddUserAsync("anna", phone: MfaPool.Phone);
        var secret = await app.RegisterAppAsync("anna");
        await app.PreferAsync("anna", kind);
        var journey = await app.Journey().StartAsync(s_anna);

        await journey.AnswerAsync(type, CodeFor(app, type, secret));

        Assert.Equal(["pwd", method, "mfa"], await MethodsAsync(journey));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(journey, "/mfa"));
        app.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(journey, "/mfa"));
    }

    [Fact]
    public async Task A_second_factor_that_was_set_up_on_the_way_counts()
    {
        await using var app = await MfaPool.StartAsync("ON", "totp");
        await app.AddUserAsync("anna");
        var journey = await app.Journey().StartAsync(s_anna);
        var secret = (string)journey.Said["softwareToken"]!["secret"]!;

        await journey.AnswerAsync(new { type = "mfaSetup", code = app.CodeOf(secret) });

        Assert.Equal(["pwd", "otp", "mfa"], await MethodsAsync(journey));
    }

    [Fact]
    public async Task A_code_as_the_only_factor_is_one_factor()
    {
        await using var app = await ChoiceAsync();
        await app.AddUserAsync("anna");
        var journey = await app.Journey().StartAsync(new { username = "anna", method = "emailOtp" });

        await journey.AnswerAsync("emailOtp", app.CodeSentTo("anna@example.com"));

        Assert.Equal(["email_otp"], await MethodsAsync(journey));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(journey, "/mfa"));
    }

    [Fact]
    public async Task A_remembered_browser_is_asked_for_the_second_factor_after_all()
    {
        await using var app = await MfaPool.StartAsync(
            "OPTIONAL",
            "sms",
            pool => pool.DeviceConfiguration = new() { ChallengeRequiredOnNewDevice = true, DeviceOnlyRememberedOnUserPrompt = false },
            options => options.SignIn.RememberDevice = RememberDevice.Always);
        await app.AddUserAsync("anna", phone: MfaPool.Phone);
        await app.PreferAsync("anna", "sms");
        var journey = await app.Journey().StartAsync(s_anna);
        await journey.AnswerAsync("smsMfa", app.CodeSentTo(MfaPool.Phone));
        await journey.StartAsync(s_anna);
        Assert.Equal(["pwd"], await MethodsAsync(journey));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(journey, "/mfa"));

        await journey.StartAsync(new { stepUp = true, mfa = true, returnUrl = "/mfa" });
        journey.AssertAsked("passwordRequired");
        await journey.AnswerAsync(new { type = "passwordRequired", password = LocalApp.Password });
        journey.AssertAsked("smsMfa");
        await journey.AnswerAsync("smsMfa", app.CodeSentTo(MfaPool.Phone));

        Assert.Equal("/mfa", (string?)journey.Said["returnUrl"]);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(journey, "/mfa"));
    }

    [Fact]
    public async Task Who_has_no_second_factor_is_not_sent_in_circles()
    {
        await using var app = await MfaPool.StartAsync("OPTIONAL", "totp");
        await app.AddUserAsync("anna");
        var journey = await app.Journey().StartAsync(s_anna);
        Assert.StartsWith("/sign-in?mfa=required", await LocationAsync(journey, "/mfa"), StringComparison.Ordinal);

        await journey.StartAsync(new { stepUp = true, mfa = true });
        await journey.AnswerAsync(new { type = "passwordRequired", password = LocalApp.Password });

        await journey.AssertSignedInAsync("anna@example.com");
        Assert.StartsWith("/access-denied", await LocationAsync(journey, "/mfa"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_level_takes_only_what_is_missing()
    {
        await using var app = await ChoiceAsync();
        await app.AddUserAsync("anna");
        var journey = await app.Journey().StartAsync(new { username = "anna", method = "emailOtp" });
        await journey.AnswerAsync("emailOtp", app.CodeSentTo("anna@example.com"));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(journey, "/acr"));

        await journey.StartAsync(new { stepUp = true, acr = s_strong });
        journey.AssertAsked("selectChallenge");
        await journey.AnswerAsync(new { type = "selectChallenge", factor = "password", password = LocalApp.Password });

        await journey.AssertSignedInAsync("anna@example.com");
        Assert.Contains("acr=" + Level3, await ClaimsAsync(journey));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(journey, "/acr"));
    }

    [Fact]
    public async Task A_level_out_of_reach_is_refused_and_the_session_stays()
    {
        await using var app = await ChoiceAsync();
        await app.AddUserAsync("anna");
        var journey = await app.Journey().StartAsync(s_anna);

        await journey.StartAsync(new { stepUp = true, acr = s_highest });
        await journey.AnswerAsync(new { type = "selectChallenge", factor = "password", password = LocalApp.Password });

        journey.AssertRefused("levelOutOfReach");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(journey, "/me"));
    }

    [Fact]
    public async Task Signing_in_anew_makes_an_old_session_recent()
    {
        await using var app = await LocalApp.StartAsync();
        await app.AddUserAsync("anna");
        var journey = await app.Journey().StartAsync(s_anna);
        app.Time.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(journey, "/recent"));

        await journey.StartAsync(new { stepUp = true });
        await journey.AnswerAsync(new { type = "passwordRequired", password = LocalApp.Password });

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(journey, "/recent"));
    }

    [Fact]
    public async Task Who_is_not_signed_in_cannot_step_up()
    {
        await using var app = await LocalApp.StartAsync();

        (await app.Journey().StartAsync(new { stepUp = true, mfa = true })).AssertRefused("notSignedIn");
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("")]
    [InlineData("\"")]
    public async Task A_level_that_cannot_be_is_refused(string level)
    {
        await using var app = await LocalApp.StartAsync();

        var journey = await app.Journey().StartAsync(new { username = "anna", password = LocalApp.Password, acr = new[] { level } });

        journey.AssertRefused("invalidInput");
        Assert.Equal("acr", (string?)journey.Said["field"]);
    }

    private static Task<LocalApp> ChoiceAsync() => LocalApp.StartAsync(
        pool => pool.Policies = new() { SignInPolicy = new() { AllowedFirstAuthFactors = ["PASSWORD", "EMAIL_OTP"] } },
        client => client.ExplicitAuthFlows = ["ALLOW_USER_AUTH", "ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
        options =>
        {
            options.SignIn.Methods.Add(SignInMethod.Password);
            options.SignIn.Methods.Add(SignInMethod.EmailOtp);
        });

    private static string CodeFor(LocalApp app, string type, string secret) => type switch
    {
        "softwareTokenMfa" => app.CodeOf(secret),
        "smsMfa" => app.CodeSentTo(MfaPool.Phone),
        _ => app.CodeSentTo("anna@example.com"),
    };

    private static async Task<HttpStatusCode> StatusAsync(Journey journey, string path) => (await journey.Browser.GetAsync(path, "application/json")).StatusCode;

    private static async Task<string> LocationAsync(Journey journey, string path) => (await journey.Browser.GetAsync(path)).Headers.Location!.OriginalString;

    private static async Task<string[]> ClaimsAsync(Journey journey) =>
        (await (await journey.Browser.GetAsync("/claims")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split('\n');

    private static async Task<IEnumerable<string>> MethodsAsync(Journey journey)
    {
        Assert.True(journey.State == "signedIn", journey.Said.ToJsonString());
        return (await ClaimsAsync(journey)).Where(claim => claim.StartsWith("amr=", StringComparison.Ordinal)).Select(claim => claim[4..]);
    }
}
