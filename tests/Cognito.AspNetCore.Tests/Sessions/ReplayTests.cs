using System.Net;
using Cognito.AspNetCore.Tests.Support;

namespace Cognito.AspNetCore.Tests.Sessions;

/// <summary>A copy of a session's cookie, after the session is over.</summary>
public sealed class ReplayTests
{
    [Fact]
    public async Task After_sign_out_it_opens_nothing_in_this_process()
    {
        await using var app = await TestApp.StartAsync();
        app.Pool.On("RevokeToken", new { });
        var browser = await app.SignedInAsync();
        var copy = Farm.Copy(browser, app);
        Assert.Equal(HttpStatusCode.OK, (await copy.GetAsync("/me")).StatusCode);

        await browser.JsonAsync("/auth/sign-out", new { });

        Assert.Equal(HttpStatusCode.Redirect, (await copy.GetAsync("/me")).StatusCode);
        Assert.Null(copy.Cookie("__Host-cognito"));
    }

    [Fact]
    public async Task Nor_on_another_node_that_shares_the_cache()
    {
        var farm = new Farm();
        await using var one = await farm.StartAsync(serverSide: false);
        await using var other = await farm.StartAsync(serverSide: false);
        farm.Pool.On("RevokeToken", new { });
        var browser = await one.SignedInAsync();
        var copy = Farm.Copy(browser, other);
        Assert.Equal(HttpStatusCode.OK, (await copy.GetAsync("/me")).StatusCode);

        await browser.JsonAsync("/auth/sign-out", new { });

        Assert.Equal(HttpStatusCode.Redirect, (await copy.GetAsync("/me")).StatusCode);
    }

    [Fact]
    public async Task Nor_when_its_tokens_have_expired_and_the_service_could_not_revoke_them()
    {
        await using var app = await TestApp.StartAsync();
        app.Pool.On("RevokeToken", _ => throw new HttpRequestException("Connection refused"));
        app.Pool.On("GetTokensFromRefreshToken", _ => FakePool.Ok(app.Pool.Tokens(null)));
        var browser = await app.SignedInAsync();
        var copies = Enumerable.Range(0, 3).Select(_ => Farm.Copy(browser, app)).ToArray();
        await browser.JsonAsync("/auth/sign-out", new { });

        foreach (var copy in copies)
        {
            app.Time.Advance(TimeSpan.FromHours(3));
            Assert.Equal(HttpStatusCode.Redirect, (await copy.GetAsync("/me")).StatusCode);
        }

        Assert.Equal(0, app.Pool.Count("GetTokensFromRefreshToken"));
    }

    [Fact]
    public async Task Signing_out_everywhere_voids_the_cookies_of_other_browsers()
    {
        await using var app = await TestApp.StartAsync();
        app.Pool.On("RevokeToken", new { }).On("GlobalSignOut", new { });
        new SrpScript(app.Pool, "Right-1-password") { Then = () => app.Pool.Tokens(claims: claims => claims["origin_jti"] = "phone") }.Install();
        var phone = app.Browser();
        await phone.JsonAsync("/auth/sign-in", new { username = "anna", password = "Right-1-password" });
        var laptop = await app.SignedInAsync();
        app.Time.Advance(TimeSpan.FromSeconds(1));

        await laptop.JsonAsync("/auth/sign-out", new { everywhere = true });

        Assert.Equal(HttpStatusCode.Redirect, (await phone.GetAsync("/me")).StatusCode);
        new SrpScript(app.Pool, "Right-1-password") { Then = () => app.Pool.Tokens(claims: claims => claims["origin_jti"] = "later") }.Install();
        await phone.JsonAsync("/auth/sign-in", new { username = "anna", password = "Right-1-password" });
        Assert.Equal(HttpStatusCode.OK, (await phone.GetAsync("/me")).StatusCode);
    }

    [Fact]
    public async Task A_refresh_that_ends_after_sign_out_brings_nobody_back()
    {
        await using var app = await TestApp.StartAsync();
        var (asked, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        app.Pool.On("RevokeToken", new { });
        app.Pool.OnAsync("GetTokensFromRefreshToken", async (_, _) =>
        {
            asked.SetResult();
            await go.Task;
            return FakePool.Ok(app.Pool.Tokens("rotated"));
        });
        var browser = await app.SignedInAsync();
        var tab = Farm.Copy(browser, app);
        var late = tab.PostAsync("/auth/refresh", new { });
        await asked.Task;

        await browser.JsonAsync("/auth/sign-out", new { });
        go.SetResult();
        await late;

        foreach (var minutes in new[] { 0, 5, 50 })
        {
            app.Time.Advance(TimeSpan.FromMinutes(minutes));
            Assert.Equal(HttpStatusCode.Redirect, (await Farm.Copy(tab, app).GetAsync("/me")).StatusCode);
        }
    }

    [Fact]
    public async Task While_the_cache_is_away_sessions_in_their_cookies_go_on()
    {
        var farm = new Farm();
        await using var app = await farm.StartAsync(serverSide: false);
        farm.Pool.On("RevokeToken", new { });
        var browser = await app.SignedInAsync();
        farm.Cache.IsAway = true;

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/me")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.JsonAsync("/auth/sign-out", new { })).Status);
        Assert.Null(browser.Cookie("__Host-cognito"));
    }
}
