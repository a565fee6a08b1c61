using Cognito.Local.Model;

namespace Cognito.Local.Pools;

/// <summary>Which attributes an app client may read: those it lists, or all but the developers' own when it lists none.</summary>
internal static class ReadableAttributes
{
    public static bool Includes(UserPoolClientType client, string name) => client.ReadAttributes is { Count: > 0 } listed
        ? listed.Contains(name)
        : !name.StartsWith("dev:", StringComparison.Ordinal);
}
