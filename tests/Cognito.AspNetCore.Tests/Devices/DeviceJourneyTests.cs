using System.Net;
using Amazon.CognitoIdentityProvider.Model;
using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.Tests.Support;

namespace Cognito.AspNetCore.Tests.Devices;

/// <summary>Browsers that a pool knows as devices, against the local pool.</summary>
public sealed class DeviceJourneyTests
{
    private static readonly object s_anna = new { username = "anna", password = LocalApp.Password };
    private static readonly object s_annaAtHome = new { username = "anna", password = LocalApp.Password, rememberDevice = true };

    [Theory]
    [InlineData(RememberDevice.Always, true)]
    [InlineData(RememberDevice.Always, false)]
    [InlineData(RememberDevice.Ask, true)]
    [InlineData(RememberDevice.Ask, false)]
    public async Task A_remembered_browser_proves_itself_and_needs_no_further_factor(RememberDevice remember, bool poolAsks)
    {
        await using var app = await StartAsync(remember, poolAsks);
        var journey = await SignInAsync(app, app.Journey(), s_annaAtHome);
        Assert.Equal("remembered", await StatusAsync(app));

        await journey.StartAsync(s_anna);

        await journey.AssertSignedInAsync("anna@example.com");
        Assert.Single(await DevicesAsync(app));
        var elsewhere = await app.Journey().StartAsync(s_anna);
        elsewhere.AssertAsked("smsMfa");
    }

    [Theory]
    [InlineData(RememberDevice.Never, true)]
    [InlineData(RememberDevice.Never, false)]
    [InlineData(RememberDevice.Ask, true)]
    [InlineData(RememberDevice.Ask, false)]
    public async Task A_browser_is_not_remembered_against_the_persons_or_the_apps_will(RememberDevice remember, bool poolAsks)
    {
        await using var app = await StartAsync(remember, poolAsks);
        var journey = await SignInAsync(app, app.Journey(), remember == RememberDevice.Never ? s_annaAtHome : s_anna);
        Assert.Equal("not_remembered", await StatusAsync(app));

        await journey.StartAsync(s_anna);

        journey.AssertAsked("smsMfa");
        Assert.DoesNotContain(journey.Browser.Cookies.GetAllCookies(), cookie => cookie.Name.Contains("device", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_session_is_refreshed_for_a_day_whether_the_browser_is_remembered_or_not(bool remember)
    {
        await using var app = await StartAsync(remember ? RememberDevice.Always : RememberDevice.Never, poolAsks: true);
        var journey = await SignInAsync(app, app.Journey(), s_anna);
        if (remember)
        {
            await journey.StartAsync(s_anna);
        }

        for (var hour = 0; hour < 24; hour++)
        {
            app.Time.Advance(TimeSpan.FromHours(1));
            Assert.Equal(HttpStatusCode.OK, (await journey.Browser.GetAsync("/me")).StatusCode);
        }
    }

    [Fact]
    public async Task A_browser_that_the_pool_has_forgotten_signs_in_as_a_new_one()
    {
        await using var app = await StartAsync(RememberDevice.Always, poolAsks: true);
        var journey = await SignInAsync(app, app.Journey(), s_anna);
        var forgotten = Assert.Single(await DevicesAsync(app)).DeviceKey;
        await app.Api.AdminForgetDeviceAsync(new() { UserPoolId = app.PoolId, Username = "anna", DeviceKey = forgotten }, TestContext.Current.CancellationToken);

        await SignInAsync(app, journey, s_anna);
        Assert.NotEqual(forgotten, Assert.Single(await DevicesAsync(app)).DeviceKey);
        await journey.StartAsync(s_anna);

        await journey.AssertSignedInAsync("anna@example.com");
    }

    [Fact]
    public async Task Each_persons_device_is_their_own()
    {
        await using var app = await StartAsync(RememberDevice.Always, poolAsks: true);
        await app.AddUserAsync("bert", phone: "+15555550101");
        await app.PreferAsync("bert", "sms");
        var journey = await SignInAsync(app, app.Journey(), s_anna);

        await journey.StartAsync(new { username = "bert", password = LocalApp.Password });

        journey.AssertAsked("smsMfa");
        await journey.AnswerAsync("smsMfa", app.CodeSentTo("+15555550101"));
        await journey.AssertSignedInAsync("bert@example.com");
        await journey.StartAsync(s_anna);
        await journey.AssertSignedInAsync("anna@example.com");
    }

    private static async Task<LocalApp> StartAsync(RememberDevice remember, bool poolAsks)
    {
        var app = await MfaPool.StartAsync(
            "OPTIONAL",
            "sms",
            pool => pool.DeviceConfiguration = new() { ChallengeRequiredOnNewDevice = true, DeviceOnlyRememberedOnUserPrompt = poolAsks },
            options => options.SignIn.RememberDevice = remember);
        await app.AddUserAsync("anna", phone: MfaPool.Phone);
        await app.PreferAsync("anna", "sms");
        return app;
    }

    /// <summary>By password and code: this browser is not known yet.</summary>
    private static async Task<Journey> SignInAsync(LocalApp app, Journey journey, object anna)
    {
        await journey.StartAsync(anna);
        journey.AssertAsked("smsMfa");
        await journey.AnswerAsync("smsMfa", app.CodeSentTo(MfaPool.Phone));
        await journey.AssertSignedInAsync("anna@example.com");
        return journey;
    }

    private static async Task<List<DeviceType>> DevicesAsync(LocalApp app) =>
        (await app.Api.AdminListDevicesAsync(new() { UserPoolId = app.PoolId, Username = "anna" }, TestContext.Current.CancellationToken)).Devices;

    private static async Task<string?> StatusAsync(LocalApp app) =>
        Assert.Single(await DevicesAsync(app)).DeviceAttributes.Find(attribute => attribute.Name == "dev:device_remembered_status")?.Value;
}
