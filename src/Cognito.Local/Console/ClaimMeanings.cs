using System.Collections.Frozen;

namespace Cognito.Local.Console;

/// <summary>What the members of a token say (RFC 7515 and 7519, OpenID Connect Core, "Understanding user pool JSON web tokens").</summary>
internal static class ClaimMeanings
{
    private static readonly FrozenDictionary<string, string> Header = new Dictionary<string, string>
    {
        ["alg"] = "How it is signed",
        ["kid"] = "Which of the pool's keys signed it",
        ["typ"] = "What kind of object it is",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Payload = new Dictionary<string, string>
    {
        ["iss"] = "Who issued it: the address of the pool",
        ["sub"] = "The user, by the one name that never changes",
        ["aud"] = "The app client it is for",
        ["client_id"] = "The app client it was given to",
        ["token_use"] = "What it is for: id or access",
        ["exp"] = "When it expires",
        ["iat"] = "When it was issued",
        ["nbf"] = "Not good before",
        ["auth_time"] = "When the person signed in",
        ["jti"] = "The number of this one token",
        ["origin_jti"] = "The sign-in it comes from; revoking that ends it",
        ["event_id"] = "The sign-in, as threat protection numbers it",
        ["scope"] = "What it allows",
        ["username"] = "The username",
        ["cognito:username"] = "The username",
        ["cognito:groups"] = "The groups that the user is in",
        ["cognito:roles"] = "The IAM roles of those groups",
        ["cognito:preferred_role"] = "The IAM role of the group that comes first",
        ["identities"] = "The accounts elsewhere that the user is linked to",
        ["device_key"] = "The device that was signed in at",
        ["acr"] = "How strong the sign-in was",
        ["amr"] = "By what the person proved themselves",
        ["nonce"] = "What the app sent along, to know its own request again",
        ["at_hash"] = "The hash of the access token beside it",
        ["version"] = "The version of the token's form",
        ["email"] = "E-mail address",
        ["email_verified"] = "Whether the e-mail address was proved",
        ["phone_number"] = "Phone number",
        ["phone_number_verified"] = "Whether the phone number was proved",
        ["name"] = "Full name",
        ["updated_at"] = "When the profile was changed",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static string? OfHeader(string name) => Header.GetValueOrDefault(name);

    public static string? OfPayload(string name) => Payload.GetValueOrDefault(name)
        ?? (name.StartsWith("custom:", StringComparison.Ordinal) ? "An attribute of the pool's own" : null);

    public static bool IsTime(string name) => name is "exp" or "iat" or "nbf" or "auth_time" or "updated_at";
}
