using System.Net;
using System.Security.Cryptography;
using Cognito.AspNetCore.Tests.Support;
using Microsoft.IdentityModel.Tokens;

namespace Cognito.AspNetCore.Tests.Sessions;

public sealed class SessionTests
{
    private const string CookieName = "__Host-cognito";

    [Fact]
    public async Task The_cookie_has_the_safe_attributes_and_ends_with_the_browser()
    {
        await using var app = await TestApp.StartAsync();
        new SrpScript(app.Pool, "Right-1-password").Install();

        var response = await app.Browser().PostAsync("/auth/sign-in", new { username = "anna", password = "Right-1-password" });

        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"), value => value.StartsWith(CookieName + "=", StringComparison.Ordinal));
        Assert.EndsWith("; path=/; secure; samesite=lax; httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("no-store", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_persistent_session_outlives_the_browser()
    {
        await using var app = await TestApp.StartAsync();

        var browser = await app.SignedInAsync(persistent: true);

        var expires = browser.Cookies.GetCookies(browser.Address)[CookieName]!.Expires.ToUniversalTime();
        Assert.InRange(expires, app.Time.GetUtcNow().UtcDateTime.AddDays(29), app.Time.GetUtcNow().UtcDateTime.AddDays(31));
    }

    [Fact]
    public async Task With_tokens_of_real_sizes_it_is_one_cookie_that_browsers_keep()
    {
        await using var app = await TestApp.StartAsync();
        var refresh = RealRefreshToken();
        var tokens = app.Pool.Tokens(refresh, WithRealClaims);
        new SrpScript(app.Pool, "Right-1-password") { Then = () => tokens }.Install();
        var browser = app.Browser();

        var response = await browser.PostAsync("/auth/sign-in", new { username = "anna", password = "Right-1-password" });

        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"), value => value.Contains(CookieName, StringComparison.Ordinal));
        TestContext.Current.TestOutputHelper!.WriteLine($"access {AccessToken(tokens).Length}, id {IdToken(tokens).Length}, refresh {refresh.Length}: cookie {cookie.Length}");
        Assert.InRange(AccessToken(tokens).Length, 1050, 1300);
        Assert.InRange(IdToken(tokens).Length, 1700, 1900);
        Assert.InRange(cookie.Length, 1000, 4095);
        Assert.Equal(refresh, await TextAsync(browser, "/token?name=refresh_token"));
        Assert.Equal(IdToken(tokens), await TextAsync(browser, "/token?name=id_token"));
        Assert.Equal(AccessToken(tokens), await TextAsync(browser, "/token?name=access_token"));
    }

    [Theory]
    [InlineData("opaque")]
    [InlineData("a.b.c.d.e.f.g.h.i.j")]
    [InlineData("with=padding==.and+plus")]
    public async Task Refresh_tokens_of_any_form_survive(string refreshToken)
    {
        await using var app = await TestApp.StartAsync();
        new SrpScript(app.Pool, "Right-1-password") { Then = () => app.Pool.Tokens(refreshToken) }.Install();
        var browser = app.Browser();
        await browser.PostAsync("/auth/sign-in", new { username = "anna", password = "Right-1-password" });

        Assert.Equal(refreshToken, await TextAsync(browser, "/token?name=refresh_token"));
    }

    [Fact]
    public async Task A_session_too_large_for_one_cookie_is_split_rather_than_lost()
    {
        await using var app = await TestApp.StartAsync();
        new SrpScript(app.Pool, "Right-1-password") { Then = () => app.Pool.Tokens(Convert.ToHexString(RandomNumberGenerator.GetBytes(3000))) }.Install();
        var browser = app.Browser();
        await browser.PostAsync("/auth/sign-in", new { username = "anna", password = "Right-1-password" });

        Assert.Equal("anna", await TextAsync(browser, "/me"));
        Assert.All(browser.Cookies.GetCookies(browser.Address), cookie => Assert.InRange(cookie.ToString().Length, 1, 4096));
    }

    [Fact]
    public async Task The_principal_is_that_of_the_ID_token()
    {
        await using var app = await TestApp.StartAsync();
        var browser = await app.SignedInAsync();

        var claims = (await TextAsync(browser, "/claims")).Split('\n');

        Assert.Contains("email=anna@example.com", claims);
        Assert.Contains("cognito:groups=admins", claims);
        Assert.Contains("http://schemas.xmlsoap.org/ws/2005/05/identity/claims/nameidentifier=" + TokenMint.Subject, claims);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/admin")).StatusCode);
    }

    [Theory]
    [InlineData("anna", "anna")]
    [InlineData(TokenMint.Subject, "anna@example.com")]
    public async Task The_name_is_what_the_person_signs_in_with(string username, string name)
    {
        await using var app = await TestApp.StartAsync();
        new SrpScript(app.Pool, "Right-1-password")
        {
            Then = () => new { AuthenticationResult = new { AccessToken = app.Pool.Mint.Access(), IdToken = app.Pool.Mint.Id(claims => claims["cognito:username"] = username) } },
        }.Install();
        var browser = app.Browser();
        await browser.PostAsync("/auth/sign-in", new { username = "anna", password = "Right-1-password" });

        Assert.Equal(name, await TextAsync(browser, "/me"));
    }

    public static TheoryData<string> Tampering => [.. s_tampering.Keys];

    [Theory]
    [MemberData(nameof(Tampering))]
    public async Task A_cookie_that_was_tampered_with_is_no_session(string how)
    {
        await using var app = await TestApp.StartAsync();
        var browser = await app.SignedInAsync();
        var cookie = browser.Cookie(CookieName)!;

        var response = await app.Browser().SendAsync(HttpMethod.Get, "/me", null, ("Accept", "text/html"), ("Cookie", $"{CookieName}={s_tampering[how](cookie)}"));

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }

    private static readonly Dictionary<string, Func<string, string>> s_tampering = new()
    {
        ["changed"] = value => value[..100] + (value[100] == 'A' ? 'B' : 'A') + value[101..],
        ["cut"] = value => value[..^10],
        ["longer"] = value => value + "AAAA",
        ["nonsense"] = _ => "nonsense",
        ["not base64url"] = value => value[..50] + "*" + value[51..],
        ["giant"] = value => value + new string('A', 20_000),
    };

    [Fact]
    public async Task A_cookie_of_another_client_that_shares_keys_is_no_session()
    {
        var keys = new SharedKeys();
        await using var app = await TestApp.StartAsync(build: keys.Use);
        await using var other = await TestApp.StartAsync(options => options.ClientId = "another0client", keys.Use);
        var browser = await app.SignedInAsync();
        var visitor = other.Browser();
        visitor.Cookies.Add(browser.Cookies.GetAllCookies());

        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/me")).StatusCode);
    }

    [Fact]
    public async Task A_session_ends_after_its_lifetime_however_often_it_is_refreshed()
    {
        await using var app = await TestApp.StartAsync(options => options.Session.Lifetime = TimeSpan.FromHours(3));
        app.Pool.On("GetTokensFromRefreshToken", _ => FakePool.Ok(app.Pool.Tokens(null)));
        var browser = await app.SignedInAsync();
        for (var hour = 0; hour < 2; hour++)
        {
            app.Time.Advance(TimeSpan.FromHours(1));
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/me")).StatusCode);
        }

        app.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/me")).StatusCode);
    }

    internal static async Task<string> TextAsync(Browser browser, string path) =>
        await (await browser.GetAsync(path)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private static string AccessToken(object tokens) => ((dynamic)tokens).AuthenticationResult.AccessToken;

    private static string IdToken(object tokens) => ((dynamic)tokens).AuthenticationResult.IdToken;

    private static void WithRealClaims(Dictionary<string, object> claims)
    {
        if ((string)claims["token_use"] == "access")
        {
            claims["device_key"] = "eu-west-1_627477ae-3631-4248-bed9-d2e934100372";
            claims["version"] = 2;
            return;
        }

        claims["cognito:roles"] = new[] { "arn:aws:iam::123456789012:role/admins-of-the-shop", "arn:aws:iam::123456789012:role/editors-of-the-shop" };
        claims["cognito:preferred_role"] = "arn:aws:iam::123456789012:role/admins-of-the-shop";
        claims["phone_number"] = "+46701234567";
        claims["phone_number_verified"] = true;
        claims["given_name"] = "Anna-Karin";
        claims["family_name"] = "Lindström Öberg";
        claims["custom:plan"] = "enterprise-2024";
        claims["address"] = new Dictionary<string, object> { ["formatted"] = "Storgatan 14, 111 23 Stockholm, Sweden" };
        claims["locale"] = "sv-SE";
        claims["picture"] = "https://images.example.com/people/34c84488/portrait.jpg";
    }

    /// <summary>1,852 characters, as measured of real ones; the parts after the header are ciphertext, which does not compress.</summary>
    private static string RealRefreshToken() => string.Join('.',
        TokenMint.RefreshToken.Split('.')[0],
        Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(256)),
        Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(12)),
        Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(1047)),
        Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(16)));
}
