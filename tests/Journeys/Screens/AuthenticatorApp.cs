using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Cognito.Journeys.Screens;

/// <summary>An authenticator app (RFC 6238), written apart from the library's own.</summary>
internal static class AuthenticatorApp
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int Seconds = 30;

    /// <summary>The code it shows now.</summary>
    /// <param name="key">As it was typed in: spaces do not count.</param>
    public static string CodeOf(string key)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / Seconds);
#pragma warning disable CA5350 // RFC 6238: authenticator apps use SHA-1.
        var hash = HMACSHA1.HashData(Bytes(key), counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Bytes(string key)
    {
        var bytes = new List<byte>();
        var (bits, count) = (0, 0);
        foreach (var letter in key.Where(char.IsAsciiLetterOrDigit))
        {
            (bits, count) = ((bits << 5) | Base32.IndexOf(letter, StringComparison.Ordinal), count + 5);
            if (count >= 8)
            {
                bytes.Add((byte)(bits >> (count -= 8)));
                bits &= (1 << count) - 1;
            }
        }

        return [.. bytes];
    }
}
