using Cognito.Local.Model;

namespace Cognito.Local.Pools;

/// <summary>Which authentication flows an app client allows (CreateUserPoolClient, ExplicitAuthFlows).</summary>
internal static class AuthFlows
{
    private static readonly string[] Default = ["ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_SRP_AUTH", "ALLOW_CUSTOM_AUTH"];

    public static IReadOnlyList<string> Of(UserPoolClientType client) => client.ExplicitAuthFlows is { Count: > 0 } flows ? flows : Default;

    public static bool IsLegacy(string flow) => !flow.StartsWith("ALLOW_", StringComparison.Ordinal);
}
