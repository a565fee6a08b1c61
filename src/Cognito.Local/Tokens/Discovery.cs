using System.Text.Json.Nodes;

namespace Cognito.Local.Tokens;

/// <summary>A pool's OpenID Connect discovery document (behaviour §5.4).</summary>
internal static class Discovery
{
    /// <param name="issuer">The pool's issuer.</param>
    /// <param name="domain">The address of its domain; null when it has none, and its OAuth endpoints are where none answers.</param>
    public static JsonObject Of(string issuer, string? domain) => new()
    {
        ["authorization_endpoint"] = domain is null ? issuer + "/authorize" : domain + "/oauth2/authorize",
        ["end_session_endpoint"] = (domain ?? issuer) + "/logout",
        ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
        ["issuer"] = issuer,
        ["jwks_uri"] = issuer + "/.well-known/jwks.json",
        ["response_types_supported"] = new JsonArray("code", "token"),
        ["revocation_endpoint"] = domain is null ? issuer + "/revoke" : domain + "/oauth2/revoke",
        ["scopes_supported"] = new JsonArray("openid", "email", "phone", "profile"),
        ["subject_types_supported"] = new JsonArray("public"),
        ["token_endpoint"] = domain is null ? issuer + "/token" : domain + "/oauth2/token",
        ["token_endpoint_auth_methods_supported"] = new JsonArray("client_secret_basic", "client_secret_post"),
        ["userinfo_endpoint"] = domain is null ? issuer + "/userInfo" : domain + "/oauth2/userInfo",
    };
}
