using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;

namespace Cognito.Journeys.Foreign;

/// <summary>Tokens that look right and are not.</summary>
internal static class Forgery
{
    /// <summary>The same claims with another signature.</summary>
    public static string OfSignature(string token)
    {
        var (header, payload, signature) = Parts(token);
        var bytes = Base64Url.DecodeFromChars(signature);
        bytes[0] ^= 1;
        return $"{header}.{payload}.{Base64Url.EncodeToString(bytes)}";
    }

    /// <summary>Another claim under the old signature.</summary>
    public static string OfClaim(string token, string name, string value)
    {
        var (header, payload, signature) = Parts(token);
        var claims = JsonNode.Parse(Base64Url.DecodeFromChars(payload))!;
        claims[name] = value;
        return $"{header}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims.ToJsonString()))}.{signature}";
    }

    private static (string Header, string Payload, string Signature) Parts(string token) =>
        token.Split('.') is [var header, var payload, var signature] ? (header, payload, signature) : throw new FormatException("Not a JWT");
}
