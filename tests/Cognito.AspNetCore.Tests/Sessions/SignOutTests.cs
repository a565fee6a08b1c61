using System.Net;
using System.Net.Http.Json;
using Cognito.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Cognito.AspNetCore.Tests.Sessions;

public sealed class SignOutTests
{
    [Fact]
    public async Task Signing_out_revokes_the_refresh_token_and_deletes_the_cookie()
    {
        await using var app = await TestApp.StartAsync(options => options.ClientSecret = FakePool.ClientSecret);
        var browser = await app.SignedInAsync();
        app.Pool.On("RevokeToken", new { });

        var (status, body) = await browser.JsonAsync("/auth/sign-out", new { });

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("signedOut", (string?)body["state"]);
        Assert.Null(browser.Cookie("__Host-cognito"));
        Assert.Equal(TokenMint.RefreshToken, (string?)app.Pool.Last("RevokeToken")["Token"]);
        Assert.Equal(FakePool.ClientSecret, (string?)app.Pool.Last("RevokeToken")["ClientSecret"]);
        Assert.Equal(0, app.Pool.Count("GlobalSignOut"));
    }

    [Fact]
    public async Task Everywhere_is_GlobalSignOut()
    {
        await using var app = await TestApp.StartAsync();
        var browser = await app.SignedInAsync();
        app.Pool.On("RevokeToken", new { }).On("GlobalSignOut", new { });

        await browser.JsonAsync("/auth/sign-out", new { everywhere = true });

        Assert.Equal(1, app.Pool.Count("GlobalSignOut"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Everywhere_by_access_token_is_GlobalSignOut_too_and_says_when_it_was_refused(bool isTaken)
    {
        await using var app = await TestApp.StartAsync();
        var browser = await app.SignedInAsync();
        app.Time.Advance(TimeSpan.FromSeconds(1));
        var token = app.Pool.Mint.Access();
        app.Pool.On("GlobalSignOut", _ => isTaken ? FakePool.Ok(new { }) : FakePool.Error("NotAuthorizedException", "Access Token has been revoked"));

        var response = await app.Browser().SendAsync(
            HttpMethod.Post, "/auth/sign-out", JsonContent.Create(new { everywhere = true }), ("Authorization", $"Bearer {token}"));

        Assert.Equal(isTaken ? HttpStatusCode.OK : HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal(token, (string?)app.Pool.Last("GlobalSignOut")["AccessToken"]);
        Assert.Equal(isTaken ? HttpStatusCode.Redirect : HttpStatusCode.OK, (await browser.GetAsync("/me")).StatusCode);
    }

    [Fact]
    public async Task When_revocation_fails_the_person_is_signed_out_all_the_same_and_the_log_tells()
    {
        await using var app = await TestApp.StartAsync();
        var browser = await app.SignedInAsync();
        app.Pool.On("RevokeToken", _ => throw new HttpRequestException("Connection refused"));

        var (status, _) = await browser.JsonAsync("/auth/sign-out", new { });

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Null(browser.Cookie("__Host-cognito"));
        Assert.Contains("RevokeToken failed at sign-out", app.Logs.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_does_not_wait_long_for_revocation()
    {
        await using var app = await TestApp.StartAsync();
        var browser = await app.SignedInAsync();
        var asked = new TaskCompletionSource();
        app.Pool.OnAsync("RevokeToken", async (_, cancellation) =>
        {
            asked.SetResult();
            await Task.Delay(Timeout.Infinite, cancellation);
            return FakePool.Ok("{}");
        });

        var signOut = browser.JsonAsync("/auth/sign-out", new { });
        await asked.Task;
        app.Time.Advance(TimeSpan.FromSeconds(3));

        // By the app's clock; the HTTP client's own limit is a real minute and more.
        Assert.Equal(HttpStatusCode.OK, (await signOut.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken)).Status);
    }

    [Fact]
    public async Task Signing_out_when_nobody_is_signed_in_is_no_error()
    {
        await using var app = await TestApp.StartAsync();

        Assert.Equal(HttpStatusCode.OK, (await app.Browser().JsonAsync("/auth/sign-out", new { })).Status);
        Assert.Empty(app.Pool.Calls);
    }

    [Theory]
    [InlineData("/bye", "/bye")]
    [InlineData("https://evil.example", null)]
    [InlineData("//evil.example", null)]
    public async Task SignOutAsync_redirects_to_local_addresses_only(string to, string? location)
    {
        await using var app = await TestApp.StartAsync(map: web => web.MapGet("/leave", (HttpContext context) =>
            context.SignOutAsync(new AuthenticationProperties { RedirectUri = to })));

        var response = await app.Browser().GetAsync("/leave");

        Assert.Equal(location, response.Headers.Location?.ToString());
    }
}
