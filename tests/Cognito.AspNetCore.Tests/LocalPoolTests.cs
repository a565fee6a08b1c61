using System.Net;
using System.Text.Json.Nodes;
using Amazon.CognitoIdentityProvider;
using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.Tests.Support;

namespace Cognito.AspNetCore.Tests;

/// <summary>The library against the local pool: what a person goes through, over the JSON endpoints.</summary>
public sealed class LocalPoolTests
{
    [Theory]
    [InlineData(PasswordProof.Srp)]
    [InlineData(PasswordProof.Plain)]
    public async Task A_person_signs_in_is_let_in_by_group_and_signs_out(PasswordProof proof)
    {
        await using var app = await LocalApp.StartAsync(
            client: client => client.ExplicitAuthFlows = ["ALLOW_USER_SRP_AUTH", "ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
            options: options => options.SignIn.PasswordProof = proof);
        await app.AddUserAsync("anna");
        await app.Api.CreateGroupAsync(new() { UserPoolId = app.PoolId, GroupName = "admins" }, TestContext.Current.CancellationToken);
        await app.Api.AdminAddUserToGroupAsync(new() { UserPoolId = app.PoolId, Username = "anna", GroupName = "admins" }, TestContext.Current.CancellationToken);
        var browser = app.Browser();

        var body = await SignInAsync(browser, "anna", LocalApp.Password);

        Assert.Equal("signedIn", (string?)body["state"]);
        Assert.Equal("anna@example.com", await TextAsync(browser, "/me"));
        Assert.Equal("admin", await TextAsync(browser, "/admin"));

        await browser.PostAsync("/auth/sign-out", new { everywhere = true });
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/me")).StatusCode);
    }

    [Fact]
    public async Task A_wrong_password_an_unknown_and_a_disabled_user_look_the_same()
    {
        await using var app = await LocalApp.StartAsync();
        await app.AddUserAsync("anna");
        await app.AddUserAsync("bert");
        await app.Api.AdminDisableUserAsync(new() { UserPoolId = app.PoolId, Username = "bert" }, TestContext.Current.CancellationToken);

        var refusals = new List<string>
        {
            Without(await SignInAsync(app.Browser(), "anna", "Wrong-1-password")),
            Without(await SignInAsync(app.Browser(), "nobody", "Wrong-1-password")),
            Without(await SignInAsync(app.Browser(), "bert", LocalApp.Password)),
        };

        Assert.Single(refusals.Distinct());
        Assert.Contains("invalidCredentials", refusals[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_signs_up_confirms_and_signs_in()
    {
        await using var app = await LocalApp.StartAsync();
        var browser = app.Browser();

        var (_, waiting) = await browser.JsonAsync("/auth/sign-up", new { username = "cleo", password = LocalApp.Password, attributes = new { email = "cleo@example.com" } });
        Assert.Equal("confirmationRequired", (string?)waiting["state"]);
        Assert.Equal("confirmationRequired", (string?)(await SignInAsync(browser, "cleo", LocalApp.Password))["state"]);
        var (_, wrong) = await browser.JsonAsync("/auth/sign-up/confirm", new { flow = (string?)waiting["flow"], code = "000000" });
        Assert.Equal("codeMismatch", (string?)wrong["code"]);
        var (_, resent) = await browser.JsonAsync("/auth/sign-up/resend", new { flow = (string?)waiting["flow"] });
        var (_, confirmed) = await browser.JsonAsync("/auth/sign-up/confirm", new { flow = (string?)resent["flow"], code = app.CodeSentTo("cleo@example.com") });

        Assert.Equal("passwordRequired", (string?)confirmed["challenge"]!["type"]);
        Assert.Equal("signedIn", (string?)(await SignInAsync(browser, "cleo", LocalApp.Password))["state"]);
    }

    [Fact]
    public async Task Signing_up_under_a_taken_name_tells_nothing_and_changes_nothing()
    {
        await using var app = await LocalApp.StartAsync();
        await app.AddUserAsync("anna");
        var browser = app.Browser();

        var (_, body) = await browser.JsonAsync("/auth/sign-up", new { username = "anna", password = "Other-1-password", attributes = new { email = "mallory@example.com" } });
        var (_, confirmed) = await browser.JsonAsync("/auth/sign-up/confirm", new { flow = (string?)body["flow"], code = "123456" });

        Assert.Equal("confirmationRequired", (string?)body["state"]);
        Assert.Equal("codeMismatch", (string?)confirmed["code"]);
        Assert.Equal("signedIn", (string?)(await SignInAsync(app.Browser(), "anna", LocalApp.Password))["state"]);
    }

    [Fact]
    public async Task An_invited_person_chooses_a_password()
    {
        await using var app = await LocalApp.StartAsync();
        await app.AddUserAsync("dora", mustChangePassword: true);
        var browser = app.Browser();
        var asked = await SignInAsync(browser, "dora", LocalApp.Password);
        Assert.Equal("newPasswordRequired", (string?)asked["challenge"]!["type"]);

        var (_, refused) = await AnswerAsync(browser, asked, "short");
        var (_, done) = await AnswerAsync(browser, asked, "Chosen-1-password");

        Assert.Equal("passwordTooShort", (string?)refused["code"]);
        Assert.Equal("signedIn", (string?)done["state"]);
        Assert.Equal("dora@example.com", await TextAsync(browser, "/me"));
        var (_, replayed) = await AnswerAsync(browser, asked, "Chosen-2-password");
        Assert.Equal("flowExpired", (string?)replayed["code"]);
        Assert.Equal("signedIn", (string?)(await SignInAsync(app.Browser(), "dora", "Chosen-1-password"))["state"]);
    }

    [Fact]
    public async Task A_forgotten_password_is_reset_and_the_person_is_in()
    {
        await using var app = await LocalApp.StartAsync();
        await app.AddUserAsync("anna");
        var browser = app.Browser();
        var (_, sent) = await browser.JsonAsync("/auth/password/forgot", new { username = "anna" });
        var (_, unknown) = await app.Browser().JsonAsync("/auth/password/forgot", new { username = "nobody" });

        var (_, reset) = await browser.JsonAsync("/auth/password/reset", new { flow = (string?)sent["flow"], code = app.CodeSentTo("anna@example.com"), newPassword = "Reset-1-password" });

        Assert.Equal("codeSent", (string?)unknown["state"]);
        Assert.Equal("signedIn", (string?)reset["state"]);
        Assert.Equal("invalidCredentials", (string?)(await SignInAsync(app.Browser(), "anna", LocalApp.Password))["code"]);
        Assert.Equal("signedIn", (string?)(await SignInAsync(app.Browser(), "anna", "Reset-1-password"))["state"]);
    }

    [Fact]
    public async Task A_password_is_changed_with_the_old_one()
    {
        await using var app = await LocalApp.StartAsync();
        await app.AddUserAsync("anna");
        var browser = app.Browser();
        await SignInAsync(browser, "anna", LocalApp.Password);

        var (_, wrong) = await browser.JsonAsync("/auth/password/change", new { currentPassword = "Wrong-1-password", newPassword = "Next-1-password" });
        var (_, changed) = await browser.JsonAsync("/auth/password/change", new { currentPassword = LocalApp.Password, newPassword = "Next-1-password" });

        Assert.Equal("currentPasswordWrong", (string?)wrong["code"]);
        Assert.Equal("passwordChanged", (string?)changed["state"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_session_is_refreshed_for_a_day_with_and_without_rotation(bool rotation)
    {
        await using var app = await LocalApp.StartAsync(client: client =>
        {
            if (rotation)
            {
                client.ExplicitAuthFlows = ["ALLOW_USER_SRP_AUTH"];
                client.RefreshTokenRotation = new() { Feature = FeatureType.ENABLED, RetryGracePeriodSeconds = 0 };
            }
        });
        await app.AddUserAsync("anna");
        var browser = app.Browser();
        await SignInAsync(browser, "anna", LocalApp.Password);

        for (var hour = 0; hour < 24; hour++)
        {
            app.Time.Advance(TimeSpan.FromHours(1));
            Assert.Equal("anna@example.com", await TextAsync(browser, "/me"));
        }
    }

    [Fact]
    public async Task Whoever_is_disabled_is_out_at_the_next_refresh()
    {
        await using var app = await LocalApp.StartAsync();
        await app.AddUserAsync("anna");
        var browser = app.Browser();
        await SignInAsync(browser, "anna", LocalApp.Password);
        await app.Api.AdminDisableUserAsync(new() { UserPoolId = app.PoolId, Username = "anna" }, TestContext.Current.CancellationToken);

        app.Time.Advance(TimeSpan.FromHours(1));

        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/me")).StatusCode);
        Assert.Null(browser.Cookie("__Host-cognito"));
    }

    [Fact]
    public async Task A_challenge_that_waited_too_long_is_over()
    {
        await using var app = await LocalApp.StartAsync(options: options => options.SignIn.ChallengeLifetime = TimeSpan.FromMinutes(15));
        await app.AddUserAsync("dora", mustChangePassword: true);
        var browser = app.Browser();
        var asked = await SignInAsync(browser, "dora", LocalApp.Password);
        app.Time.Advance(TimeSpan.FromMinutes(4));

        var (_, body) = await AnswerAsync(browser, asked, "Chosen-1-password");

        Assert.Equal("flowExpired", (string?)body["code"]);
    }

    private static async Task<JsonNode> SignInAsync(Browser browser, string name, string password) =>
        (await browser.JsonAsync("/auth/sign-in", new { username = name, password })).Body;

    private static Task<(HttpStatusCode Status, JsonNode Body)> AnswerAsync(Browser browser, JsonNode asked, string password) =>
        browser.JsonAsync("/auth/sign-in/answer", new { flow = (string?)asked["flow"], answer = new { type = "newPasswordRequired", newPassword = password } });

    private static async Task<string> TextAsync(Browser browser, string path) =>
        await (await browser.GetAsync(path)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private static string Without(JsonNode body)
    {
        body.AsObject().Remove("traceId");
        return body.ToJsonString();
    }
}
