using System.Text.Json.Nodes;
using Cognito.Local.Challenges;
using Cognito.Local.Pools;

namespace Cognito.Local.Tokens;

/// <summary>The claims that ID and access tokens share (behaviour §5.1).</summary>
internal static class CommonClaims
{
    public static JsonObject Of(TokenRequest request, string use, TimeSpan lifetime)
    {
        var claims = new JsonObject
        {
            ["sub"] = request.User.Sub,
            ["iss"] = request.Issuer,
            ["event_id"] = request.Grant.EventId,
            ["token_use"] = use,
            ["auth_time"] = request.Grant.AuthenticatedAt.ToUnixTimeSeconds(),
            ["exp"] = (request.Now + lifetime).ToUnixTimeSeconds(),
            ["iat"] = request.Now.ToUnixTimeSeconds(),
        };
        if (request.Groups.Count > 0)
            claims["cognito:groups"] = GroupClaims.Names(request.Groups);
        if (request.Grant.Acr is { } acr)
        {
            claims["acr"] = acr;
            claims["amr"] = new JsonArray([.. Amr.Of(request.Grant.Passed).Select(method => (JsonNode)method)]);
        }

        if (request.Revocable)
        {
            claims["origin_jti"] = request.Grant.Id;
            claims["jti"] = Identifiers.Uuid();
        }

        return claims;
    }
}
