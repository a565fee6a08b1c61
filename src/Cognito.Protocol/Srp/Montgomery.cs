using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Cognito.Protocol.Srp;

/// <summary>
/// Arithmetic modulo N in Montgomery form, R = 2^3136 (112 limbs). R exceeds N by 64 bits, so factors below 4N give a product
/// hardly above N, and the customary last subtraction, a classic leak, is not needed. No branch and no address depends on a value.
/// </summary>
internal static class Montgomery
{
    public const int LimbsOfR = 112;

    /// <summary>R mod N: the number 1 in Montgomery form.</summary>
    public static readonly Residue One = Residue.FromBytes(PowerOfTwo(LimbsOfR * Residue.LimbBits));

    private static readonly Residue RSquared = Residue.FromBytes(PowerOfTwo(2 * LimbsOfR * Residue.LimbBits));

    private static readonly Residue PlainOne = Residue.FromBytes([1]);

    /// <summary>Reads a number of at most 384 bytes, big-endian, and brings it into Montgomery form.</summary>
    public static Residue Enter(ReadOnlySpan<byte> number)
    {
        var plain = Residue.FromBytes(number);
        var result = default(Residue);
        Multiply(plain, RSquared, ref result);
        plain.Clear();
        return result;
    }

    /// <summary>Brings a number out of Montgomery form and writes it, below N, as 384 bytes, big-endian.</summary>
    public static void Leave(in Residue value, Span<byte> number)
    {
        var plain = default(Residue);
        Multiply(value, PlainOne, ref plain);
        plain.WriteBytes(number);
        plain.Clear();
    }

    /// <summary>result = a + b, not reduced: below 4N when both are products.</summary>
    public static void Add(in Residue a, in Residue b, ref Residue result)
    {
        for (var v = 0; v < Residue.Vectors; v++)
            result[v] = a[v] + b[v];
        Carry(result, ref result);
    }

    /// <summary>result = a · b / R.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(in Residue a, in Residue b, ref Residue result)
    {
        var sum = default(Residue);
        for (var i = 0; i < LimbsOfR; i += 4)
            MontgomeryRow.AddFour(ref sum, b, a, i, 0);
        Carry(sum, ref result);
        sum.Clear();
    }

    /// <summary>
    /// result = a² / R with about half the products: of each pair of different vectors only the rows of the lower one multiply,
    /// by twice the higher one; the four vectors that four rows lie in are taken once.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Square(in Residue a, ref Residue result)
    {
        var sum = default(Residue);
        var factor = default(Residue);
        for (var v = 0; v < Residue.Vectors; v++)
            factor[v] = a[v] + a[v];
        for (var row = 0; row < LimbsOfR; row += 4)
        {
            var v = row % Residue.Vectors;
            for (var i = v; i < v + 4; i++)
                factor[i] = a[i];
            MontgomeryRow.AddFour(ref sum, factor, a, row, v);
            for (var i = v; i < v + 4; i++)
                factor[i] += a[i];
        }
        Carry(sum, ref result);
        sum.Clear();
        factor.Clear();
    }

    /// <summary>
    /// Brings every limb back to at most 2^28: one ripple inside all lanes at once, then what runs out of a lane (at most 36 bits)
    /// into the next lane, where it can touch no more than three limbs and leave 1 for the fourth.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Carry(in Residue sum, ref Residue result)
    {
        var mask = Vector256.Create(Residue.LimbMask);
        var carry = Vector256<ulong>.Zero;
        for (var v = 0; v < Residue.Vectors; v++)
        {
            var limb = sum[v] + carry;
            carry = limb >>> Residue.LimbBits;
            result[v] = limb & mask;
        }
        carry = Vector256.Shuffle(carry, Vector256.Create(4UL, 0, 1, 2));
        for (var v = 0; v < 3; v++)
        {
            var limb = result[v] + carry;
            carry = limb >>> Residue.LimbBits;
            result[v] = limb & mask;
        }
        result[3] += carry;
    }

    /// <summary>Once per process, over public numbers: the only place where BigInteger works.</summary>
    private static byte[] PowerOfTwo(int exponent)
    {
        var modulus = new BigInteger(SrpGroup.N, isUnsigned: true, isBigEndian: true);
        return BigInteger.ModPow(2, exponent, modulus).ToByteArray(isUnsigned: true, isBigEndian: true);
    }
}
