using System.Net;
using Cognito.AspNetCore.Tests.Support;

namespace Cognito.AspNetCore.Tests.Tokens;

/// <summary>Asking the service whether a bearer token was revoked.</summary>
public sealed class RevocationTests
{
    private static readonly TimeSpan s_interval = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task The_service_is_not_asked_unless_the_settings_want_it()
    {
        await using var app = await TestApp.StartAsync();

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(app, app.Pool.Mint.Access()));
        Assert.Equal(0, app.Pool.Count("GetUser"));
    }

    [Fact]
    public async Task It_is_asked_once_in_an_interval_and_a_revoked_token_is_refused_for_good()
    {
        await using var app = await StartAsync();
        var token = app.Pool.Mint.Access();
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(app, token));
        }

        Assert.Equal(1, app.Pool.Count("GetUser"));
        app.Pool.Refuses("GetUser", "NotAuthorizedException", "Access Token has been revoked");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(app, token));
        app.Time.Advance(s_interval);
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(app, token));
            app.Time.Advance(s_interval);
        }

        Assert.Equal(2, app.Pool.Count("GetUser"));
        Assert.Contains("refused: revoked", app.Logs.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_outage_refuses_nobody_and_is_not_asked_through_by_each_request()
    {
        await using var app = await StartAsync();
        app.Pool.On("GetUser", _ => FakePool.Error("InternalErrorException", "", HttpStatusCode.InternalServerError));
        var token = app.Pool.Mint.Access();
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(app, token));
        }

        Assert.Equal(1, app.Pool.Count("GetUser"));
        app.Pool.Refuses("GetUser", "UserNotFoundException", "User does not exist.");
        app.Time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(app, token));
    }

    [Fact]
    public async Task A_token_that_the_service_cannot_be_asked_about_is_not_refused_for_it()
    {
        await using var app = await StartAsync();
        app.Pool.Refuses("GetUser", "NotAuthorizedException", "Access Token does not have required scopes");

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(app, app.Pool.Mint.Access(claims => claims["scope"] = "orders/read")));
    }

    [Fact]
    public async Task Whoever_is_signed_out_everywhere_is_out_within_the_interval()
    {
        await using var app = await LocalApp.StartAsync(options: options => options.Bearer.RevocationCheckInterval = s_interval);
        await app.AddUserAsync("anna");
        var journey = await app.Journey().StartAsync(new { username = "anna", password = LocalApp.Password });
        var token = await (await journey.Browser.GetAsync("/token")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, (await app.Browser().SendAsync(HttpMethod.Get, "/me", null, ("Authorization", "Bearer " + token))).StatusCode);

        app.Time.Advance(TimeSpan.FromSeconds(1));
        await app.Api.AdminUserGlobalSignOutAsync(new() { UserPoolId = app.PoolId, Username = "anna" }, TestContext.Current.CancellationToken);
        app.Time.Advance(s_interval);

        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Browser().SendAsync(HttpMethod.Get, "/me", null, ("Authorization", "Bearer " + token))).StatusCode);
    }

    private static async Task<TestApp> StartAsync()
    {
        var app = await TestApp.StartAsync(options => options.Bearer.RevocationCheckInterval = s_interval);
        app.Pool.On("GetUser", new { Username = "anna", UserAttributes = Array.Empty<object>() });
        return app;
    }

    private static async Task<HttpStatusCode> StatusAsync(TestApp app, string token) =>
        (await app.Browser().SendAsync(HttpMethod.Get, "/me", null, ("Authorization", "Bearer " + token))).StatusCode;
}
