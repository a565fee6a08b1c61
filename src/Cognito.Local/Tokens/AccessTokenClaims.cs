using System.Text.Json.Nodes;

namespace Cognito.Local.Tokens;

/// <summary>The claims of an access token (behaviour §5.1).</summary>
internal static class AccessTokenClaims
{
    public static JsonObject Of(TokenRequest request)
    {
        var claims = CommonClaims.Of(request, "access", TokenLifetimes.Of(request.Client).Access);
        claims["client_id"] = request.Client.ClientId;
        claims["scope"] = string.Join(' ', request.Grant.Scopes);
        claims["username"] = request.User.Username;
        if (request.Grant.DeviceKey is { } device)
            claims["device_key"] = device;
        return claims;
    }
}
