using System.Text.Json.Nodes;

namespace Cognito.Local.Tokens;

/// <summary>A pool's OpenID Connect discovery document (behaviour §5.4).</summary>
internal static class Discovery
{
    public static JsonObject Of(string issuer) => new()
    {
        ["authorization_endpoint"] = issuer + "/authorize",
        ["end_session_endpoint"] = issuer + "/logout",
        ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
        ["issuer"] = issuer,
        ["jwks_uri"] = issuer + "/.well-known/jwks.json",
        ["response_types_supported"] = new JsonArray("code", "token"),
        ["revocation_endpoint"] = issuer + "/revoke",
        ["scopes_supported"] = new JsonArray("openid", "email", "phone", "profile"),
        ["subject_types_supported"] = new JsonArray("public"),
        ["token_endpoint"] = issuer + "/token",
        ["token_endpoint_auth_methods_supported"] = new JsonArray("client_secret_basic", "client_secret_post"),
        ["userinfo_endpoint"] = issuer + "/userInfo",
    };
}
