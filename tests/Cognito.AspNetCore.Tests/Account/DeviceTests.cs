using System.Net;
using System.Text.Json.Nodes;
using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.Tests.Support;

namespace Cognito.AspNetCore.Tests.Account;

/// <summary>A person's devices, against the local pool.</summary>
public sealed class DeviceTests
{
    private static readonly object s_annaAtHome = new { username = "anna", password = LocalApp.Password, rememberDevice = true };

    [Fact]
    public async Task Devices_are_listed_and_one_of_them_is_this_one()
    {
        await using var app = await StartAsync();
        var home = await SignInAsync(app);
        await SignInAsync(app);

        var devices = await DevicesAsync(home.Browser);

        Assert.Equal(2, devices.Count);
        var here = Assert.Single(devices, device => (bool)device!["isThis"]!)!;
        Assert.True((bool?)here["isRemembered"]);
        Assert.Equal(app.Time.GetUtcNow(), (DateTimeOffset)here["lastSignInAt"]!, TimeSpan.FromSeconds(2));

        // The access token says the same of whoever sends it.
        var token = await home.Browser.TextAsync("/token");
        var seen = (await app.Browser().DoAsync("GET", "/auth/account/devices", bearer: token))["devices"]!.AsArray();
        Assert.Equal((string?)here["key"], (string?)Assert.Single(seen, device => (bool)device!["isThis"]!)!["key"]);
    }

    [Fact]
    public async Task A_device_that_is_not_to_be_remembered_is_asked_for_everything()
    {
        await using var app = await StartAsync();
        var home = await SignInAsync(app);
        var key = (string?)(await DevicesAsync(home.Browser))[0]!["key"];

        await home.Browser.DoAsync("PUT", $"/auth/account/devices/{key}", new { remembered = false });

        Assert.False((bool?)(await DevicesAsync(home.Browser))[0]!["isRemembered"]);
        (await home.StartAsync(s_annaAtHome)).AssertAsked("smsMfa");

        await home.Browser.DoAsync("PUT", $"/auth/account/devices/{key}", new { remembered = true });
        await home.StartAsync(s_annaAtHome);
        await home.AssertSignedInAsync("anna@example.com");
    }

    [Fact]
    public async Task A_forgotten_device_is_gone_and_its_sessions_end_with_their_tokens()
    {
        await using var app = await StartAsync();
        var home = await SignInAsync(app);
        var elsewhere = await SignInAsync(app);
        var key = (string?)(await DevicesAsync(elsewhere.Browser)).Single(device => !(bool)device!["isThis"]!)!["key"];

        await elsewhere.Browser.DoAsync("DELETE", $"/auth/account/devices/{key}");

        Assert.Single(await DevicesAsync(elsewhere.Browser));
        await elsewhere.Browser.RefusedAsync("deviceNotFound", "DELETE", $"/auth/account/devices/{key}");
        app.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(HttpStatusCode.Redirect, (await home.Browser.GetAsync("/me")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await elsewhere.Browser.GetAsync("/me")).StatusCode);
    }

    [Fact]
    public async Task A_browser_that_is_forgotten_forgets_itself()
    {
        await using var app = await StartAsync();
        var home = await SignInAsync(app);
        var key = (string?)(await DevicesAsync(home.Browser))[0]!["key"];
        Assert.Contains(home.Browser.Cookies.GetAllCookies(), cookie => cookie.Name.Contains("device", StringComparison.Ordinal));

        await home.Browser.DoAsync("DELETE", $"/auth/account/devices/{key}");

        Assert.DoesNotContain(home.Browser.Cookies.GetAllCookies(), cookie => cookie.Name.Contains("device", StringComparison.Ordinal));
        (await home.StartAsync(s_annaAtHome)).AssertAsked("smsMfa");
    }

    [Fact]
    public async Task Nobody_touches_a_device_that_is_not_theirs()
    {
        await using var app = await StartAsync();
        await app.AddUserAsync("bert");
        var home = await SignInAsync(app);
        var key = (string?)(await DevicesAsync(home.Browser))[0]!["key"];
        var bert = await app.SignedInAsync("bert");

        await bert.RefusedAsync("deviceNotFound", "DELETE", $"/auth/account/devices/{key}");
        await bert.RefusedAsync("deviceNotFound", "PUT", $"/auth/account/devices/{key}", new { remembered = false });

        Assert.True((bool?)(await DevicesAsync(home.Browser))[0]!["isRemembered"]);
    }

    [Fact]
    public async Task A_pool_that_tracks_no_devices_offers_none()
    {
        await using var app = await LocalApp.StartAsync();
        await app.AddUserAsync("anna");
        var browser = await app.SignedInAsync();

        await browser.RefusedAsync("notOffered", "GET", "/auth/account/devices");
    }

    private static async Task<LocalApp> StartAsync()
    {
        var app = await MfaPool.StartAsync(
            "OPTIONAL",
            "sms",
            pool => pool.DeviceConfiguration = new() { ChallengeRequiredOnNewDevice = true, DeviceOnlyRememberedOnUserPrompt = true },
            options => options.SignIn.RememberDevice = RememberDevice.Ask);
        await app.AddUserAsync("anna", phone: MfaPool.Phone);
        await app.PreferAsync("anna", "sms");
        return app;
    }

    private static async Task<Journey> SignInAsync(LocalApp app)
    {
        var journey = await app.Journey().StartAsync(s_annaAtHome);
        await journey.AnswerAsync("smsMfa", app.CodeSentTo(MfaPool.Phone));
        await journey.AssertSignedInAsync("anna@example.com");
        return journey;
    }

    private static async Task<JsonArray> DevicesAsync(Browser browser) => (await browser.DoAsync("GET", "/auth/account/devices"))["devices"]!.AsArray();
}
