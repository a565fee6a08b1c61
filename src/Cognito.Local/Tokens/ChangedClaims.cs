using System.Text.Json.Nodes;
using Cognito.Local.Triggers;

namespace Cognito.Local.Tokens;

/// <summary>Applies to a token what the pool's function wants different in it (behaviour §7.2).</summary>
internal static class ChangedClaims
{
    private const string Groups = "cognito:groups";
    private const string Roles = "cognito:roles";
    private const string PreferredRole = "cognito:preferred_role";

    private static readonly HashSet<string> s_guarded = new(StringComparer.Ordinal)
    {
        "acr", "amr", "at_hash", "aud", "auth_time", "azp", "client_id", "cognito:username", "device_key", "event_id", "exp", "iat",
        "identities", "iss", "jti", "nbf", "nonce", "origin_jti", "sub", "token_use", "username", "version",
    };

    public static JsonObject OfId(JsonObject claims, PreTokenGenerationResponse? changes)
    {
        if (changes is null)
            return claims;
        if (changes.Groups is { } groups)
        {
            Set(claims, Groups, groups.GroupsToOverride);
            Set(claims, Roles, groups.IamRolesToOverride);
            claims.Remove(PreferredRole);
            if (groups.PreferredRole is { } role)
                claims[PreferredRole] = role;
        }

        Apply(claims, changes.IdToken, s_guarded.Contains);
        if (changes.IdToken.ClaimsToSuppress.Contains(Groups))
        {
            claims.Remove(Roles);
            claims.Remove(PreferredRole);
        }

        return claims;
    }

    public static JsonObject OfAccess(JsonObject claims, PreTokenGenerationResponse? changes)
    {
        if (changes is null)
            return claims;
        if (changes.Groups is { } groups)
            Set(claims, Groups, groups.GroupsToOverride);
        var client = (string)claims["client_id"]!;
        var mayNameAudience = changes.AccessToken.ClaimsToAddOrOverride.TryGetValue("aud", out var audience)
            && audience is JsonValue value && value.TryGetValue<string>(out var text) && text == client;
        Apply(claims, changes.AccessToken, name => s_guarded.Contains(name) && !(name == "aud" && mayNameAudience));
        var scopes = ((string)claims["scope"]!).Split(' ').Union(changes.ScopesToAdd).Except(changes.ScopesToSuppress);
        claims["scope"] = string.Join(' ', scopes);
        return claims;
    }

    /// <summary>What is both added and suppressed is suppressed.</summary>
    private static void Apply(JsonObject claims, TokenChanges changes, Func<string, bool> isGuarded)
    {
        foreach (var (name, value) in changes.ClaimsToAddOrOverride.Where(claim => !isGuarded(claim.Key) && claim.Key != "scope"))
            claims[name] = value?.DeepClone();
        foreach (var name in changes.ClaimsToSuppress.Where(name => !isGuarded(name) && name != "scope"))
            claims.Remove(name);
    }

    private static void Set(JsonObject claims, string name, IReadOnlyList<string> values)
    {
        claims.Remove(name);
        if (values.Count > 0)
            claims[name] = TriggerEvent.List(values);
    }
}
