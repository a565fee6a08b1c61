using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Cognito.Protocol.Srp;

/// <summary>
/// base^exponent mod N for any base, by fixed windows of 5 bits: for every window five squarings and one multiplication, by 1 when
/// the window is zero. What is done depends on the length of the exponent alone; the factor is chosen by <see cref="Residue.Select"/>.
/// </summary>
internal static class ModularPower
{
    private const int Window = 5;

    /// <param name="x">The base, in Montgomery form.</param>
    /// <param name="exponent">64-bit words, lowest first. Its length is public, its value secret.</param>
    /// <param name="result">In Montgomery form.</param>
    public static void Compute(in Residue x, ReadOnlySpan<ulong> exponent, ref Residue result)
    {
        Span<Residue> powers = stackalloc Residue[1 << Window];
        powers[0] = Montgomery.One;
        powers[1] = x;
        for (var i = 2; i < powers.Length; i += 2)
        {
            Montgomery.Square(powers[i / 2], ref powers[i]);
            Montgomery.Multiply(powers[i], x, ref powers[i + 1]);
        }

        var factor = default(Residue);
        var bit = ((exponent.Length * 64) - 1) / Window * Window;
        Residue.Select(powers, Bits(exponent, bit), ref result);
        while (bit > 0)
        {
            bit -= Window;
            for (var i = 0; i < Window; i++)
                Montgomery.Square(result, ref result);
            Residue.Select(powers, Bits(exponent, bit), ref factor);
            Montgomery.Multiply(result, factor, ref result);
        }
        factor.Clear();
        CryptographicOperations.ZeroMemory(MemoryMarshal.AsBytes(powers));
    }

    /// <summary>The window that begins at a bit. The bit is public, what stands there is not.</summary>
    private static ulong Bits(ReadOnlySpan<ulong> exponent, int bit)
    {
        var (word, shift) = Math.DivRem(bit, 64);
        var bits = exponent[word] >> shift;
        if (shift + Window > 64 && word + 1 < exponent.Length)
            bits |= exponent[word + 1] << (64 - shift);
        return bits & ((1 << Window) - 1);
    }
}
