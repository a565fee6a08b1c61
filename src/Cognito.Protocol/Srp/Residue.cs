using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Security.Cryptography;

namespace Cognito.Protocol.Srp;

/// <summary>
/// A number below 4N in 112 limbs of 28 bits, each in a 64-bit lane, so that the 224 products of a column fit a lane without a
/// carry. Limb i lies in vector i % 28, lane i / 28: then moving a number by one limb renames vectors instead of shifting lanes.
/// </summary>
[InlineArray(Vectors)]
internal struct Residue
{
    public const int Vectors = 28;
    public const int LimbBits = 28;
    public const ulong LimbMask = (1UL << LimbBits) - 1;
    private const int Lanes = 4;
    private const int Words = SrpGroup.Bytes / sizeof(ulong);

    private Vector256<ulong> _first;

    /// <summary>Place of limb <paramref name="index"/> in memory.</summary>
    private static int Place(int index) => (index % Vectors * Lanes) + (index / Vectors);

    public readonly ulong Limb(int index) => MemoryMarshal.Cast<Vector256<ulong>, ulong>(this)[Place(index)];

    /// <param name="number">Big-endian, at most as wide as N.</param>
    public static Residue FromBytes(ReadOnlySpan<byte> number)
    {
        Span<byte> bytes = stackalloc byte[SrpGroup.Bytes];
        number.CopyTo(bytes[^number.Length..]);
        Span<ulong> words = stackalloc ulong[Words + 1];
        for (var i = 0; i < Words; i++)
            words[i] = BinaryPrimitives.ReadUInt64BigEndian(bytes[(SrpGroup.Bytes - (8 * i) - 8)..]);

        var residue = default(Residue);
        var limbs = residue.Limbs;
        for (var i = 0; i * LimbBits < Words * 64; i++)
        {
            var (word, bit) = Math.DivRem(i * LimbBits, 64);
            var high = bit == 0 ? 0 : words[word + 1] << (64 - bit);
            limbs[Place(i)] = ((words[word] >> bit) | high) & LimbMask;
        }
        CryptographicOperations.ZeroMemory(bytes);
        CryptographicOperations.ZeroMemory(MemoryMarshal.AsBytes(words));
        return residue;
    }

    /// <summary>
    /// Writes a number of 0..2N−1 as one of 0..N−1, big-endian. One subtraction is always done and its result kept or not by a
    /// mask, so the time does not tell which.
    /// </summary>
    public void WriteBytes(Span<byte> number)
    {
        Span<ulong> words = stackalloc ulong[Words + 1];
        Span<ulong> reduced = stackalloc ulong[Words + 1];
        ReadOnlySpan<ulong> limbs = Limbs;
        UInt128 pending = 0;
        var bits = 0;
        for (var (i, word) = (0, 0); i < limbs.Length; i++)
        {
            pending += (UInt128)limbs[Place(i)] << bits;
            bits += LimbBits;
            if (bits < 64)
                continue;
            words[word++] = (ulong)pending;
            pending >>= 64;
            bits -= 64;
        }

        ulong borrow = 0;
        for (var i = 0; i <= Words; i++)
        {
            var modulus = i < Words ? BinaryPrimitives.ReadUInt64BigEndian(SrpGroup.N.AsSpan(SrpGroup.Bytes - (8 * i) - 8)) : 0;
            var difference = (UInt128)words[i] - modulus - borrow;
            reduced[i] = (ulong)difference;
            borrow = (ulong)(difference >> 64) & 1;
        }
        var keep = 0 - borrow;
        for (var i = 0; i < Words; i++)
        {
            var word = (words[i] & keep) | (reduced[i] & ~keep);
            BinaryPrimitives.WriteUInt64BigEndian(number[(SrpGroup.Bytes - (8 * i) - 8)..], word);
        }
        CryptographicOperations.ZeroMemory(MemoryMarshal.AsBytes(words));
        CryptographicOperations.ZeroMemory(MemoryMarshal.AsBytes(reduced));
    }

    /// <summary>
    /// The entry of <paramref name="table"/> at a secret index: every entry is read and masked, so that neither branches nor
    /// addresses, and so neither time nor cache, depend on the index.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Select(ReadOnlySpan<Residue> table, ulong index, ref Residue result)
    {
        var wanted = Vector256.Create(index);
        ref var first = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<Residue, Vector256<ulong>>(table));
        for (var v = 0; v < Vectors; v += 4)
        {
            var current = Vector256<ulong>.Zero;
            var (r0, r1, r2, r3) = (current, current, current, current);
            ref var entry = ref Unsafe.Add(ref first, v);
            for (var i = 0; i < table.Length; i++)
            {
                var mask = Vector256.Equals(current, wanted);
                r0 |= entry & mask;
                r1 |= Unsafe.Add(ref entry, 1) & mask;
                r2 |= Unsafe.Add(ref entry, 2) & mask;
                r3 |= Unsafe.Add(ref entry, 3) & mask;
                current += Vector256<ulong>.One;
                entry = ref Unsafe.Add(ref entry, Vectors);
            }
            (result[v], result[v + 1], result[v + 2], result[v + 3]) = (r0, r1, r2, r3);
        }
    }

    public void Clear() => CryptographicOperations.ZeroMemory(MemoryMarshal.AsBytes(Limbs));

    [UnscopedRef]
    private Span<ulong> Limbs => MemoryMarshal.Cast<Vector256<ulong>, ulong>(MemoryMarshal.CreateSpan(ref _first, Vectors));
}
