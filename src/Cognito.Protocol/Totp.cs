using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Cognito.Protocol;

/// <summary>Codes of authenticator apps (RFC 6238) in the one form they all know: SHA-1, 30 seconds, six digits.</summary>
internal static class Totp
{
    public const int Digits = 6;
    private const int StepSeconds = 30;
    private const int Modulus = 1_000_000;

    // A clock may be off by one step either way: RFC 6238, section 5.2, and the service's ±30 s.
    private const int Skew = 1;

    /// <summary>The number of the step that an instant is in.</summary>
    public static long StepAt(DateTimeOffset time) => time.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The code of a step.</summary>
    [SuppressMessage("Security", "CA5350", Justification = "RFC 6238 and every authenticator app: HMAC-SHA-1.")]
    public static string Code(ReadOnlySpan<byte> secret, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        Span<byte> mac = stackalloc byte[HMACSHA1.HashSizeInBytes];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        HMACSHA1.HashData(secret, counter, mac);

        // Dynamic truncation: RFC 4226, section 5.3.
        var offset = mac[^1] & 0xF;
        var number = BinaryPrimitives.ReadInt32BigEndian(mac[offset..]) & int.MaxValue;
        return (number % Modulus).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// The step that a code belongs to, or null when it belongs to none near this instant. Takes as long for a wrong code as for a right one.
    /// </summary>
    /// <remarks>Section 5.2: a code is good once. The verifier keeps the step and refuses one that is not later.</remarks>
    public static long? Match(ReadOnlySpan<byte> secret, string code, DateTimeOffset now)
    {
        var given = Encoding.UTF8.GetBytes(code);
        var matched = -1L;
        for (var step = StepAt(now) - Skew; step <= StepAt(now) + Skew; step++)
        {
            // The latest of two that happen to be alike, so that neither is good again.
            var equal = CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Code(secret, step)), given);
            matched = equal ? step : matched;
        }

        return matched < 0 ? null : matched;
    }

    /// <summary>What the QR code says that an authenticator app reads.</summary>
    /// <param name="secret">The secret in <see cref="Base32"/>.</param>
    /// <param name="issuer">The application, by the name a person knows.</param>
    /// <param name="account">Whose account.</param>
    public static string Uri(string secret, string issuer, string account) =>
        $"otpauth://totp/{Escape(issuer)}:{Escape(account)}?secret={secret}&issuer={Escape(issuer)}";

    private static string Escape(string text) => System.Uri.EscapeDataString(text);
}
