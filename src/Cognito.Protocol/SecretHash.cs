using System.Security.Cryptography;
using System.Text;

namespace Cognito.Protocol;

/// <summary>
/// SECRET_HASH, by which an app client that has a secret proves it: base64 of HMAC-SHA256 over user name and client id.
/// The user name is exactly the USERNAME of the same request: an alias in InitiateAuth, USER_ID_FOR_SRP in challenge answers.
/// </summary>
internal static class SecretHash
{
    public static string Compute(string username, string clientId, string clientSecret) => Convert.ToBase64String(
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(clientSecret), Encoding.UTF8.GetBytes(username + clientId)));

    /// <summary>Whether <paramref name="candidate"/> is the right hash; takes the same time wherever it differs.</summary>
    public static bool Matches(string? candidate, string username, string clientId, string clientSecret) =>
        CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(candidate ?? ""),
            Encoding.UTF8.GetBytes(Compute(username, clientId, clientSecret)));
}
