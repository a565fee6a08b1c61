using System.Diagnostics.Metrics;
using System.Net;
using Cognito.AspNetCore.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Cognito.AspNetCore.Tests.Tokens;

/// <summary>Which tokens the settings let in, and how often what is in them is asked about.</summary>
public sealed class BearerOptionsTests
{
    private static readonly string[] s_twoClients = [FakePool.ClientId, "another"];

    [Fact]
    public async Task Other_clients_of_the_pool_are_accepted_when_named()
    {
        await using var app = await TestApp.StartAsync(options => options.Bearer.ClientIds.Add("another"));

        Assert.Equal(HttpStatusCode.OK, (await SendAsync(app, app.Pool.Mint.Access(claims => claims["client_id"] = "another"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(app, app.Pool.Mint.Access())).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(app, app.Pool.Mint.Access(claims => claims["client_id"] = "third"))).StatusCode);
    }

    [Fact]
    public async Task Other_clients_are_not_accepted_in_sessions()
    {
        await using var app = await TestApp.StartAsync(options => options.Bearer.ClientIds.Add("another"));
        new SrpScript(app.Pool, "Right-1-password") { Then = () => app.Pool.Tokens(claims: claims => claims["client_id"] = "another") }.Install();

        var (_, body) = await app.Browser().JsonAsync("/auth/sign-in", new { username = "anna", password = "Right-1-password" });

        Assert.Equal("failed", (string?)body["code"]);
    }

    [Fact]
    public async Task ID_tokens_are_accepted_when_asked_for_and_only_for_a_single_known_client()
    {
        await using var app = await TestApp.StartAsync(options => options.Bearer.AcceptIdTokens = true);

        Assert.Equal(HttpStatusCode.OK, (await SendAsync(app, app.Pool.Mint.Id())).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(app, app.Pool.Mint.Access())).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(app, app.Pool.Mint.Id(claims => claims["aud"] = "another"))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(app, app.Pool.Mint.Id(claims => claims["aud"] = s_twoClients))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(app, app.Pool.Mint.Id(claims => claims.Remove("aud")))).StatusCode);
    }

    [Fact]
    public async Task A_token_that_is_bound_to_this_resource_is_accepted()
    {
        await using var app = await TestApp.StartAsync(options => options.Bearer.Audiences.Add("https://api.example.com"));

        Assert.Equal(HttpStatusCode.OK, (await SendAsync(app, app.Pool.Mint.Access(claims => claims["aud"] = "https://api.example.com"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(app, app.Pool.Mint.Access(claims => claims["aud"] = FakePool.ClientId))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(app, app.Pool.Mint.Access(claims => claims["aud"] = "https://other.example.com"))).StatusCode);
    }

    [Fact]
    public async Task Each_scope_is_a_claim()
    {
        await using var app = await TestApp.StartAsync();

        var response = await SendAsync(app, app.Pool.Mint.Access(claims => claims["scope"] = "orders/read orders/write"), "/claims");

        var claims = (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split('\n');
        Assert.Equal(["scope=orders/read", "scope=orders/write"], claims.Where(claim => claim.StartsWith("scope=", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(10_000, 1)]
    [InlineData(0, 5)]
    public async Task A_token_is_verified_once_where_tokens_are_remembered(int remembered, int verifications)
    {
        await using var app = await TestApp.StartAsync(options => options.Bearer.CachedTokens = remembered);
        using var measured = new Measurements(app.Services.GetRequiredService<IMeterFactory>());
        var token = app.Pool.Mint.Access();
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await SendAsync(app, token)).StatusCode);
        }

        Assert.Equal(verifications, measured.Count("cognito.token.verification.duration right"));
        Assert.Equal(5 - verifications, measured.Count("cognito.token.cache.lookups hit"));
    }

    [Fact]
    public async Task A_remembered_token_expires_to_the_second()
    {
        await using var app = await TestApp.StartAsync();
        var token = app.Pool.Mint.Access(claims => claims["exp"] = app.Time.GetUtcNow().ToUnixTimeSeconds() + 60);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(app, token)).StatusCode);

        app.Time.Advance(TimeSpan.FromSeconds(60));

        Assert.Contains("expired", (await SendAsync(app, token)).Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_pools_keys_change_remembered_tokens_are_judged_anew()
    {
        await using var app = await TestApp.StartAsync();
        var (token, forged) = (app.Pool.Mint.Access(), app.Pool.Mint.Access(key: PoolKey.Foreign.As(PoolKey.Identity.Id)));
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(app, token)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(app, forged)).StatusCode);

        app.Pool.Keys.Clear();
        app.Pool.Keys.Add(PoolKey.Foreign.As(PoolKey.Identity.Id));
        app.Time.Advance(TimeSpan.FromMinutes(1));
        await SendAsync(app, app.Pool.Mint.Access(key: PoolKey.Foreign)); // an unknown key: they are fetched anew

        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(app, token)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(app, forged)).StatusCode);
    }

    [Fact]
    public async Task Keys_that_are_fetched_again_and_are_the_same_change_nothing()
    {
        await using var app = await TestApp.StartAsync();
        using var measured = new Measurements(app.Services.GetRequiredService<IMeterFactory>());
        var token = app.Pool.Mint.Access();
        await SendAsync(app, token);
        app.Time.Advance(TimeSpan.FromMinutes(1));
        await SendAsync(app, app.Pool.Mint.Access(key: PoolKey.Foreign));
        Assert.Equal(2, app.Pool.KeyFetches);

        await SendAsync(app, token);

        Assert.Equal(1, measured.Count("cognito.token.verification.duration"));
    }

    [Fact]
    public async Task A_flood_of_forgeries_pushes_out_no_verified_token()
    {
        await using var app = await TestApp.StartAsync(options => options.Bearer.CachedTokens = 4);
        using var measured = new Measurements(app.Services.GetRequiredService<IMeterFactory>());
        var token = app.Pool.Mint.Access();
        await SendAsync(app, token);
        for (var i = 0; i < 50; i++)
        {
            await SendAsync(app, Forge.Signed(Forge.Header, Forge.Payload(app), _ => BitConverter.GetBytes(i)));
        }

        await SendAsync(app, token);

        Assert.Equal(1, measured.Count("cognito.token.verification.duration right"));
    }

    [Fact]
    public async Task No_more_are_remembered_than_the_settings_allow()
    {
        await using var app = await TestApp.StartAsync(options => options.Bearer.CachedTokens = 4);
        using var measured = new Measurements(app.Services.GetRequiredService<IMeterFactory>());
        var tokens = Enumerable.Range(0, 10).Select(i => app.Pool.Mint.Access(claims => claims["x"] = i)).ToArray();
        foreach (var token in tokens.Concat(tokens))
        {
            await SendAsync(app, token);
        }

        Assert.InRange(measured.Count("cognito.token.cache.lookups hit"), 0, 4);
    }

    private static Task<HttpResponseMessage> SendAsync(TestApp app, string token, string path = "/me") =>
        app.Browser().SendAsync(HttpMethod.Get, path, null, ("Authorization", "Bearer " + token));
}
