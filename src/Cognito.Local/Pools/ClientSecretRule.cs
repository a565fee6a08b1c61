using System.Security.Cryptography;
using System.Text;
using Cognito.Local.Operations;

namespace Cognito.Local.Pools;

/// <summary>The operations around refresh tokens take the client's secret as it is.</summary>
internal static class ClientSecretRule
{
    public static bool IsProven(AppClient app, string? given) =>
        app.Secrets.DefaultIfEmpty("").Any(secret => Equal(secret, given ?? ""));

    private static bool Equal(string secret, string given) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(given));
}
