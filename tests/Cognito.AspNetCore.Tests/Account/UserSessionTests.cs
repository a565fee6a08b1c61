using System.Net;
using System.Text.Json.Nodes;
using Cognito.AspNetCore.Tests.Support;

namespace Cognito.AspNetCore.Tests.Account;

/// <summary>A person's sessions as the pool tracks them, against the local pool.</summary>
public sealed class UserSessionTests
{
    [Fact]
    public async Task Sessions_are_listed_and_another_one_is_ended()
    {
        await using var app = await StartAsync();
        var other = await app.SignedInAsync();
        app.Time.Advance(TimeSpan.FromMinutes(1));
        var browser = await app.SignedInAsync();

        var sessions = await SessionsAsync(browser);
        Assert.Equal([true, false], sessions.Select(session => (bool)session!["isThis"]!));
        Assert.Equal(app.Time.GetUtcNow(), (DateTimeOffset)sessions[0]!["createdAt"]!, TimeSpan.FromSeconds(2));
        await browser.DoAsync("DELETE", $"/auth/account/sessions/{sessions[1]!["id"]}");

        Assert.Single(await SessionsAsync(browser));
        Assert.Equal(HttpStatusCode.Redirect, (await other.GetAsync("/me")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/me")).StatusCode);
    }

    [Fact]
    public async Task The_session_in_use_ends_by_signing_out_and_one_of_somebody_else_not_at_all()
    {
        await using var app = await StartAsync();
        await app.AddUserAsync("bert");
        var browser = await app.SignedInAsync();
        var bert = await app.SignedInAsync("bert");
        var id = (string?)(await SessionsAsync(browser))[0]!["id"];

        await browser.RefusedAsync("sessionInUse", "DELETE", $"/auth/account/sessions/{id}");
        await bert.RefusedAsync("sessionNotFound", "DELETE", $"/auth/account/sessions/{id}");

        Assert.Single(await SessionsAsync(browser));
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_all_and_clears_the_cookie()
    {
        await using var app = await StartAsync();
        var other = await app.SignedInAsync();
        var browser = await app.SignedInAsync();

        await browser.DoAsync("POST", "/auth/sign-out", new { everywhere = true });

        Assert.Null(browser.Cookie("__Host-cognito"));
        await other.RefusedAsync("notSignedIn", "GET", "/auth/account/sessions");
        Assert.Single(await SessionsAsync(await app.SignedInAsync()));
    }

    [Fact]
    public async Task A_pool_that_tracks_no_sessions_offers_none()
    {
        await using var app = await LocalApp.StartAsync();
        await app.AddUserAsync("anna");
        var browser = await app.SignedInAsync();

        await browser.RefusedAsync("notOffered", "GET", "/auth/account/sessions");
    }

    private static async Task<LocalApp> StartAsync()
    {
        var app = await LocalApp.StartAsync();
        await app.Api.SetUserPoolSessionConfigurationAsync(
            new() { UserPoolId = app.PoolId, UserSessionTracking = "ENABLED", TokenSession = new() { MaxPerUser = 5 } }, TestContext.Current.CancellationToken);
        await app.AddUserAsync("anna");
        return app;
    }

    private static async Task<JsonArray> SessionsAsync(Browser browser) => (await browser.DoAsync("GET", "/auth/account/sessions"))["sessions"]!.AsArray();
}
