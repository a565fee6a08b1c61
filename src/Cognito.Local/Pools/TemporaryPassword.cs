using System.Security.Cryptography;
using Cognito.Local.Model;

namespace Cognito.Local.Pools;

/// <summary>Makes passwords that every policy accepts: some of each class of characters, none that is easily misread.</summary>
internal static class TemporaryPassword
{
    private const int ShortestLength = 10;
    private static readonly string[] Classes = ["abcdefghijkmnpqrstuvwxyz", "ABCDEFGHJKLMNPQRSTUVWXYZ", "23456789", "!@#$%&*+-="];

    public static string Make(UserPoolType pool)
    {
        var length = Math.Max(ShortestLength, pool.Policies?.PasswordPolicy?.MinimumLength ?? 0);
        var password = RandomNumberGenerator.GetItems<char>(string.Concat(Classes), length);
        for (var i = 0; i < Classes.Length; i++)
            password[i] = RandomNumberGenerator.GetItems<char>(Classes[i], 1)[0];
        RandomNumberGenerator.Shuffle(password.AsSpan());
        return new string(password);
    }
}
