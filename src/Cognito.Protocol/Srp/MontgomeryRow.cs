using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Cognito.Protocol.Srp;

/// <summary>
/// The inner step of Montgomery multiplication (Montgomery 1985; limbs in redundant vector form after Gueron and Krasnov):
/// two rows of the product and two limbs of reduction at once. Constant-time: the only branches are on <c>start</c>, which is a
/// loop counter, no address depends on a limb, and the multiplication of 32-bit lanes takes as long for all values.
/// </summary>
internal static class MontgomeryRow
{
    private static readonly Residue NPlusOne = Residue.FromBytes(ModulusPlusOne());

    /// <summary>
    /// sum = (sum + (a0 + a1·2^28)·b + q·N) / 2^56, with q such that nothing is lost. N ends in 64 one-bits, so q is simply the
    /// low 56 bits of the sum, and adding q·N means to drop these bits and to add q·(N+1), whose low 56 bits are zero.
    /// </summary>
    /// <param name="sum">Limbs of up to 64 bits; 110 rows of two products of at most 2^56 each stay below 2^64.</param>
    /// <param name="b">The other factor.</param>
    /// <param name="a0">A limb of the first factor.</param>
    /// <param name="a1">The limb after it.</param>
    /// <param name="start">The vector of <paramref name="b"/>, even, below which it counts as zero. Public.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddTwo(ref Residue sum, in Residue b, ulong a0, ulong a1, int start)
    {
        ref var s = ref Unsafe.As<Residue, Vector256<ulong>>(ref sum);
        ref var f = ref Unsafe.As<Residue, Vector256<ulong>>(ref Unsafe.AsRef(in b));
        ref var n = ref Unsafe.As<Residue, Vector256<ulong>>(ref Unsafe.AsRef(in NPlusOne));

        var x0 = Vector256.Create(a0);
        var x1 = Vector256.Create(a1);
        var s0 = s;
        var s1 = At(ref s, 1);
        var f1 = Vector256<ulong>.Zero;
        if (start == 0)
        {
            f1 = At(ref f, 1);
            s0 += Product(x0, f);
            s1 += Product(x0, f1) + Product(x1, f);
        }

        // The two lowest limbs of the whole number are in lane 0; their carry goes to the third.
        var low = s0.ToScalar();
        var next = s1.ToScalar() + (low >> Residue.LimbBits);
        var q0 = Vector256.Create(low & Residue.LimbMask);
        var q1 = Vector256.Create(next & Residue.LimbMask);
        At(ref s, 2) += Vector256.CreateScalar(next >> Residue.LimbBits);

        var n1 = At(ref n, 1);
        s0 += Product(q0, n);
        s1 += Product(q0, n1) + Product(q1, n);

        // Storing two vectors lower divides by 2^56.
        nuint v = 2;
        for (; v < (nuint)start; v += 2)
        {
            var n2 = At(ref n, v);
            At(ref s, v - 2) = At(ref s, v) + Product(q0, n2) + Product(q1, n1);
            n1 = At(ref n, v + 1);
            At(ref s, v - 1) = At(ref s, v + 1) + Product(q0, n1) + Product(q1, n2);
        }
        for (; v < Residue.Vectors; v += 2)
        {
            var (n2, f2) = (At(ref n, v), At(ref f, v));
            At(ref s, v - 2) = At(ref s, v) + (Product(x0, f2) + Product(x1, f1)) + (Product(q0, n2) + Product(q1, n1));
            (n1, f1) = (At(ref n, v + 1), At(ref f, v + 1));
            At(ref s, v - 1) = At(ref s, v + 1) + (Product(x0, f1) + Product(x1, f2)) + (Product(q0, n1) + Product(q1, n2));
        }

        // What leaves below comes in above, one lane lower: that is where its other three limbs belong now.
        At(ref s, Residue.Vectors - 2) = OneLaneLower(s0) + Product(q1, n1) + Product(x1, f1);
        At(ref s, Residue.Vectors - 1) = OneLaneLower(s1);
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
