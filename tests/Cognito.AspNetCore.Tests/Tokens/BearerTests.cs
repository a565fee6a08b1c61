using System.Net;
using System.Text;
using Cognito.AspNetCore.Tests.Support;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

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

    public static TheoryData<string> Forgeries => [.. s_forgeries.Keys];

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task What_is_not_an_access_token_of_this_pool_for_this_client_is_refused(string forgery)
    {
        await using var app = await TestApp.StartAsync();

        var response = await GetAsync(app, "/me", s_forgeries[forgery](app));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.StartsWith("Bearer error=\"invalid_token\"", response.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
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

    private static readonly string[] s_crit = ["exp"];

    private static readonly Dictionary<string, Func<TestApp, string>> s_forgeries = new()
    {
        ["empty"] = _ => "",
        ["no token"] = _ => "nonsense",
        ["two parts"] = app => Parts(app)[0] + "." + Parts(app)[1],
        ["four parts"] = app => app.Pool.Mint.Access() + ".x",
        ["five parts"] = app => app.Pool.Mint.Access() + ".x.y",
        ["giant"] = app => app.Pool.Mint.Access(claims => claims["x"] = new string('x', 20_000)),
        ["not JSON"] = app => $"{Parts(app)[0]}.{Encode("{")}.{Parts(app)[2]}",
        ["payload is an array"] = app => $"{Parts(app)[0]}.{Encode("[]")}.{Parts(app)[2]}",
        ["alg none"] = app => $"{Encode("""{"alg":"none","kid":"access-key="}""")}.{Parts(app)[1]}.",
        ["alg none, signed"] = app => $"{Encode("""{"alg":"none","kid":"access-key="}""")}.{Parts(app)[1]}.{Parts(app)[2]}",
        ["HS256 with the public key"] = app => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Claims = Claims(app),
            SigningCredentials = new(new SymmetricSecurityKey(PoolKey.Access.Rsa.ExportSubjectPublicKeyInfo()) { KeyId = PoolKey.Access.Id }, SecurityAlgorithms.HmacSha256),
        }),
        ["RS512"] = app => PoolKey.Access.Sign(Claims(app), SecurityAlgorithms.RsaSha512),
        ["PS256"] = app => PoolKey.Access.Sign(Claims(app), SecurityAlgorithms.RsaSsaPssSha256),
        ["another key"] = app => app.Pool.Mint.Access(key: PoolKey.Foreign),
        ["another key under the pool's id"] = app => app.Pool.Mint.Access(key: PoolKey.Foreign.As(PoolKey.Access.Id)),
        ["no kid"] = app => $"{Encode("""{"alg":"RS256"}""")}.{Parts(app)[1]}.{Parts(app)[2]}",
        ["kid is a number"] = app => $"{Encode("""{"alg":"RS256","kid":1}""")}.{Parts(app)[1]}.{Parts(app)[2]}",
        ["critical header"] = app => PoolKey.Access.Sign(Claims(app), header: new() { ["crit"] = s_crit, ["exp"] = 0 }),
        ["payload changed"] = app => $"{Parts(app)[0]}.{Encode(Text(app, 1).Replace("anna", "carl", StringComparison.Ordinal))}.{Parts(app)[2]}",
        ["signature cut"] = app => app.Pool.Mint.Access()[..^4],
        ["signature of another token"] = app => $"{Parts(app)[0]}.{Parts(app)[1]}.{app.Pool.Mint.Access(claims => claims["x"] = 1).Split('.')[2]}",
        ["ID token"] = app => app.Pool.Mint.Id(),
        ["refresh token"] = _ => TokenMint.RefreshToken,
        ["token_use missing"] = app => app.Pool.Mint.Access(claims => claims.Remove("token_use")),
        ["token_use is an array"] = app => app.Pool.Mint.Access(claims => claims["token_use"] = new[] { "access" }),
        ["ID token with client_id"] = app => app.Pool.Mint.Id(claims => claims["client_id"] = FakePool.ClientId),
        ["another issuer"] = app => app.Pool.Mint.Access(claims => claims["iss"] = FakePool.Issuer + "x"),
        ["issuer with a slash"] = app => app.Pool.Mint.Access(claims => claims["iss"] = FakePool.Issuer + "/"),
        ["issuer is an object"] = app => app.Pool.Mint.Access(claims => claims["iss"] = new Dictionary<string, object> { ["a"] = 1 }),
        ["issuer twice"] = app => app.Pool.Mint.Access(claims => claims["iss"] = new[] { FakePool.Issuer, FakePool.Issuer }),
        ["subject is a number"] = app => app.Pool.Mint.Access(claims => claims["sub"] = new[] { 1, 2 }),
        ["client is an object"] = app => app.Pool.Mint.Access(claims => claims["client_id"] = new Dictionary<string, object> { ["a"] = 1 }),
        ["exp is out of this world"] = app => app.Pool.Mint.Access(claims => claims["exp"] = -1e300),
        ["exp is null"] = app => app.Pool.Mint.Access(claims => claims["exp"] = null!),
        ["no issuer"] = app => app.Pool.Mint.Access(claims => claims.Remove("iss")),
        ["another client"] = app => app.Pool.Mint.Access(claims => claims["client_id"] = "another"),
        ["no client"] = app => app.Pool.Mint.Access(claims => claims.Remove("client_id")),
        ["aud instead of client_id"] = app => app.Pool.Mint.Access(claims => { claims.Remove("client_id"); claims["aud"] = FakePool.ClientId; }),
        ["no exp"] = app => app.Pool.Mint.Access(claims => claims.Remove("exp")),
        ["exp is text"] = app => app.Pool.Mint.Access(claims => claims["exp"] = "tomorrow"),
        ["expired by a second"] = app => app.Pool.Mint.Access(claims => claims["exp"] = app.Time.GetUtcNow().ToUnixTimeSeconds() - 1),
        ["not yet valid"] = app => app.Pool.Mint.Access(claims => claims["nbf"] = app.Time.GetUtcNow().ToUnixTimeSeconds() + 60),
        ["no subject"] = app => app.Pool.Mint.Access(claims => claims.Remove("sub")),
    };

    private static Task<HttpResponseMessage> GetAsync(TestApp app, string path, string token) =>
        app.Browser().SendAsync(HttpMethod.Get, path, null, ("Authorization", "Bearer " + token), ("Accept", "text/html"));

    private static Dictionary<string, object> Claims(TestApp app)
    {
        Dictionary<string, object>? claims = null;
        app.Pool.Mint.Access(made => claims = made);
        return claims!;
    }

    private static string[] Parts(TestApp app) => app.Pool.Mint.Access().Split('.');

    private static string Text(TestApp app, int part) => Base64UrlEncoder.Decode(Parts(app)[part]);

    private static string Encode(string json) => Base64UrlEncoder.Encode(Encoding.UTF8.GetBytes(json));
}
