using System.Buffers;

namespace Cognito.Protocol.Srp;

/// <summary>
/// The two shapes that a number has on Cognito's wire and in its hashes: minimal hexadecimal, and pad(), the shortest big-endian
/// two's complement form of a number that is never negative. In memory it is big-endian with a fixed width.
/// </summary>
internal static class SrpNumber
{
    /// <summary>More digits than any number of the group has; leading zeros within this bound are accepted.</summary>
    private const int MaxHexDigits = 1024;

    /// <summary>Reads hexadecimal of either case, of odd or even length; refuses what does not fit <paramref name="number"/>.</summary>
    public static bool TryParseHex(string? hex, Span<byte> number)
    {
        if (string.IsNullOrEmpty(hex) || hex.Length > MaxHexDigits)
            return false;
        var digits = hex.AsSpan().TrimStart('0');
        Span<char> full = stackalloc char[2 * number.Length];
        if (digits.Length > full.Length)
            return false;
        full.Fill('0');
        digits.CopyTo(full[^digits.Length..]);
        return Convert.FromHexString(full, number, out _, out _) == OperationStatus.Done;
    }

    /// <summary>As <see cref="TryParseHex"/>, for A, B and verifiers: also refuses what is not in 1..N−1 (RFC 5054 §2.5.3 and §2.5.4).</summary>
    public static bool TryParseGroupElement(string? hex, Span<byte> number) => TryParseHex(hex, number) && IsGroupElement(number);

    /// <summary>Whether a public number is in 1..N−1.</summary>
    public static bool IsGroupElement(ReadOnlySpan<byte> number) =>
        number.Length == SrpGroup.Bytes && number.ContainsAnyExcept((byte)0) && number.SequenceCompareTo(SrpGroup.N) < 0;

    /// <summary>Lower-case hexadecimal without leading zeros.</summary>
    public static string ToHex(ReadOnlySpan<byte> number) => Convert.ToHexStringLower(number.TrimStart((byte)0)).TrimStart('0') is { Length: > 0 } hex ? hex : "0";

    /// <summary>
    /// pad(): no leading zero byte, except one where the top bit would otherwise be set, and one for zero. The length, and only
    /// that, depends on the number; the protocol hashes the shared secret in this form, so there it cannot be avoided.
    /// </summary>
    /// <param name="number">Big-endian, any width.</param>
    /// <param name="buffer">At least one byte longer than the number.</param>
    public static ReadOnlySpan<byte> Pad(ReadOnlySpan<byte> number, Span<byte> buffer)
    {
        var digits = number.TrimStart((byte)0);
        var lead = digits.IsEmpty || digits[0] >= 0x80 ? 1 : 0;
        buffer[0] = 0;
        digits.CopyTo(buffer[lead..]);
        return buffer[..(lead + digits.Length)];
    }
}
