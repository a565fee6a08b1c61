using System.Net;
using Cognito.AspNetCore.Tests.Support;

namespace Cognito.AspNetCore.Tests.Tokens;

public sealed class BearerTests
{
    [Fact]
    public async Task An_access_token_authenticates_and_its_groups_are_roles()
    {
        await using var app = await TestApp.StartAsync();
        var token = app.Pool.Mint.Access();

        Assert.Equal(HttpStatusCode.OK, (await GetAsync(app, "/me", token)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(app, "/admin", token)).StatusCode);
        var forbidden = await GetAsync(app, "/owner", token);
        Assert.Equal(HttpStatusCode.Forbidden, forbidden.StatusCode);
        Assert.Equal("Bearer error=\"insufficient_scope\"", forbidden.Headers.WwwAuthenticate.ToString());
    }

    [Fact]
    public async Task Claims_keep_their_names_and_sub_is_NameIdentifier_too()
    {
        await using var app = await TestApp.StartAsync();

        var response = await GetAsync(app, "/claims", app.Pool.Mint.Access());

        var claims = (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split('\n');
        Assert.Contains("sub=" + TokenMint.Subject, claims);
        Assert.Contains("http://schemas.xmlsoap.org/ws/2005/05/identity/claims/nameidentifier=" + TokenMint.Subject, claims);
        Assert.Contains("cognito:groups=editors", claims);
    }

    [Fact]
    public async Task Only_expiry_is_told_to_the_caller()
    {
        await using var app = await TestApp.StartAsync();
        var token = app.Pool.Mint.Access();
        app.Time.Advance(TokenMint.Lifetime);

        var response = await GetAsync(app, "/me", token);

        Assert.Contains("expired", response.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_is_good_to_its_last_second()
    {
        await using var app = await TestApp.StartAsync();
        var token = app.Pool.Mint.Access();
        app.Time.Advance(TokenMint.Lifetime - TimeSpan.FromSeconds(2));

        Assert.Equal(HttpStatusCode.OK, (await GetAsync(app, "/me", token)).StatusCode);
    }

    [Fact]
    public async Task A_request_with_a_bad_token_does_not_fall_back_to_the_cookie()
    {
        await using var app = await TestApp.StartAsync();
        var browser = await app.SignedInAsync();

        var response = await browser.SendAsync(HttpMethod.Get, "/me", null, ("Authorization", "Bearer nonsense"));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    private static Task<HttpResponseMessage> GetAsync(TestApp app, string path, string token) =>
        app.Browser().SendAsync(HttpMethod.Get, path, null, ("Authorization", "Bearer " + token), ("Accept", "text/html"));
}
