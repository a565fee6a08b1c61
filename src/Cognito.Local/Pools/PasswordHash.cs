using System.Globalization;
using System.Security.Cryptography;

namespace Cognito.Local.Pools;

/// <summary>
/// A slow, salted hash of a password: PBKDF2 (RFC 8018) with HMAC-SHA-512, as <c>pbkdf2-sha512$iterations$salt$hash</c>.
/// 20,000 iterations are some 20 times the work of one guess against the SRP verifier that has to lie beside it,
/// so that more would slow down tests and nobody else.
/// </summary>
internal static class PasswordHash
{
    private const string Name = "pbkdf2-sha512";
    private const int Iterations = 20_000;
    private const int SaltBytes = 16;
    private const int HashBytes = 32;

    public static string Create(string password)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        var hash = Derive(password, salt, Iterations);
        return string.Create(CultureInfo.InvariantCulture, $"{Name}${Iterations}${Convert.ToBase64String(salt)}${Convert.ToBase64String(hash)}");
    }

    public static bool Matches(string stored, string password)
    {
        if (stored.Split('$') is not [Name, var iterations, var salt, var hash])
            throw new FormatException("This is no password hash of ours.");
        var derived = Derive(password, Convert.FromBase64String(salt), int.Parse(iterations, CultureInfo.InvariantCulture));
        return CryptographicOperations.FixedTimeEquals(derived, Convert.FromBase64String(hash));
    }

    private static byte[] Derive(string password, byte[] salt, int iterations) =>
        Rfc2898DeriveBytes.Pbkdf2(password, salt, iterations, HashAlgorithmName.SHA512, HashBytes);
}
