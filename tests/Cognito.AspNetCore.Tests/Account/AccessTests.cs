using System.Net;
using Cognito.AspNetCore.Tests.Support;

namespace Cognito.AspNetCore.Tests.Account;

/// <summary>Who may do something with an account: whoever is signed in, by session or by access token, and for some of it lately.</summary>
public sealed class AccessTests
{
    private const string Verify = """{"code":"123456"}""";

    /// <summary>Every endpoint, whether it needs a recent sign-in, and what it calls.</summary>
    public static TheoryData<string, string, string?, bool, string> All => new()
    {
        { "GET", "/auth/account", null, false, "GetUser" },
        { "PATCH", "/auth/account", """{"attributes":{"nickname":"Ann"}}""", false, "UpdateUserAttributes" },
        { "DELETE", "/auth/account", null, true, "DeleteUser" },
        { "POST", "/auth/account/attributes/email/code", "{}", false, "GetUserAttributeVerificationCode" },
        { "POST", "/auth/account/attributes/email/verify", Verify, false, "VerifyUserAttribute" },
        { "GET", "/auth/account/mfa", null, false, "GetUser" },
        { "PUT", "/auth/account/mfa", """{"smsMfa":true}""", true, "SetUserMFAPreference" },
        { "POST", "/auth/account/mfa/totp", "{}", true, "AssociateSoftwareToken" },
        { "POST", "/auth/account/mfa/totp/verify", Verify, true, "VerifySoftwareToken" },
        { "GET", "/auth/account/devices", null, false, "ListDevices" },
        { "PUT", "/auth/account/devices/eu-west-1_0", """{"remembered":true}""", false, "UpdateDeviceStatus" },
        { "DELETE", "/auth/account/devices/eu-west-1_0", null, false, "ForgetDevice" },
        { "GET", "/auth/account/sessions", null, false, "ListUserSessions" },
        { "DELETE", "/auth/account/sessions/0", null, false, "RevokeUserSession" },
        { "POST", "/auth/password/change", """{"currentPassword":"Right-1-password","newPassword":"New-1-password"}""", false, "ChangePassword" },
        { "POST", "/auth/password/change", """{"newPassword":"New-1-password"}""", true, "ChangePassword" },
    };

    [Theory]
    [MemberData(nameof(All))]
    public async Task Nobody_is_let_in_and_is_told_how_to_come_back(string method, string path, string? body, bool recently, string operation)
    {
        await using var app = await TestApp.StartAsync();

        var anonymous = await SendAsync(app.Browser(), method, path, body);
        var forged = await SendAsync(app.Browser(), method, path, body, "e30.e30.e30");

        Assert.Equal(HttpStatusCode.Unauthorized, anonymous.StatusCode);
        Assert.Equal("Bearer", anonymous.Headers.WwwAuthenticate.ToString());
        Assert.Equal("notSignedIn", (string?)(await Browser.ReadAsync(anonymous))["code"]);
        Assert.Equal(HttpStatusCode.Unauthorized, forged.StatusCode);
        Assert.StartsWith("Bearer error=\"invalid_token\"", forged.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        Assert.True(app.Pool.Calls.IsEmpty, $"{operation} {recently}");
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_session_and_an_access_token_act_alike(string method, string path, string? body, bool recently, string operation)
    {
        await using var app = await TestApp.StartAsync();
        var browser = await app.SignedInAsync();
        var token = app.Pool.Mint.Access();
        app.Pool.Refuses(operation, "TooManyRequestsException", "Rate exceeded");

        foreach (var bearer in new[] { null, token })
        {
            var response = await SendAsync(bearer is null ? browser : app.Browser(), method, path, body, bearer);

            Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
            Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
            var sent = (string)app.Pool.Last(operation)["AccessToken"]!;
            Assert.Equal(bearer ?? await browser.TextAsync("/token?name=access_token"), sent);
        }

        // A quarter of an hour later, the session is as good as before, but for what needs the person anew.
        app.Time.Advance(TimeSpan.FromMinutes(15));
        var calls = app.Pool.Count(operation);
        foreach (var bearer in new[] { null, token })
        {
            var response = await SendAsync(bearer is null ? browser : app.Browser(), method, path, body, bearer);

            Assert.Equal(recently ? HttpStatusCode.Unauthorized : HttpStatusCode.TooManyRequests, response.StatusCode);
            Assert.Equal(
                recently ? "Bearer error=\"insufficient_user_authentication\", error_description=\"Please sign in again first, for the safety of the account.\", max_age=\"600\"" : "",
                response.Headers.WwwAuthenticate.ToString());
            Assert.Equal(recently ? "recentSignInRequired" : "tooManyRequests", (string?)(await Browser.ReadAsync(response))["code"]);
        }

        Assert.Equal(calls + (recently ? 0 : 2), app.Pool.Count(operation));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task An_access_token_without_the_scope_is_told_which_one(string method, string path, string? body, bool recently, string operation)
    {
        await using var app = await TestApp.StartAsync();
        app.Pool.Refuses(operation, "NotAuthorizedException", "Access Token does not have required scopes");

        var response = await SendAsync(app.Browser(), method, path, body, app.Pool.Mint.Access(claims => claims["scope"] = "openid"));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("Bearer error=\"insufficient_scope\", scope=\"aws.cognito.signin.user.admin\"", response.Headers.WwwAuthenticate.ToString());
        Assert.True((string?)(await Browser.ReadAsync(response))["code"] == "scopeMissing", $"{recently}");
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task While_a_session_cannot_be_refreshed_nobody_is_told_to_sign_in(string method, string path, string? body, bool recently, string operation)
    {
        await using var app = await TestApp.StartAsync();
        var browser = await app.SignedInAsync();
        app.Pool.On("GetTokensFromRefreshToken", _ => throw new HttpRequestException());
        app.Time.Advance(TokenMint.Lifetime);

        var response = await SendAsync(browser, method, path, body);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.True(app.Pool.Count(operation) == 0, $"{recently}");
    }

    [Fact]
    public async Task Pages_of_other_origins_change_nothing()
    {
        await using var app = await TestApp.StartAsync();
        var browser = await app.SignedInAsync();

        foreach (var (method, path, body, _, _) in All.Select(row => row.Data).Where(row => row.Item1 != "GET"))
        {
            var response = await browser.SendAsync(new(method), path, Content(body), ("Origin", "https://evil.example"));

            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
            Assert.Equal("foreignOrigin", (string?)(await Browser.ReadAsync(response))["code"]);
        }
    }

    [Fact]
    public async Task Signing_in_again_is_recent()
    {
        await using var app = await LocalApp.StartAsync();
        await app.AddUserAsync("anna");
        var browser = await app.SignedInAsync();
        app.Time.Advance(TimeSpan.FromMinutes(30));
        await browser.DoAsync("POST", "/auth/refresh", new { });
        await browser.RefusedAsync("recentSignInRequired", "DELETE", "/auth/account");

        await browser.DoAsync("POST", "/auth/sign-in", new { username = "anna", password = LocalApp.Password });

        await browser.DoAsync("DELETE", "/auth/account");
    }

    private static Task<HttpResponseMessage> SendAsync(Browser browser, string method, string path, string? body, string? bearer = null) =>
        browser.SendAsync(new(method), path, Content(body), bearer is null ? [] : [("Authorization", $"Bearer {bearer}")]);

    private static StringContent? Content(string? body) => body is null ? null : new(body, System.Text.Encoding.UTF8, "application/json");
}
