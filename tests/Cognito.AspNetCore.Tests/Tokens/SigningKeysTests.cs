using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
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

    public static TheoryData<string, string> UnusableKeys => new()
    {
        { "elliptic", """{"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU","y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0","use":"sig","kid":"odd"}""" },
        { "symmetric", """{"kty":"oct","k":"c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LXNlY3JldA","alg":"RS256","kid":"odd"}""" },
        { "for encryption", Jwk("\"use\":\"enc\"") },
        { "for another algorithm", Jwk("\"alg\":\"RS512\"") },
        { "without an id", Jwk("\"kid\":\"\"") },
    };

    [Theory]
    [MemberData(nameof(UnusableKeys))]
    public async Task A_key_of_another_kind_is_not_used_and_does_no_harm(string kind, string key)
    {
        Assert.NotEmpty(kind);
        await using var app = await TestApp.StartAsync();
        app.Pool.KeysDocument = $$"""{"keys":[{{JsonSerializer.Serialize(PoolKey.Access.Jwk())}},{{key}}]}""";

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(app, app.Pool.Mint.Access(key: PoolKey.Foreign.As("odd"))));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(app, app.Pool.Mint.Access()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>Sign in to the hotel's network</html>")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"keys":null}""")]
    [InlineData("""{"keys":[]}""")]
    [InlineData("""{"keys":[1]}""")]
    [InlineData("""{"keys":"none"}""")]
    [InlineData("""{"keys":[{"kty":"RSA","kid":"access-key=","n":"!","e":"AQAB"}]}""")]
    public async Task What_is_no_document_of_keys_is_an_outage_and_keeps_the_last_good_ones(string document)
    {
        await using var app = await TestApp.StartAsync();
        app.Pool.KeysDocument = document;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(app, app.Pool.Mint.Access()));

        app.Pool.KeysDocument = null;
        app.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(app, app.Pool.Mint.Access()));

        app.Pool.KeysDocument = document;
        app.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(app, app.Pool.Mint.Access(key: PoolKey.Foreign)));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(app, app.Pool.Mint.Access(claims => claims["x"] = 1)));
        Assert.Equal(3, app.Pool.KeyFetches);
    }

    [Fact]
    public async Task A_document_larger_than_any_real_one_is_not_read()
    {
        await using var app = await TestApp.StartAsync();
        app.Pool.KeysDocument = $$"""{"x":"{{new string('x', 300_000)}}","keys":[{{JsonSerializer.Serialize(PoolKey.Access.Jwk())}}]}""";

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(app, app.Pool.Mint.Access()));
    }

    [Fact]
    public async Task Old_keys_are_fetched_again_behind_the_request_even_when_its_token_is_remembered()
    {
        await using var app = await TestApp.StartAsync();
        var token = app.Pool.Mint.Access(claims => claims["exp"] = app.Time.GetUtcNow().AddDays(1).ToUnixTimeSeconds());
        await StatusAsync(app, token);
        app.Time.Advance(TimeSpan.FromHours(12));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(app, token));
        Assert.Equal(1, app.Pool.KeyFetches);

        app.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(app, token));

        Assert.Equal(2, app.Pool.KeyFetches);
    }

    [Fact]
    public async Task Many_forged_ids_at_once_cause_one_fetch()
    {
        await using var app = await TestApp.StartAsync();
        await StatusAsync(app, app.Pool.Mint.Access());

        var statuses = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => StatusAsync(app, app.Pool.Mint.Access(key: PoolKey.Foreign.As($"forged-{i}")))));

        Assert.All(statuses, status => Assert.Equal(HttpStatusCode.Unauthorized, status));
        Assert.Equal(2, app.Pool.KeyFetches);
    }

    /// <summary>A good key but for one member.</summary>
    private static string Jwk(string member)
    {
        var key = (JsonObject)JsonSerializer.SerializeToNode(PoolKey.Foreign.As("odd").Jwk())!;
        var change = (JsonObject)JsonNode.Parse("{" + member + "}")!;
        key[change.First().Key] = change.First().Value!.DeepClone();
        return key.ToJsonString();
    }

    private static async Task<HttpStatusCode> StatusAsync(TestApp app, string token) =>
        (await app.Browser().SendAsync(HttpMethod.Get, "/me", null, ("Authorization", "Bearer " + token))).StatusCode;
}
