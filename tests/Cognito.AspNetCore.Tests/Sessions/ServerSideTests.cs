using System.Net;
using System.Security.Cryptography;
using System.Text;
using Cognito.AspNetCore.Sessions;
using Cognito.AspNetCore.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Cognito.AspNetCore.Tests.Sessions;

public sealed class ServerSideTests
{
    private const string CookieName = "__Host-cognito";

    [Fact]
    public async Task The_cookie_is_a_short_reference_and_everything_works_as_before()
    {
        var farm = new Farm();
        await using var app = await farm.StartAsync(serverSide: true);

        var browser = await app.SignedInAsync(persistent: true);

        Assert.InRange($"{CookieName}={browser.Cookie(CookieName)}".Length, 40, 250);
        Assert.Equal("anna", await SessionTests.TextAsync(browser, "/me"));
        Assert.Equal(TokenMint.RefreshToken, await SessionTests.TextAsync(browser, "/token?name=refresh_token"));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/admin")).StatusCode);
    }

    [Fact]
    public async Task The_cache_holds_neither_tokens_nor_what_the_browser_holds_nor_who_it_is()
    {
        var farm = new Farm();
        await using var app = await farm.StartAsync(serverSide: true);
        var browser = await app.SignedInAsync();
        var access = await SessionTests.TextAsync(browser, "/token?name=access_token");

        var held = string.Join('\n', farm.Cache.Entries.Select(entry => entry.Key + "\n" + Encoding.Latin1.GetString(entry.Value.Value)));

        Assert.NotEmpty(held);
        foreach (var secret in new[] { access, access.Split('.')[2], TokenMint.RefreshToken, browser.Cookie(CookieName)!, TokenMint.Subject, "anna" })
        {
            Assert.DoesNotContain(secret, held, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("changed")]
    [InlineData("cut")]
    [InlineData("unknown")]
    [InlineData("nonsense")]
    [InlineData("giant")]
    public async Task A_reference_that_is_not_one_opens_nothing(string how)
    {
        var farm = new Farm();
        await using var app = await farm.StartAsync(serverSide: true);
        var cookie = (await app.SignedInAsync()).Cookie(CookieName)!;
        var forged = how switch
        {
            "changed" => (cookie[0] == 'A' ? 'B' : 'A') + cookie[1..],
            "cut" => cookie[..^4],
            "unknown" => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)).TrimEnd('=').Replace('+', '-').Replace('/', '_'),
            "giant" => cookie + new string('A', 10_000),
            _ => "*",
        };

        var response = await app.Browser().SendAsync(HttpMethod.Get, "/me", null, ("Accept", "text/html"), ("Cookie", $"{CookieName}={forged}"));

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }

    [Fact]
    public async Task An_entry_put_in_the_place_of_another_opens_nothing()
    {
        var farm = new Farm();
        await using var app = await farm.StartAsync(serverSide: true);
        var anna = await app.SignedInAsync();
        var mallory = await app.SignedInAsync();
        var entries = farm.Cache.Entries.Where(entry => entry.Key.StartsWith("cognito:s:", StringComparison.Ordinal)).ToArray();
        Assert.Equal(2, entries.Length);

        // Whoever can write to the cache gives each the other's session.
        farm.Cache.Entries[entries[0].Key] = entries[1].Value;
        farm.Cache.Entries[entries[1].Key] = entries[0].Value;

        Assert.Equal(HttpStatusCode.Redirect, (await anna.GetAsync("/me")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await mallory.GetAsync("/me")).StatusCode);
    }

    [Fact]
    public async Task A_session_is_known_on_every_node()
    {
        var farm = new Farm();
        await using var one = await farm.StartAsync(serverSide: true);
        await using var other = await farm.StartAsync(serverSide: true);
        var browser = await one.SignedInAsync();

        Assert.Equal(HttpStatusCode.OK, (await Farm.Copy(browser, other).GetAsync("/me")).StatusCode);
    }

    [Fact]
    public async Task After_sign_out_the_reference_opens_nothing_anywhere()
    {
        var farm = new Farm();
        await using var one = await farm.StartAsync(serverSide: true);
        await using var other = await farm.StartAsync(serverSide: true);
        farm.Pool.On("RevokeToken", new { });
        var browser = await one.SignedInAsync();
        var (here, there) = (Farm.Copy(browser, one), Farm.Copy(browser, other));
        Assert.Equal(HttpStatusCode.OK, (await there.GetAsync("/me")).StatusCode);

        await browser.JsonAsync("/auth/sign-out", new { });

        Assert.Equal(HttpStatusCode.Redirect, (await here.GetAsync("/me")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await there.GetAsync("/me")).StatusCode);
        Assert.DoesNotContain(farm.Cache.Entries.Keys, key => key.StartsWith("cognito:s:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Signing_in_again_ends_the_session_that_the_browser_had()
    {
        var farm = new Farm();
        await using var app = await farm.StartAsync(serverSide: true);
        var browser = await app.SignedInAsync();
        var former = Farm.Copy(browser, app);
        new SrpScript(farm.Pool, "Right-1-password") { Then = () => farm.Pool.Tokens(claims: claims => claims["origin_jti"] = "another") }.Install();

        await browser.JsonAsync("/auth/sign-in", new { username = "anna", password = "Right-1-password" });

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/me")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await former.GetAsync("/me")).StatusCode);
    }

    [Fact]
    public async Task While_the_cache_is_away_nobody_is_let_in_or_signed_out()
    {
        var farm = new Farm();
        await using var app = await farm.StartAsync(serverSide: true);
        var browser = await app.SignedInAsync();
        farm.Cache.IsAway = true;

        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await browser.GetAsync("/me")).StatusCode);
        }

        Assert.NotNull(browser.Cookie(CookieName));
        farm.Cache.IsAway = false;
        farm.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/me")).StatusCode);
    }

    [Fact]
    public async Task While_the_cache_is_away_sign_in_is_refused_with_a_reason()
    {
        var farm = new Farm();
        await using var app = await farm.StartAsync(serverSide: true);
        new SrpScript(farm.Pool, "Right-1-password").Install();
        farm.Cache.IsAway = true;

        var (status, body) = await app.Browser().JsonAsync("/auth/sign-in", new { username = "anna", password = "Right-1-password" });

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal("unavailable", (string?)body["code"]);
    }

    [Fact]
    public async Task Tokens_refreshed_while_the_cache_goes_away_are_stored_when_it_is_back()
    {
        var farm = new Farm();
        await using var app = await farm.StartAsync(serverSide: true, locks: false);
        var browser = await app.SignedInAsync();
        farm.Pool.On("GetTokensFromRefreshToken", _ =>
        {
            farm.Cache.IsAway = true;
            return FakePool.Ok(farm.Pool.Tokens("rotated"));
        });
        farm.Time.Advance(TokenMint.Lifetime);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/me")).StatusCode);

        farm.Cache.IsAway = false;
        var written = farm.Cache.Writes;
        while (farm.Cache.Writes == written)
        {
            farm.Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        farm.Time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal("rotated", await SessionTests.TextAsync(browser, "/token?name=refresh_token"));
        Assert.Equal(1, farm.Pool.Count("GetTokensFromRefreshToken"));
    }

    [Fact]
    public async Task A_session_revoked_while_it_is_refreshed_does_not_come_back()
    {
        var farm = new Farm();
        await using var app = await farm.StartAsync(serverSide: true);
        var browser = await app.SignedInAsync();
        var sessions = app.Services.GetRequiredKeyedService<CognitoSessions>("Cognito");
        farm.Pool.On("RevokeToken", new { }).On("GetTokensFromRefreshToken", _ => FakePool.Ok(farm.Pool.Tokens("rotated")));
        farm.Time.Advance(TokenMint.Lifetime);
        farm.Cache.BeforeWriting = ("cognito:s:", () => sessions.RevokeAllAsync(TokenMint.Subject, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/me")).StatusCode);
        Assert.DoesNotContain(farm.Cache.Entries.Keys, key => key.StartsWith("cognito:s:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_session_unused_for_the_idle_timeout_is_over()
    {
        var farm = new Farm();
        await using var app = await farm.StartAsync(serverSide: true, options => options.Session.IdleTimeout = TimeSpan.FromMinutes(20));
        var browser = await app.SignedInAsync();
        for (var i = 0; i < 2; i++)
        {
            farm.Time.Advance(TimeSpan.FromMinutes(19));
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/me")).StatusCode);
        }

        farm.Time.Advance(TimeSpan.FromMinutes(20));
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/me")).StatusCode);
    }

    [Fact]
    public async Task Without_a_cache_the_app_does_not_start_and_says_what_to_register()
    {
        var fault = await Assert.ThrowsAsync<OptionsValidationException>(() => TestApp.StartAsync(options => options.Session.ServerSide = true));

        Assert.Contains("IDistributedCache", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UseServerSideSessions_is_the_setting()
    {
        await using var app = await TestApp.StartAsync(build: builder =>
        {
            builder.Services.AddDistributedMemoryCache();
            builder.Services.AddAuthentication().UseServerSideSessions();
        });

        Assert.InRange((await app.SignedInAsync()).Cookie(CookieName)!.Length, 40, 60);
    }
}
