using System.Net;
using Cognito.AspNetCore.Sessions;
using Cognito.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Cognito.AspNetCore.Tests.Sessions;

public sealed class CognitoSessionsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_persons_sessions_are_listed_with_what_tells_them_apart()
    {
        var farm = new Farm();
        await using var app = await farm.StartAsync(serverSide: true, map: MapCurrent, services: services => services.AddSingleton<IStartupFilter>(new Addresses()));
        var started = farm.Time.GetUtcNow();
        var laptop = await SignInAsync(farm, app, "laptop");
        farm.Time.Advance(TimeSpan.FromMinutes(10));
        var phone = await SignInAsync(farm, app, "phone");
        farm.Time.Advance(TimeSpan.FromMinutes(10));
        await laptop.SendAsync(HttpMethod.Get, "/me", null, ("User-Agent", "Firefox " + new string('x', 400)), ("X-Address", "203.0.113.7"));

        var sessions = await Sessions(app).ListAsync(TokenMint.Subject, Cancellation);

        Assert.Equal(["laptop", "phone"], sessions.Select(session => session.Id));
        Assert.Equal(started, sessions[0].StartedAt, TimeSpan.FromMilliseconds(1));
        Assert.Equal(farm.Time.GetUtcNow(), sessions[0].LastUsedAt, TimeSpan.FromSeconds(1));
        Assert.Equal(started.AddDays(30), sessions[0].EndsAt, TimeSpan.FromSeconds(1));
        Assert.StartsWith("Firefox", sessions[0].UserAgent, StringComparison.Ordinal);
        Assert.Equal(256, sessions[0].UserAgent!.Length);
        Assert.Equal("203.0.113.7", sessions[0].Address);
        Assert.Null(sessions[1].Address);
        Assert.Equal("phone", await SessionTests.TextAsync(phone, "/current"));
        Assert.Empty(await Sessions(app).ListAsync("somebody else", Cancellation));
    }

    [Fact]
    public async Task One_can_be_revoked_from_another_node_and_its_tokens_with_it()
    {
        var farm = new Farm();
        await using var one = await farm.StartAsync(serverSide: true);
        await using var other = await farm.StartAsync(serverSide: true);
        farm.Pool.On("RevokeToken", new { });
        var laptop = await SignInAsync(farm, one, "laptop");
        var phone = await SignInAsync(farm, one, "phone");

        Assert.True(await Sessions(other).RevokeAsync(TokenMint.Subject, "phone", Cancellation));

        Assert.Equal(HttpStatusCode.Redirect, (await phone.GetAsync("/me")).StatusCode);
        Assert.Null(phone.Cookie("__Host-cognito"));
        Assert.Equal(HttpStatusCode.OK, (await laptop.GetAsync("/me")).StatusCode);
        Assert.Equal("refresh-phone", (string?)farm.Pool.Last("RevokeToken")["Token"]);
        Assert.Equal("laptop", Assert.Single(await Sessions(one).ListAsync(TokenMint.Subject, Cancellation)).Id);
        Assert.False(await Sessions(one).RevokeAsync(TokenMint.Subject, "phone", Cancellation));
    }

    [Fact]
    public async Task Nobody_can_revoke_the_session_of_somebody_else()
    {
        var farm = new Farm();
        await using var app = await farm.StartAsync(serverSide: true);
        var laptop = await SignInAsync(farm, app, "laptop");

        Assert.False(await Sessions(app).RevokeAsync("somebody else", "laptop", Cancellation));
        Assert.Equal(HttpStatusCode.OK, (await laptop.GetAsync("/me")).StatusCode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task All_but_one_can_be_revoked(bool serverSide)
    {
        var farm = new Farm();
        await using var app = await farm.StartAsync(serverSide);
        farm.Pool.On("RevokeToken", new { });
        var (laptop, phone, tablet) = (await SignInAsync(farm, app, "laptop"), await SignInAsync(farm, app, "phone"), await SignInAsync(farm, app, "tablet"));
        farm.Time.Advance(TimeSpan.FromSeconds(1));

        await Sessions(app).RevokeAllAsync(TokenMint.Subject, exceptId: "phone", Cancellation);

        Assert.Equal(HttpStatusCode.Redirect, (await laptop.GetAsync("/me")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await phone.GetAsync("/me")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await tablet.GetAsync("/me")).StatusCode);
        farm.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, (await (await SignInAsync(farm, app, "later")).GetAsync("/me")).StatusCode);
    }

    [Fact]
    public async Task Sessions_in_their_cookies_can_be_revoked_though_not_listed()
    {
        var farm = new Farm();
        await using var one = await farm.StartAsync(serverSide: false);
        await using var other = await farm.StartAsync(serverSide: false);
        var (laptop, phone) = (await SignInAsync(farm, one, "laptop"), await SignInAsync(farm, one, "phone"));

        await Sessions(other).RevokeAsync(TokenMint.Subject, "phone", Cancellation);

        Assert.Equal(HttpStatusCode.Redirect, (await phone.GetAsync("/me")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await laptop.GetAsync("/me")).StatusCode);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Sessions(one).ListAsync(TokenMint.Subject, Cancellation));
    }

    [Fact]
    public async Task A_session_that_the_index_lost_is_put_back_when_it_is_used()
    {
        var farm = new Farm();
        await using var app = await farm.StartAsync(serverSide: true);
        var laptop = await SignInAsync(farm, app, "laptop");
        farm.Cache.Entries.TryRemove(farm.Cache.Entries.Keys.Single(key => key.StartsWith("cognito:u:", StringComparison.Ordinal)), out _);
        Assert.Empty(await Sessions(app).ListAsync(TokenMint.Subject, Cancellation));
        farm.Time.Advance(TimeSpan.FromMinutes(1));

        await laptop.GetAsync("/me");

        Assert.Single(await Sessions(app).ListAsync(TokenMint.Subject, Cancellation));
    }

    [Fact]
    public async Task One_that_the_index_lost_before_all_were_revoked_is_over_within_a_minute()
    {
        var farm = new Farm();
        await using var app = await farm.StartAsync(serverSide: true);
        var laptop = await SignInAsync(farm, app, "laptop");
        farm.Cache.Entries.TryRemove(farm.Cache.Entries.Keys.Single(key => key.StartsWith("cognito:u:", StringComparison.Ordinal)), out _);
        farm.Time.Advance(TimeSpan.FromSeconds(1));
        await Sessions(app).RevokeAllAsync(TokenMint.Subject, cancellationToken: Cancellation);
        farm.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(HttpStatusCode.Redirect, (await laptop.GetAsync("/me")).StatusCode);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_all_at_once()
    {
        var farm = new Farm();
        await using var app = await farm.StartAsync(serverSide: true);
        farm.Pool.On("RevokeToken", new { }).On("GlobalSignOut", new { });
        var (laptop, phone) = (await SignInAsync(farm, app, "laptop"), await SignInAsync(farm, app, "phone"));
        farm.Time.Advance(TimeSpan.FromSeconds(1));

        await laptop.JsonAsync("/auth/sign-out", new { everywhere = true });

        Assert.Equal(HttpStatusCode.Redirect, (await phone.GetAsync("/me")).StatusCode);
        Assert.Empty(await Sessions(app).ListAsync(TokenMint.Subject, Cancellation));
        Assert.Equal(1, farm.Pool.Count("RevokeToken"));
    }

    [Fact]
    public async Task Whoever_signs_in_very_often_ends_the_oldest_session()
    {
        var farm = new Farm();
        await using var app = await farm.StartAsync(serverSide: true, options => options.RateLimit.Requests = 0);
        var first = await SignInAsync(farm, app, "first");
        for (var i = 0; i < 200; i++)
        {
            farm.Time.Advance(TimeSpan.FromSeconds(1));
            await SignInAsync(farm, app, $"more{i}");
        }

        Assert.Equal(200, (await Sessions(app).ListAsync(TokenMint.Subject, Cancellation)).Count);
        Assert.Equal(HttpStatusCode.Redirect, (await first.GetAsync("/me")).StatusCode);
    }

    private static CognitoSessions Sessions(TestApp app) => app.Services.GetRequiredKeyedService<CognitoSessions>("Cognito");

    private static void MapCurrent(WebApplication web) =>
        web.MapGet("/current", (HttpContext context, CognitoSessions sessions) => sessions.FindCurrentAsync(context));

    private static async Task<Browser> SignInAsync(Farm farm, TestApp app, string id)
    {
        new SrpScript(farm.Pool, "Right-1-password") { Then = () => farm.Pool.Tokens("refresh-" + id, claims => claims["origin_jti"] = id) }.Install();
        var browser = app.Browser();
        var (status, body) = await browser.JsonAsync("/auth/sign-in", new { username = "anna", password = "Right-1-password" });
        Assert.True(status == HttpStatusCode.OK, body.ToJsonString());
        return browser;
    }

    /// <summary>Gives requests the address that they say: the test server has none.</summary>
    private sealed class Addresses : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, go) =>
            {
                context.Connection.RemoteIpAddress = context.Request.Headers["X-Address"] is [{ } address] ? IPAddress.Parse(address) : null;
                return go(context);
            });
            next(app);
        };
    }
}
