using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Cognito.Local.Wire;

/// <summary>Whom a call is about, as far as it says so itself: enough to count by, not to trust.</summary>
/// <param name="User">The user by the name in the call or in its access token; null when it names none.</param>
/// <param name="Pool">The pool by its id; null when the call names none.</param>
/// <param name="IsRefresh">Whether it is an InitiateAuth that only refreshes.</param>
internal readonly record struct CallSubject(string? User, string? Pool, bool IsRefresh)
{
    public static CallSubject Of(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
                return default;
            var user = Text(root, "Username") ?? Text(root, "AuthParameters", "USERNAME") ?? Text(root, "ChallengeResponses", "USERNAME")
                ?? Bearer(Text(root, "AccessToken"));
            var (pool, client) = (Text(root, "UserPoolId"), Text(root, "ClientId"));
            return new CallSubject(
                user is null ? null : $"{pool ?? client} {user}",
                pool,
                Text(root, "AuthFlow")?.StartsWith("REFRESH", StringComparison.Ordinal) == true);
        }
        catch (JsonException)
        {
            // Whoever reads the request will say so.
            return default;
        }
    }

    private static string? Bearer(string? token)
    {
        try
        {
            return token is null ? null : new JsonWebToken(token).Subject;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The text at a path of members; null where there is none.</summary>
    public static string? Text(JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
                return null;
        }

        return element.ValueKind == JsonValueKind.String ? element.GetString() : null;
    }
}
