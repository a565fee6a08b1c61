using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Cognito.AspNetCore.Tests.Support;
using Microsoft.IdentityModel.Tokens;
using static Cognito.AspNetCore.Tests.Support.Forge;

namespace Cognito.AspNetCore.Tests.Tokens;

/// <summary>Tokens to be refused, and why.</summary>
internal static class Forgeries
{
    /// <summary>A pool that the app trusts beside its own. Its keys have the same ids.</summary>
    public const string OtherPool = "us-east-1_OtherPool";
    public const string OtherIssuer = "https://cognito-idp.us-east-1.amazonaws.com/" + OtherPool;
    public const string OtherClient = "2otherclient";

    public static PoolKey OtherKey { get; } = PoolKey.Create(PoolKey.Access.Id);

    private static readonly string[] s_crit = ["exp"];
    private static readonly string[] s_use = ["access"];
    private static readonly string[] s_issuers = [FakePool.Issuer, FakePool.Issuer];
    private static readonly int[] s_subject = [1, 2];

    public static Dictionary<string, (string Reason, Func<TestApp, string> Token)> All { get; } = new()
    {
        // Its form
        ["empty"] = ("malformed", _ => ""),
        ["no token"] = ("malformed", _ => "nonsense"),
        ["two parts"] = ("malformed", app => Parts(app)[0] + "." + Parts(app)[1]),
        ["four parts"] = ("malformed", app => app.Pool.Mint.Access() + ".x"),
        ["five parts"] = ("malformed", app => app.Pool.Mint.Access() + ".x.y"),
        ["nothing but dots"] = ("malformed", _ => ".."),
        ["two tokens"] = ("malformed", app => app.Pool.Mint.Access() + ", " + app.Pool.Mint.Access()),
        ["refresh token"] = ("malformed", _ => TokenMint.RefreshToken),
        ["giant"] = ("malformed", app => app.Pool.Mint.Access(claims => claims["x"] = new string('x', 20_000))),
        ["truncated in the payload"] = ("malformed", app => app.Pool.Mint.Access()[..200]),
        ["payload cut, signature kept"] = ("malformed", app => $"{Parts(app)[0]}.{Parts(app)[1][..^7]}.{Parts(app)[2]}"),
        ["JSON serialization"] = ("malformed", app => $$"""{"protected":"{{Parts(app)[0]}}","payload":"{{Parts(app)[1]}}","signature":"{{Parts(app)[2]}}"}"""),
        ["not JSON"] = ("malformed", _ => Signed(Header, "{")),
        ["payload is an array"] = ("malformed", _ => Signed(Header, "[]")),
        ["payload is a string"] = ("malformed", _ => Signed(Header, "\"access\"")),
        ["header is an array"] = ("malformed", app => Signed("[]", Payload(app))),
        ["nested token"] = ("malformed", app => Signed("""{"kid":"access-key=","alg":"RS256","cty":"JWT"}""", app.Pool.Mint.Access())),
        ["deep"] = ("malformed", app => Signed(Header, $$"""{"deep":{{new string('[', 100)}}{{new string(']', 100)}},{{Payload(app)[1..]}}""")),
        ["something behind the payload"] = ("malformed", app => Signed(Header, Payload(app) + "{}")),
        ["comment in the payload"] = ("malformed", app => Signed(Header, "{/**/" + Payload(app)[1..])),
        ["padding"] = ("malformed", app => app.Pool.Mint.Access() + "=="),
        ["another spelling of the signature"] = ("malformed", app => Respelled(app.Pool.Mint.Access())),
        ["base64 that is not base64url"] = ("malformed", app => $"{Parts(app)[0]}.{Parts(app)[1]}.{Convert.ToBase64String(new byte[256].Select(_ => (byte)0xFF).ToArray())}"),
        ["space within"] = ("malformed", app => app.Pool.Mint.Access().Insert(100, " ")),
        ["letters of another alphabet"] = ("malformed", app => app.Pool.Mint.Access().Replace('e', 'е')),
        ["payload is not UTF-8"] = ("malformed", app => Signed(Encoding.UTF8.GetBytes(Header), [.. Encoding.UTF8.GetBytes(Payload(app)[..^1] + ",\"x\":\""), 0xC3, 0x28, (byte)'"', (byte)'}'], bytes => Rs256(PoolKey.Access, bytes))),
        ["issuer twice"] = ("malformed", app => Signed(Header, Twice(app, "iss", "https://evil.example"))),
        ["client twice"] = ("malformed", app => Signed(Header, Twice(app, "client_id", "another"))),
        ["subject twice"] = ("malformed", app => Signed(Header, Twice(app, "sub", "another"))),
        ["the same subject twice"] = ("malformed", app => Signed(Header, Twice(app, "sub", TokenMint.Subject))),
        ["kid twice"] = ("malformed", app => Signed("""{"kid":"foreign-key=","kid":"access-key=","alg":"RS256"}""", Payload(app))),
        ["alg twice"] = ("malformed", app => Signed("""{"kid":"access-key=","alg":"none","alg":"RS256"}""", Payload(app))),

        // Its algorithm
        ["alg none"] = ("algorithm", app => Signed("""{"alg":"none","kid":"access-key="}""", Payload(app), _ => [])),
        ["alg None"] = ("algorithm", app => Signed("""{"alg":"None","kid":"access-key="}""", Payload(app), _ => [])),
        ["alg none, signed"] = ("algorithm", app => Signed("""{"alg":"none","kid":"access-key="}""", Payload(app))),
        ["no alg"] = ("algorithm", app => Signed("""{"kid":"access-key="}""", Payload(app))),
        ["alg in small letters"] = ("algorithm", app => Signed("""{"kid":"access-key=","alg":"rs256"}""", Payload(app))),
        ["alg is a list"] = ("malformed", app => Signed("""{"kid":"access-key=","alg":["RS256"]}""", Payload(app))),
        ["HS256 with the public key"] = ("algorithm", app => Hs256(app, "HS256", PoolKey.Access.Rsa.ExportSubjectPublicKeyInfo())),
        ["HS256 with the public key as PEM"] = ("algorithm", app => Hs256(app, "HS256", Encoding.ASCII.GetBytes(PoolKey.Access.Rsa.ExportSubjectPublicKeyInfoPem()))),
        ["RS512"] = ("algorithm", app => PoolKey.Access.Sign(Claims(app), SecurityAlgorithms.RsaSha512)),
        ["RS384"] = ("algorithm", app => PoolKey.Access.Sign(Claims(app), SecurityAlgorithms.RsaSha384)),
        ["PS256"] = ("algorithm", app => PoolKey.Access.Sign(Claims(app), SecurityAlgorithms.RsaSsaPssSha256)),
        ["ES256"] = ("algorithm", app => Signed("""{"kid":"access-key=","alg":"ES256"}""", Payload(app), Es256)),

        // Headers
        ["critical header"] = ("critical_header", app => PoolKey.Access.Sign(Claims(app), header: new() { ["crit"] = s_crit, ["exp"] = 0 })),
        ["critical header of nothing"] = ("critical_header", app => Signed("""{"kid":"access-key=","alg":"RS256","crit":[]}""", Payload(app))),
        ["payload not encoded"] = ("critical_header", app => Signed("""{"kid":"access-key=","alg":"RS256","b64":false,"crit":["b64"]}""", Payload(app))),
        ["jku of its own"] = ("unknown_key", app => PoolKey.Foreign.Sign(Claims(app), header: new() { ["jku"] = "https://evil.example/jwks.json" })),
        ["jku of its own, key of the pool's name"] = ("signature", app => PoolKey.Foreign.As(PoolKey.Access.Id).Sign(Claims(app), header: new() { ["jku"] = "https://evil.example/jwks.json" })),
        ["x5u of its own"] = ("signature", app => PoolKey.Foreign.As(PoolKey.Access.Id).Sign(Claims(app), header: new() { ["x5u"] = "https://evil.example/chain.pem" })),
        ["jwk of its own"] = ("signature", app => Signed($$"""{"kid":"access-key=","alg":"RS256","jwk":{{JsonSerializer.Serialize(PoolKey.Foreign.Jwk())}}}""", Payload(app), PoolKey.Foreign)),

        // Its key
        ["no kid"] = ("unknown_key", app => Signed("""{"alg":"RS256"}""", Payload(app))),
        ["kid is empty"] = ("unknown_key", app => Signed("""{"kid":"","alg":"RS256"}""", Payload(app))),
        ["kid is null"] = ("unknown_key", app => Signed("""{"kid":null,"alg":"RS256"}""", Payload(app))),
        ["kid is a number"] = ("malformed", app => Signed("""{"kid":1,"alg":"RS256"}""", Payload(app))),
        ["kid is a list"] = ("malformed", app => Signed("""{"kid":["access-key="],"alg":"RS256"}""", Payload(app))),
        ["kid is a path"] = ("unknown_key", app => app.Pool.Mint.Access(key: PoolKey.Access.As("../../../dev/null"))),
        ["kid is a query"] = ("unknown_key", app => app.Pool.Mint.Access(key: PoolKey.Access.As("' OR 1=1 --"))),
        ["kid is an address"] = ("unknown_key", app => app.Pool.Mint.Access(key: PoolKey.Access.As("https://evil.example/jwks.json"))),
        ["kid is long"] = ("unknown_key", app => app.Pool.Mint.Access(key: PoolKey.Access.As(new string('k', 8_000)))),
        ["kid in capitals"] = ("unknown_key", app => app.Pool.Mint.Access(key: PoolKey.Access.As("ACCESS-KEY="))),
        ["kid with a letter that looks the same"] = ("unknown_key", app => app.Pool.Mint.Access(key: PoolKey.Access.As("аccess-key="))),
        ["kid with something invisible"] = ("unknown_key", app => app.Pool.Mint.Access(key: PoolKey.Access.As("access-key=\u200B"))),
        ["another key"] = ("unknown_key", app => app.Pool.Mint.Access(key: PoolKey.Foreign)),

        // Its signature
        ["another key under the pool's id"] = ("signature", app => app.Pool.Mint.Access(key: PoolKey.Foreign.As(PoolKey.Access.Id))),
        ["the pool's other key under this id"] = ("signature", app => app.Pool.Mint.Access(key: PoolKey.Identity.As(PoolKey.Access.Id))),
        ["another pool's key of the same name"] = ("signature", app => app.Pool.Mint.Access(key: OtherKey)),
        ["this pool's key for the other pool"] = ("signature", app => app.Pool.Mint.Access(claims => (claims["iss"], claims["client_id"]) = (OtherIssuer, OtherClient))),
        ["payload changed"] = ("signature", app => $"{Parts(app)[0]}.{Encode(Payload(app).Replace("anna", "carl", StringComparison.Ordinal))}.{Parts(app)[2]}"),
        ["header changed"] = ("signature", app => $"{Encode("""{"alg":"RS256","kid":"access-key="}""")}.{Parts(app)[1]}.{Parts(app)[2]}"),
        ["signature cut"] = ("signature", app => app.Pool.Mint.Access()[..^2]),
        ["no signature"] = ("signature", app => Signed(Header, Payload(app), _ => [])),
        ["signature of zeros"] = ("signature", app => Signed(Header, Payload(app), _ => new byte[256])),
        ["signature with more behind it"] = ("signature", app => Signed(Header, Payload(app), bytes => [.. Rs256(PoolKey.Access, bytes), 0])),
        ["signature of another token"] = ("signature", app => $"{Parts(app)[0]}.{Parts(app)[1]}.{app.Pool.Mint.Access(claims => claims["x"] = 1).Split('.')[2]}"),
        ["signature over SHA-1"] = ("signature", app => Signed(Header, Payload(app), Sha1)),
        ["PSS signature said to be RS256"] = ("signature", app => Signed(Header, Payload(app), bytes => PoolKey.Access.Rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pss))),
        ["HMAC said to be RS256"] = ("signature", app => Hs256(app, "RS256", PoolKey.Access.Rsa.ExportSubjectPublicKeyInfo())),

        // Who issued it
        ["no issuer"] = ("issuer", app => app.Pool.Mint.Access(claims => claims.Remove("iss"))),
        ["nothing in it"] = ("issuer", _ => Signed(Header, "{}")),
        ["another issuer"] = ("issuer", app => app.Pool.Mint.Access(claims => claims["iss"] = FakePool.Issuer + "x")),
        ["issuer with a slash"] = ("issuer", app => app.Pool.Mint.Access(claims => claims["iss"] = FakePool.Issuer + "/")),
        ["issuer in capitals"] = ("issuer", app => app.Pool.Mint.Access(claims => claims["iss"] = FakePool.Issuer.ToUpperInvariant())),
        ["issuer in plain HTTP"] = ("issuer", app => app.Pool.Mint.Access(claims => claims["iss"] = FakePool.Issuer.Replace("https", "http", StringComparison.Ordinal))),
        ["issuer with a letter that looks the same"] = ("issuer", app => app.Pool.Mint.Access(claims => claims["iss"] = FakePool.Issuer.Replace('a', 'а'))),
        ["issuer is an object"] = ("malformed", app => app.Pool.Mint.Access(claims => claims["iss"] = new Dictionary<string, object> { ["a"] = 1 })),
        ["issuer is a list"] = ("malformed", app => app.Pool.Mint.Access(claims => claims["iss"] = s_issuers)),
        ["a pool of the same region that is not trusted"] = ("issuer", app => app.Pool.Mint.Access(claims => claims["iss"] = "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Untrusted", OtherKey)),

        // What and whom it is for
        ["ID token"] = ("token_use", app => app.Pool.Mint.Id()),
        ["ID token with client_id"] = ("token_use", app => app.Pool.Mint.Id(claims => claims["client_id"] = FakePool.ClientId)),
        ["token_use missing"] = ("token_use", app => app.Pool.Mint.Access(claims => claims.Remove("token_use"))),
        ["token_use is a list"] = ("token_use", app => app.Pool.Mint.Access(claims => claims["token_use"] = s_use)),
        ["token_use in capitals"] = ("token_use", app => app.Pool.Mint.Access(claims => claims["token_use"] = "Access")),
        ["another client"] = ("client", app => app.Pool.Mint.Access(claims => claims["client_id"] = "another")),
        ["no client"] = ("client", app => app.Pool.Mint.Access(claims => claims.Remove("client_id"))),
        ["client is an object"] = ("client", app => app.Pool.Mint.Access(claims => claims["client_id"] = new Dictionary<string, object> { ["a"] = 1 })),
        ["client with a space"] = ("client", app => app.Pool.Mint.Access(claims => claims["client_id"] = FakePool.ClientId + " ")),
        ["aud instead of client_id"] = ("client", app => app.Pool.Mint.Access(claims => { claims.Remove("client_id"); claims["aud"] = FakePool.ClientId; })),
        ["the other pool's client"] = ("client", app => app.Pool.Mint.Access(claims => claims["client_id"] = OtherClient)),
        ["this pool's client of the other pool"] = ("client", app => app.Pool.Mint.Access(claims => claims["iss"] = OtherIssuer, OtherKey)),
        ["bound to another resource"] = ("audience", app => app.Pool.Mint.Access(claims => claims["aud"] = "https://other.example.com")),
        ["bound to this resource and another"] = ("audience", app => app.Pool.Mint.Access(claims => claims["aud"] = new[] { FakePool.ClientId, "https://other.example.com" })),
        ["no subject"] = ("subject", app => app.Pool.Mint.Access(claims => claims.Remove("sub"))),
        ["subject is empty"] = ("subject", app => app.Pool.Mint.Access(claims => claims["sub"] = "")),
        ["subject is a list"] = ("malformed", app => app.Pool.Mint.Access(claims => claims["sub"] = s_subject)),

        // Its time
        ["expired by a second"] = ("expired", app => app.Pool.Mint.Access(claims => claims["exp"] = Now(app) - 1)),
        ["expired now"] = ("expired", app => app.Pool.Mint.Access(claims => claims["exp"] = Now(app))),
        ["no exp"] = ("expired", app => app.Pool.Mint.Access(claims => claims.Remove("exp"))),
        ["exp is text"] = ("malformed", app => app.Pool.Mint.Access(claims => claims["exp"] = "tomorrow")),
        ["exp is null"] = ("malformed", app => app.Pool.Mint.Access(claims => claims["exp"] = null!)),
        ["exp is negative"] = ("expired", app => app.Pool.Mint.Access(claims => claims["exp"] = -1)),
        ["exp is out of this world"] = ("malformed", app => app.Pool.Mint.Access(claims => claims["exp"] = 1e300)),
        ["exp is beyond the calendar"] = ("expired", app => app.Pool.Mint.Access(claims => claims["exp"] = long.MaxValue)),
        ["not yet valid"] = ("not_yet_valid", app => app.Pool.Mint.Access(claims => claims["nbf"] = Now(app) + 1)),
        ["nbf is text"] = ("malformed", app => app.Pool.Mint.Access(claims => claims["nbf"] = "yesterday")),
    };

    private static Dictionary<string, object> Claims(TestApp app)
    {
        Dictionary<string, object>? claims = null;
        app.Pool.Mint.Access(made => claims = made);
        return claims!;
    }

    private static long Now(TestApp app) => app.Time.GetUtcNow().ToUnixTimeSeconds();

    private static string Hs256(TestApp app, string algorithm, byte[] key) =>
        Signed($$"""{"kid":"access-key=","alg":"{{algorithm}}"}""", Payload(app), bytes => HMACSHA256.HashData(key, bytes));

    private static byte[] Es256(byte[] bytes)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return key.SignData(bytes, HashAlgorithmName.SHA256);
    }

#pragma warning disable CA5350 // SHA-1 is what is to be refused.
    private static byte[] Sha1(byte[] bytes) => PoolKey.Access.Rsa.SignData(bytes, HashAlgorithmName.SHA1, RSASignaturePadding.Pkcs1);
#pragma warning restore CA5350

    private static string Encode(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
}
