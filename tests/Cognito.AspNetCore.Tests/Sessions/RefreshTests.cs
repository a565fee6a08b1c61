using System.Net;
using Cognito.AspNetCore.Tests.Support;
using Cognito.Protocol;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Cognito.AspNetCore.Tests.Sessions;

public sealed class RefreshTests
{
    private static readonly string[] s_owners = ["owners"];

    // Between five minutes ahead of expiry and a fifth less, each session at its own moment.
    private static readonly TimeSpan s_notDue = TokenMint.Lifetime - TimeSpan.FromMinutes(5) - TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_due = TokenMint.Lifetime - TimeSpan.FromMinutes(4);

    [Fact]
    public async Task A_fresh_session_is_not_refreshed()
    {
        await using var app = await TestApp.StartAsync();
        var browser = await app.SignedInAsync();
        app.Time.Advance(s_notDue);

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/me")).StatusCode);
        Assert.Equal(0, app.Pool.Count("GetTokensFromRefreshToken"));
    }

    [Fact]
    public async Task Ahead_of_expiry_it_is_refreshed_and_the_claims_are_the_new_ones()
    {
        await using var app = await TestApp.StartAsync(options => options.ClientSecret = FakePool.ClientSecret);
        var browser = await app.SignedInAsync();
        app.Pool.On("GetTokensFromRefreshToken", _ => FakePool.Ok(app.Pool.Tokens(null, claims => claims["cognito:groups"] = s_owners)));
        app.Time.Advance(s_due);

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/owner")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/owner")).StatusCode);

        Assert.Equal(1, app.Pool.Count("GetTokensFromRefreshToken"));
        var sent = app.Pool.Last("GetTokensFromRefreshToken");
        Assert.Equal(TokenMint.RefreshToken, (string?)sent["RefreshToken"]);
        Assert.Equal(FakePool.ClientSecret, (string?)sent["ClientSecret"]);
        Assert.Equal(TokenMint.RefreshToken, await SessionTests.TextAsync(browser, "/token?name=refresh_token"));
    }

    [Fact]
    public async Task Many_requests_at_once_make_one_call_and_rotation_loses_nobody()
    {
        await using var app = await TestApp.StartAsync();
        var browser = await app.SignedInAsync();
        app.Pool.On("GetTokensFromRefreshToken", _ => FakePool.Ok(app.Pool.Tokens("rotated")));
        app.Time.Advance(TokenMint.Lifetime + TimeSpan.FromMinutes(1));
        var cookies = browser.Cookies.GetAllCookies();

        var statuses = await Task.WhenAll(Enumerable.Range(0, 1000).Select(async _ =>
        {
            // Each its own jar: all come with the cookie from before.
            var tab = app.Browser();
            tab.Cookies.Add(cookies);
            return (await tab.GetAsync("/me")).StatusCode;
        }));

        Assert.All(statuses, status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Equal(1, app.Pool.Count("GetTokensFromRefreshToken"));
        await browser.GetAsync("/me");
        Assert.Equal("rotated", await SessionTests.TextAsync(browser, "/token?name=refresh_token"));
    }

    [Theory]
    [InlineData("NotAuthorizedException", "Refresh Token has been revoked")]
    [InlineData("NotAuthorizedException", "Invalid Refresh Token.")]
    [InlineData("NotAuthorizedException", "Refresh Token has expired")]
    [InlineData("NotAuthorizedException", "User is disabled.")]
    [InlineData("UserNotFoundException", "User does not exist.")]
    [InlineData("RefreshTokenReuseException", "")]
    public async Task A_refused_refresh_ends_the_session(string error, string message)
    {
        var ended = 0;
        await using var app = await TestApp.StartAsync(options => options.Events.OnSessionEnded = context =>
        {
            ended += context.Refused ? 1 : 100;
            return ValueTask.CompletedTask;
        });
        var browser = await app.SignedInAsync();
        app.Pool.Refuses("GetTokensFromRefreshToken", error, message);
        app.Time.Advance(s_due);

        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/me")).StatusCode);
        Assert.Null(browser.Cookie("__Host-cognito"));
        Assert.Equal(1, ended);
    }

    [Theory]
    [InlineData("TooManyRequestsException", "Rate exceeded", HttpStatusCode.BadRequest)]
    [InlineData("InternalErrorException", "", HttpStatusCode.InternalServerError)]
    [InlineData("NotAuthorizedException", "Unable to verify secret hash for client x", HttpStatusCode.BadRequest)]
    public async Task Trouble_that_is_not_the_persons_ends_no_session(string error, string message, HttpStatusCode status)
    {
        await using var app = await TestApp.StartAsync();
        var browser = await app.SignedInAsync();
        app.Pool.On("GetTokensFromRefreshToken", _ => FakePool.Error(error, message, status));
        app.Time.Advance(s_due);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/me")).StatusCode);

        app.Time.Advance(TimeSpan.FromMinutes(4));
        var page = await browser.GetAsync("/me");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.StatusCode);
        Assert.NotNull(page.Headers.RetryAfter);
        await AssertPlainPageAsync(page);
        var problem = await browser.GetAsync("/me", "application/json");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, problem.StatusCode);
        Assert.NotNull(problem.Headers.RetryAfter);
        Assert.Equal("application/problem+json", problem.Content.Headers.ContentType!.MediaType);
        Assert.Equal("unavailable", (string?)(await Browser.ReadAsync(problem))["code"]);

        app.Pool.On("GetTokensFromRefreshToken", _ => FakePool.Ok(app.Pool.Tokens(null)));
        app.Time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/me")).StatusCode);
    }

    /// <summary>It works under <c>default-src 'self'</c>, needs nothing from anywhere, and is not kept.</summary>
    private static async Task AssertPlainPageAsync(HttpResponseMessage page)
    {
        var html = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal("text/html", page.Content.Headers.ContentType!.MediaType);
        Assert.Contains("<h1>", html, StringComparison.Ordinal);
        Assert.All(new[] { "<style", "style=", "<script", "src=", "<link", "on" + "click" }, inline => Assert.DoesNotContain(inline, html, StringComparison.OrdinalIgnoreCase));
        Assert.StartsWith("default-src 'self'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.True(page.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Sessions_that_began_together_are_not_refreshed_together()
    {
        await using var app = await TestApp.StartAsync();
        app.Pool.On("GetTokensFromRefreshToken", body => FakePool.Ok(app.Pool.Tokens((string?)body["RefreshToken"])));
        var browsers = new List<Browser>();
        for (var i = 0; i < 40; i++)
        {
            var id = $"session{i}";
            new SrpScript(app.Pool, "Right-1-password") { Then = () => app.Pool.Tokens(id, claims => claims["origin_jti"] = id) }.Install();
            browsers.Add(app.Browser());
            await browsers[^1].PostAsync("/auth/sign-in", new { username = "anna", password = "Right-1-password" });
        }

        app.Time.Advance(TokenMint.Lifetime - TimeSpan.FromMinutes(4.5));
        foreach (var browser in browsers)
        {
            await browser.GetAsync("/me");
        }

        Assert.InRange(app.Pool.Count("GetTokensFromRefreshToken"), 5, 35);
    }

    [Fact]
    public async Task The_device_goes_with_a_refresh()
    {
        await using var app = await TestApp.StartAsync(map: web => web.MapPost("/device", async (HttpContext context) =>
        {
            var result = await context.AuthenticateAsync();
            result.Properties!.StoreTokens([.. result.Properties!.GetTokens(), new() { Name = "device_key", Value = "eu-west-1_device" }]);
            await context.SignInAsync(result.Principal!, result.Properties);
        }));
        var browser = await app.SignedInAsync();
        await browser.PostAsync("/device", new { });
        app.Pool.On("GetTokensFromRefreshToken", _ => FakePool.Ok(app.Pool.Tokens(null)));
        for (var hour = 1; hour <= 2; hour++)
        {
            app.Time.Advance(TokenMint.Lifetime);
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/me")).StatusCode);
            Assert.Equal("eu-west-1_device", (string?)app.Pool.Last("GetTokensFromRefreshToken")["DeviceKey"]);
            Assert.Equal(hour, app.Pool.Count("GetTokensFromRefreshToken"));
        }
    }

    [Fact]
    public async Task A_server_that_knows_no_GetTokensFromRefreshToken_gets_the_older_flow()
    {
        await using var app = await TestApp.StartAsync(options => options.ClientSecret = FakePool.ClientSecret);
        var browser = await app.SignedInAsync();
        app.Pool.On("InitiateAuth", _ => FakePool.Ok(app.Pool.Tokens(null)));
        app.Time.Advance(s_due);

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/me")).StatusCode);
        var sent = app.Pool.Last("InitiateAuth");
        Assert.Equal("REFRESH_TOKEN_AUTH", (string?)sent["AuthFlow"]);
        Assert.Equal(TokenMint.RefreshToken, (string?)sent["AuthParameters"]!["REFRESH_TOKEN"]);
        Assert.Equal(SecretHash.Compute("anna", FakePool.ClientId, FakePool.ClientSecret), (string?)sent["AuthParameters"]!["SECRET_HASH"]);
    }

    [Fact]
    public async Task The_apps_metadata_goes_with_a_refresh_and_a_hook_that_fails_does_no_lasting_harm()
    {
        var fails = true;
        await using var app = await TestApp.StartAsync(options => options.Events.OnSendingRequest = sending =>
        {
            sending.ClientMetadata["path"] = sending.HttpContext.Request.Path;
            return fails && sending.Operation == "GetTokensFromRefreshToken" ? throw new InvalidOperationException("hook") : ValueTask.CompletedTask;
        });
        var browser = await app.SignedInAsync();
        app.Pool.On("GetTokensFromRefreshToken", _ => FakePool.Ok(app.Pool.Tokens(null)));
        app.Time.Advance(s_due);
        await Assert.ThrowsAsync<InvalidOperationException>(() => browser.GetAsync("/me"));
        fails = false;

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/me")).StatusCode);
        Assert.Equal("/me", (string?)app.Pool.Last("GetTokensFromRefreshToken")["ClientMetadata"]!["path"]);
    }

    [Fact]
    public async Task Tokens_of_somebody_else_end_the_session()
    {
        await using var app = await TestApp.StartAsync();
        var browser = await app.SignedInAsync();
        app.Pool.On("GetTokensFromRefreshToken", _ => FakePool.Ok(app.Pool.Tokens(null, claims => claims["sub"] = "another")));
        app.Time.Advance(s_due);

        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/me")).StatusCode);
    }

    [Fact]
    public async Task Without_a_refresh_token_it_lasts_as_long_as_its_tokens()
    {
        await using var app = await TestApp.StartAsync();
        new SrpScript(app.Pool, "Right-1-password") { Then = () => app.Pool.Tokens(null) }.Install();
        var browser = app.Browser();
        await browser.PostAsync("/auth/sign-in", new { username = "anna", password = "Right-1-password" });

        app.Time.Advance(TokenMint.Lifetime - TimeSpan.FromSeconds(2));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/me")).StatusCode);
        app.Time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/me")).StatusCode);
    }
}
