using Cognito.Local.Model;

namespace Cognito.Local.Pools;

/// <summary>Which attributes an app client may write (behaviour §6.3).</summary>
internal static class WritableAttributes
{
    public static bool Includes(UserPoolClientType client, string name)
    {
        if (StandardAttributes.IsVerifiedFlag(name) || name.StartsWith("dev:", StringComparison.Ordinal))
            return false;
        return client.WriteAttributes is not { Count: > 0 } listed || listed.Contains(name, StringComparer.Ordinal);
    }
}
