using System.Buffers.Text;
using System.Net;
using Cognito.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace Cognito.AspNetCore.Tests.Sessions;

/// <summary>How long sessions in their cookies last, and which cookies are read at all.</summary>
public sealed class LifetimeTests
{
    private const string CookieName = "__Host-cognito";

    [Fact]
    public async Task A_session_that_is_used_outlasts_the_idle_timeout_and_one_that_is_not_does_not()
    {
        await using var app = await TestApp.StartAsync(options => options.Session.IdleTimeout = TimeSpan.FromMinutes(15));
        app.Pool.On("GetTokensFromRefreshToken", _ => FakePool.Ok(app.Pool.Tokens(null)));
        var browser = await app.SignedInAsync();
        for (var i = 0; i < 20; i++)
        {
            app.Time.Advance(TimeSpan.FromMinutes(14));
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/me")).StatusCode);
        }

        app.Time.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/me")).StatusCode);
        Assert.Null(browser.Cookie(CookieName));
    }

    [Fact]
    public async Task The_cookie_is_not_written_with_each_request()
    {
        await using var app = await TestApp.StartAsync(options => options.Session.IdleTimeout = TimeSpan.FromMinutes(20));
        var browser = await app.SignedInAsync();
        app.Time.Advance(TimeSpan.FromSeconds(59));
        Assert.False((await browser.GetAsync("/me")).Headers.Contains("Set-Cookie"));
        app.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.True((await browser.GetAsync("/me")).Headers.Contains("Set-Cookie"));
        Assert.False((await browser.GetAsync("/me")).Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Used_or_not_it_ends_after_its_lifetime()
    {
        await using var app = await TestApp.StartAsync(options =>
        {
            options.Session.IdleTimeout = TimeSpan.FromMinutes(15);
            options.Session.Lifetime = TimeSpan.FromMinutes(30);
        });
        var browser = await app.SignedInAsync();
        app.Time.Advance(TimeSpan.FromMinutes(14));
        await browser.GetAsync("/me");
        app.Time.Advance(TimeSpan.FromMinutes(14));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/me")).StatusCode);
        app.Time.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/me")).StatusCode);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    [InlineData(100)]
    public async Task A_cookie_of_an_older_or_newer_version_ends_the_session_politely(int newer)
    {
        await using var app = await TestApp.StartAsync();
        var browser = await app.SignedInAsync();
        var protector = app.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("Cognito.AspNetCore.Session", FakePool.Id, FakePool.ClientId);
        var bytes = protector.Unprotect(Base64Url.DecodeFromChars(browser.Cookie(CookieName)));
        bytes[0] = (byte)(bytes[0] + newer);
        var visitor = app.Browser();
        visitor.Cookies.Add(new Cookie(CookieName, Base64Url.EncodeToString(protector.Protect(bytes)), "/", "app.example.com") { Secure = true });

        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/me")).StatusCode);
        Assert.Null(visitor.Cookie(CookieName));
        Assert.Equal("signedOut", (string?)(await Browser.ReadAsync(await visitor.GetAsync("/auth/session")))["state"]);
    }

    [Fact]
    public async Task Two_peoples_cookies_mixed_open_neither_session()
    {
        await using var app = await TestApp.StartAsync();
        var anna = (await app.SignedInAsync()).Cookie(CookieName)!;
        var berta = (await app.SignedInAsync()).Cookie(CookieName)!;
        var half = anna.Length / 2;

        foreach (var mixed in new[] { anna[..half] + berta[half..], berta[..half] + anna[half..] })
        {
            var response = await app.Browser().SendAsync(HttpMethod.Get, "/me", null, ("Accept", "text/html"), ("Cookie", $"{CookieName}={mixed}"));
            Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        }
    }

    [Theory]
    [InlineData("swapped")]
    [InlineData("lost")]
    [InlineData("of another person")]
    [InlineData("counted wrong")]
    public async Task A_cookie_in_parts_opens_only_whole_and_in_order(string how)
    {
        await using var app = await TestApp.StartAsync();
        var (anna, berta) = (await PartsAsync(app), await PartsAsync(app));
        Assert.Equal(2, anna.Length);
        string[] parts = how switch
        {
            "swapped" => [anna[1], anna[0]],
            "lost" => [anna[0]],
            "of another person" => [anna[0], berta[1]],
            _ => [.. anna, anna[1]],
        };
        var header = $"{CookieName}=chunks-{(how == "lost" ? 2 : parts.Length)}; " + string.Join("; ", parts.Select((part, i) => $"{CookieName}C{i + 1}={part}"));

        var response = await app.Browser().SendAsync(HttpMethod.Get, "/me", null, ("Accept", "text/html"), ("Cookie", header));

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }

    private static async Task<string[]> PartsAsync(TestApp app)
    {
        new SrpScript(app.Pool, "Right-1-password")
        {
            Then = () => app.Pool.Tokens(Convert.ToHexString(System.Security.Cryptography.RandomNumberGenerator.GetBytes(2200))),
        }.Install();
        var browser = app.Browser();
        await browser.PostAsync("/auth/sign-in", new { username = "anna", password = "Right-1-password" });
        Assert.Equal("anna", await SessionTests.TextAsync(browser, "/me"));
        return [.. browser.Cookies.GetAllCookies().Where(cookie => cookie.Name.StartsWith(CookieName + "C", StringComparison.Ordinal)).OrderBy(cookie => cookie.Name).Select(cookie => cookie.Value)];
    }
}
