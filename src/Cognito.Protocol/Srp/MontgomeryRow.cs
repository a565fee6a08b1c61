using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Cognito.Protocol.Srp;

/// <summary>
/// The inner step of Montgomery multiplication (Montgomery 1985; limbs in redundant vector form after Gueron and Krasnov):
/// four rows of the product and four limbs of reduction at once. Constant-time: the only branches are on <c>start</c>, which is a
/// loop counter, no address depends on a limb, and the multiplication of 32-bit lanes takes as long for all values.
/// </summary>
internal static class MontgomeryRow
{
    private static readonly Residue NPlusOne = Residue.FromBytes(ModulusPlusOne());

    /// <summary>
    /// sum = (sum + (a0 + a1·2^28 + a2·2^56 + a3·2^84)·b + q·N) / 2^112, with q such that nothing is lost. N ends in 64 one-bits, so
    /// q·N is q·(N+1) - q, and q is the low 112 bits of the sum and of q·(N+1), whose two lowest limbs are zero: q's limbs follow
    /// one from another. Then what stands there is exactly q, and to subtract it means to drop these bits.
    /// </summary>
    /// <param name="sum">Limbs of up to 64 bits; 112 rows of two products of at most 2^56 each stay below 2^64.</param>
    /// <param name="b">The other factor.</param>
    /// <param name="a">The first factor.</param>
    /// <param name="row">The first of the four limbs of <paramref name="a"/>.</param>
    /// <param name="start">The vector of <paramref name="b"/>, a multiple of four, below which it counts as zero. Public.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddFour(ref Residue sum, in Residue b, in Residue a, int row, int start)
    {
        ref var s = ref Unsafe.As<Residue, Vector256<ulong>>(ref sum);
        ref var f = ref Unsafe.As<Residue, Vector256<ulong>>(ref Unsafe.AsRef(in b));
        ref var n = ref Unsafe.As<Residue, Vector256<ulong>>(ref Unsafe.AsRef(in NPlusOne));

        var x0 = Vector256.Create(a.Limb(row));
        var x1 = Vector256.Create(a.Limb(row + 1));
        var x2 = Vector256.Create(a.Limb(row + 2));
        var x3 = Vector256.Create(a.Limb(row + 3));
        var (s0, s1, s2, s3) = (s, At(ref s, 1), At(ref s, 2), At(ref s, 3));
        var f1 = Vector256<ulong>.Zero;
        var (f2, f3) = (f1, f1);
        if (start == 0)
        {
            (f1, f2, f3) = (At(ref f, 1), At(ref f, 2), At(ref f, 3));
            s0 += Product(x0, f);
            s1 += Product(x0, f1) + Product(x1, f);
            s2 += Product(x0, f2) + Product(x1, f1) + Product(x2, f);
            s3 += (Product(x0, f3) + Product(x1, f2)) + (Product(x2, f1) + Product(x3, f));
        }

        // The four lowest limbs of the whole number are in lane 0; their carry goes to the fifth.
        var (n1, n2, n3) = (At(ref n, 1), At(ref n, 2), At(ref n, 3));
        var low = s0.ToScalar();
        var l0 = low & Residue.LimbMask;
        low = s1.ToScalar() + (low >> Residue.LimbBits);
        var l1 = low & Residue.LimbMask;
        low = s2.ToScalar() + (low >> Residue.LimbBits) + (l0 * n2.ToScalar());
        var l2 = low & Residue.LimbMask;
        low = s3.ToScalar() + (low >> Residue.LimbBits) + (l0 * n3.ToScalar()) + (l1 * n2.ToScalar());
        var (q0, q1, q2, q3) = (Vector256.Create(l0), Vector256.Create(l1), Vector256.Create(l2), Vector256.Create(low & Residue.LimbMask));
        At(ref s, 4) += Vector256.CreateScalar(low >> Residue.LimbBits);

        s0 += Product(q0, n);
        s1 += Product(q0, n1) + Product(q1, n);
        s2 += Product(q0, n2) + Product(q1, n1) + Product(q2, n);
        s3 += (Product(q0, n3) + Product(q1, n2)) + (Product(q2, n1) + Product(q3, n));

        // Storing four vectors lower divides by 2^112.
        nuint v = 4;
        for (; v < (nuint)start; v += 4)
        {
            var n0 = At(ref n, v);
            At(ref s, v - 4) = (At(ref s, v) + Product(q0, n0)) + Product(q1, n3) + (Product(q2, n2) + Product(q3, n1));
            n1 = At(ref n, v + 1);
            At(ref s, v - 3) = (At(ref s, v + 1) + Product(q0, n1)) + Product(q1, n0) + (Product(q2, n3) + Product(q3, n2));
            n2 = At(ref n, v + 2);
            At(ref s, v - 2) = (At(ref s, v + 2) + Product(q0, n2)) + Product(q1, n1) + (Product(q2, n0) + Product(q3, n3));
            n3 = At(ref n, v + 3);
            At(ref s, v - 1) = (At(ref s, v + 3) + Product(q0, n3)) + Product(q1, n2) + (Product(q2, n1) + Product(q3, n0));
        }
        for (; v < Residue.Vectors; v += 4)
        {
            var (n0, f0) = (At(ref n, v), At(ref f, v));
            At(ref s, v - 4) = At(ref s, v) + ((Product(q0, n0) + Product(q1, n3)) + (Product(q2, n2) + Product(q3, n1)))
                + ((Product(x0, f0) + Product(x1, f3)) + (Product(x2, f2) + Product(x3, f1)));
            (n1, f1) = (At(ref n, v + 1), At(ref f, v + 1));
            At(ref s, v - 3) = At(ref s, v + 1) + ((Product(q0, n1) + Product(q1, n0)) + (Product(q2, n3) + Product(q3, n2)))
                + ((Product(x0, f1) + Product(x1, f0)) + (Product(x2, f3) + Product(x3, f2)));
            (n2, f2) = (At(ref n, v + 2), At(ref f, v + 2));
            At(ref s, v - 2) = At(ref s, v + 2) + ((Product(q0, n2) + Product(q1, n1)) + (Product(q2, n0) + Product(q3, n3)))
                + ((Product(x0, f2) + Product(x1, f1)) + (Product(x2, f0) + Product(x3, f3)));
            (n3, f3) = (At(ref n, v + 3), At(ref f, v + 3));
            At(ref s, v - 1) = At(ref s, v + 3) + ((Product(q0, n3) + Product(q1, n2)) + (Product(q2, n1) + Product(q3, n0)))
                + ((Product(x0, f3) + Product(x1, f2)) + (Product(x2, f1) + Product(x3, f0)));
        }

        // What leaves below comes in above, one lane lower: that is where its other three limbs belong now.
        At(ref s, Residue.Vectors - 4) = OneLaneLower(s0) + (Product(q1, n3) + Product(q2, n2) + Product(q3, n1)) + (Product(x1, f3) + Product(x2, f2) + Product(x3, f1));
        At(ref s, Residue.Vectors - 3) = OneLaneLower(s1) + (Product(q2, n3) + Product(q3, n2)) + (Product(x2, f3) + Product(x3, f2));
        At(ref s, Residue.Vectors - 2) = OneLaneLower(s2) + Product(q3, n3) + Product(x3, f3);
        At(ref s, Residue.Vectors - 1) = OneLaneLower(s3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref Vector256<ulong> At(ref Vector256<ulong> first, nuint index) => ref Unsafe.Add(ref first, index);

    /// <summary>Lane by lane, of the low 32 bits: limbs have at most 29, twice a limb 30.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Product(Vector256<ulong> x, Vector256<ulong> y) => Avx2.IsSupported
        ? Avx2.Multiply(x.AsUInt32(), y.AsUInt32())
        : Vector256.Create(Product(x.GetLower(), y.GetLower()), Product(x.GetUpper(), y.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ulong> Product(Vector128<ulong> x, Vector128<ulong> y) =>
        Sse2.IsSupported ? Sse2.Multiply(x.AsUInt32(), y.AsUInt32())
        : AdvSimd.IsSupported ? AdvSimd.MultiplyWideningLower(AdvSimd.ExtractNarrowingLower(x), AdvSimd.ExtractNarrowingLower(y))
        : x * y;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> OneLaneLower(Vector256<ulong> x) => Vector256.Shuffle(x, Vector256.Create(1UL, 2, 3, 4));

    private static byte[] ModulusPlusOne()
    {
        var sum = (byte[])SrpGroup.N.Clone();
        var i = sum.Length;
        while (++sum[--i] == 0)
            ;
        return sum;
    }
}
