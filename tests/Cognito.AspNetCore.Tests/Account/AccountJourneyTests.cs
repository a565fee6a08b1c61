using System.Net;
using Cognito.AspNetCore.Tests.Support;

namespace Cognito.AspNetCore.Tests.Account;

/// <summary>One person's way through all that they can do with their account, against the local pool.</summary>
public sealed class AccountJourneyTests
{
    private const string NewPassword = "New-2-password";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_person_looks_after_the_account_from_the_first_day_to_the_last(bool rotation)
    {
        await using var app = await MfaPool.StartAsync(
            "OPTIONAL",
            "sms totp mail",
            pool => pool.DeviceConfiguration = new() { ChallengeRequiredOnNewDevice = true, DeviceOnlyRememberedOnUserPrompt = false },
            client: client => client.RefreshTokenRotation = new() { Feature = rotation ? "ENABLED" : "DISABLED", RetryGracePeriodSeconds = 0 });
        await app.Api.SetUserPoolSessionConfigurationAsync(
            new() { UserPoolId = app.PoolId, UserSessionTracking = "ENABLED", TokenSession = new() { MaxPerUser = 5 } }, TestContext.Current.CancellationToken);
        await app.AddUserAsync("anna");
        var browser = await app.SignedInAsync();
        List<string> secrets = [LocalApp.Password, NewPassword];

        // The profile, and a telephone number of their own.
        await browser.DoAsync("PATCH", "/auth/account", new { attributes = new { given_name = "Anna", phone_number = MfaPool.Phone } });
        await browser.DoAsync("POST", "/auth/account/attributes/phone_number/code", new { });
        secrets.Add(app.CodeSentTo(MfaPool.Phone));
        await browser.DoAsync("POST", "/auth/account/attributes/phone_number/verify", new { code = app.CodeSentTo(MfaPool.Phone) });
        await browser.DoAsync("PATCH", "/auth/account", new { attributes = new { given_name = (string?)null, nickname = "Ann" } });
        var claims = await browser.TextAsync("/claims");
        Assert.Contains("nickname=Ann", claims, StringComparison.Ordinal);
        Assert.Contains("phone_number_verified=true", claims, StringComparison.Ordinal);
        Assert.DoesNotContain("given_name", claims, StringComparison.Ordinal);

        // Further factors.
        var secret = (string)(await browser.DoAsync("POST", "/auth/account/mfa/totp", new { }))["softwareToken"]!["secret"]!;
        secrets.AddRange([secret, app.CodeOf(secret)]);
        await browser.DoAsync("POST", "/auth/account/mfa/totp/verify", new { code = app.CodeOf(secret), preferred = true });
        await browser.DoAsync("PUT", "/auth/account/mfa", new { smsMfa = true, preferred = "softwareTokenMfa" });
        await browser.DoAsync("POST", "/auth/password/change", new { currentPassword = LocalApp.Password, newPassword = NewPassword });

        // Another browser, with all of that.
        app.Time.Advance(TimeSpan.FromSeconds(30));
        var other = await app.Journey().StartAsync(new { username = "anna", password = NewPassword });
        other.AssertAsked("softwareTokenMfa");
        await other.AnswerAsync("softwareTokenMfa", app.CodeOf(secret));
        await other.AssertSignedInAsync("anna@example.com");

        // Of two browsers one goes.
        var devices = (await other.Browser.DoAsync("GET", "/auth/account/devices"))["devices"]!.AsArray();
        var sessions = (await other.Browser.DoAsync("GET", "/auth/account/sessions"))["sessions"]!.AsArray();
        Assert.Equal((2, 2), (devices.Count, sessions.Count));
        await other.Browser.DoAsync("PUT", $"/auth/account/devices/{devices.Single(device => (bool)device!["isThis"]!)!["key"]}", new { remembered = true });
        await other.Browser.DoAsync("DELETE", $"/auth/account/devices/{devices.Single(device => !(bool)device!["isThis"]!)!["key"]}");
        await other.Browser.DoAsync("DELETE", $"/auth/account/sessions/{sessions.Single(session => !(bool)session!["isThis"]!)!["id"]}");
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/me")).StatusCode);

        // A day later, the last one.
        app.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal("anna@example.com", await other.Browser.TextAsync("/me"));
        await other.Browser.RefusedAsync("recentSignInRequired", "DELETE", "/auth/account");
        await other.Browser.DoAsync("POST", "/auth/sign-out", new { everywhere = true });
        Assert.Equal(HttpStatusCode.Redirect, (await other.Browser.GetAsync("/me")).StatusCode);
        await other.StartAsync(new { username = "anna", password = NewPassword });
        await other.AnswerAsync("softwareTokenMfa", app.CodeOf(secret));
        await other.Browser.DoAsync("DELETE", "/auth/account");
        (await app.Journey().StartAsync(new { username = "anna", password = NewPassword })).AssertRefused("invalidCredentials");

        Assert.All(secrets, text => Assert.DoesNotContain(text, app.Logs.All, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Changes_that_are_made_at_the_same_time_are_all_in_the_session_afterwards()
    {
        await using var app = await LocalApp.StartAsync(client: client => client.RefreshTokenRotation = new() { Feature = "ENABLED", RetryGracePeriodSeconds = 0 });
        await app.AddUserAsync("anna");
        var browser = await app.SignedInAsync();
        string[] names = ["given_name", "family_name", "nickname", "middle_name"];

        await Task.WhenAll(names.Select(name => browser.DoAsync("PATCH", "/auth/account", new { attributes = new Dictionary<string, string> { [name] = "x" } })));
        await browser.DoAsync("PATCH", "/auth/account", new { attributes = new { locale = "en" } });

        var claims = await browser.TextAsync("/claims");
        Assert.All([.. names, "locale"], name => Assert.Contains($"{name}=", claims, StringComparison.Ordinal));
        app.Time.Advance(TimeSpan.FromHours(2));
        Assert.Equal("anna@example.com", await browser.TextAsync("/me"));
    }
}
