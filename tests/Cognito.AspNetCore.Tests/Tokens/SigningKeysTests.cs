using System.Net;
using Cognito.AspNetCore.Tests.Support;

namespace Cognito.AspNetCore.Tests.Tokens;

public sealed class SigningKeysTests
{
    [Fact]
    public async Task Keys_are_fetched_once_however_many_ask_at_once()
    {
        await using var app = await TestApp.StartAsync();
        var token = app.Pool.Mint.Access();

        var statuses = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => StatusAsync(app, token)));

        Assert.All(statuses, status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Equal(1, app.Pool.KeyFetches);
    }

    [Fact]
    public async Task The_first_token_of_a_new_key_is_accepted()
    {
        await using var app = await TestApp.StartAsync();
        await StatusAsync(app, app.Pool.Mint.Access());
        app.Pool.Keys.Add(PoolKey.Foreign);

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(app, app.Pool.Mint.Access(key: PoolKey.Foreign)));
    }

    [Fact]
    public async Task Forged_key_ids_cause_one_fetch_a_minute()
    {
        await using var app = await TestApp.StartAsync();
        await StatusAsync(app, app.Pool.Mint.Access());
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(app, app.Pool.Mint.Access(key: PoolKey.Foreign.As($"forged-{i}"))));
        }

        Assert.Equal(2, app.Pool.KeyFetches);
        app.Time.Advance(TimeSpan.FromMinutes(1));
        await StatusAsync(app, app.Pool.Mint.Access(key: PoolKey.Foreign.As("forged-again")));
        Assert.Equal(3, app.Pool.KeyFetches);
    }

    [Fact]
    public async Task Known_keys_outlive_an_outage()
    {
        await using var app = await TestApp.StartAsync();
        await StatusAsync(app, app.Pool.Mint.Access());
        app.Pool.KeysStatus = HttpStatusCode.InternalServerError;
        app.Time.Advance(TimeSpan.FromDays(3));

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(app, app.Pool.Mint.Access()));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(app, app.Pool.Mint.Access()));
    }

    [Fact]
    public async Task Without_any_key_nothing_can_be_said_and_it_recovers()
    {
        await using var app = await TestApp.StartAsync();
        app.Pool.KeysStatus = HttpStatusCode.BadGateway;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(app, app.Pool.Mint.Access()));

        app.Pool.KeysStatus = HttpStatusCode.OK;
        app.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(app, app.Pool.Mint.Access()));
    }

    [Fact]
    public async Task A_key_of_less_than_2048_bits_is_not_used()
    {
        await using var app = await TestApp.StartAsync();
        using var weak = PoolKey.Create("weak", 1024).Rsa;
        var key = new PoolKey("weak", weak);
        app.Pool.Keys.Add(key);

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(app, app.Pool.Mint.Access(key: key)));
    }

    private static async Task<HttpStatusCode> StatusAsync(TestApp app, string token) =>
        (await app.Browser().SendAsync(HttpMethod.Get, "/me", null, ("Authorization", "Bearer " + token))).StatusCode;
}
