using System.Security.Cryptography;
using System.Text;
using Cognito.Local.Model;

namespace Cognito.Local.Pools;

/// <summary>The operations around refresh tokens take the client's secret as it is.</summary>
internal static class ClientSecretRule
{
    public static bool IsProven(UserPoolClientType client, string? given) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(client.ClientSecret ?? ""),
        Encoding.UTF8.GetBytes(given ?? ""));
}
