using System.Globalization;
using System.Text.Json.Nodes;
using Cognito.Local.Pools;

namespace Cognito.Local.Tokens;

/// <summary>The claims of an ID token (behaviour §5.1): who the user is, as far as the client may read it.</summary>
internal static class IdTokenClaims
{
    public static JsonObject Of(TokenRequest request)
    {
        var claims = CommonClaims.Of(request, "id", TokenLifetimes.Of(request.Client).Id);
        claims["aud"] = request.Client.ClientId;
        claims["cognito:username"] = request.User.Username;
        var roles = GroupClaims.Roles(request.Groups);
        if (roles.Count > 0)
            claims["cognito:roles"] = roles;
        if (GroupClaims.PreferredRole(request.Groups) is { } preferred)
            claims["cognito:preferred_role"] = preferred;
        foreach (var (name, value) in request.User.Attributes)
        {
            if (ReadableAttributes.Includes(request.Client, name))
                claims[name] = Claim(name, value);
        }

        return claims;
    }

    /// <summary>Attributes are text, but for those that OpenID Connect Core §5.1 types otherwise.</summary>
    private static JsonNode Claim(string name, string value) => name switch
    {
        "email_verified" or "phone_number_verified" => value == "true",
        "address" => new JsonObject { ["formatted"] = value },
        "updated_at" when long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) => seconds,
        _ => value,
    };
}
