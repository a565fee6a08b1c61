using System.Buffers.Text;
using System.Text.Json.Nodes;

namespace Cognito.Local.Tokens;

/// <summary>A pool's public keys as a JSON Web Key Set (RFC 7517).</summary>
internal static class KeySet
{
    public static JsonObject Of(PoolKeys keys) => new()
    {
        ["keys"] = new JsonArray([.. keys.All.Select(Jwk)]),
    };

    private static JsonObject Jwk(SigningKey key) => new()
    {
        ["alg"] = "RS256",
        ["e"] = Base64Url.EncodeToString(key.PublicKey.Exponent),
        ["kid"] = key.Kid,
        ["kty"] = "RSA",
        ["n"] = Base64Url.EncodeToString(key.PublicKey.Modulus),
        ["use"] = "sig",
    };
}
