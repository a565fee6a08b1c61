using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using Cognito.Protocol.Srp;

namespace Cognito.Protocol.Tests.Srp;

/// <summary>Numbers to test arithmetic with: random-looking ones, the same in every run for the same seed, and the ones that break things.</summary>
internal sealed class Numbers(string seed)
{
    public static readonly BigInteger N = new(SrpGroup.N, isUnsigned: true, isBigEndian: true);

    private int _drawn;

    /// <summary>Ends of ranges, single bits and runs of ones at the borders of bytes, limbs (28 bits), words and lanes (28 limbs).</summary>
    public static IEnumerable<BigInteger> Edges =>
    [
        0, 1, 2, 3, N - 1, N - 2, N - 3, N / 2, (N / 2) + 1, N >> 64, BigInteger.One << 3071, (BigInteger.One << 3071) - 1,
        .. new[] { 8, 27, 28, 29, 56, 63, 64, 65, 255, 256, 512, 28 * 28, 2 * 28 * 28, 3 * 28 * 28, 3008 }
            .SelectMany(bit => new[] { BigInteger.One << bit, (BigInteger.One << bit) - 1, N - (BigInteger.One << bit) }),
    ];

    /// <summary>A number of 0..2^(8·bytes)−1.</summary>
    public BigInteger Below(int bytes) => new(Bytes(bytes), isUnsigned: true, isBigEndian: true);

    /// <summary>A number of 0..N−1.</summary>
    public BigInteger Next() => Below(SrpGroup.Bytes) % N;

    public byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        for (var i = 0; i < count; i += SHA256.HashSizeInBytes)
            SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}/{_drawn++}")).AsSpan(0, Math.Min(SHA256.HashSizeInBytes, count - i)).CopyTo(bytes.AsSpan(i));
        return bytes;
    }

    /// <summary>Big-endian, 384 bytes.</summary>
    public static byte[] Wide(BigInteger number)
    {
        var digits = number.ToByteArray(isUnsigned: true, isBigEndian: true);
        var bytes = new byte[SrpGroup.Bytes];
        digits.CopyTo(bytes, bytes.Length - digits.Length);
        return bytes;
    }

    /// <summary>64-bit words, lowest first.</summary>
    public static ulong[] Words(BigInteger number, int count)
    {
        Span<byte> bytes = stackalloc byte[8 * count];
        bytes.Clear();
        Assert.True(number.TryWriteBytes(bytes, out _, isUnsigned: true));
        var words = new ulong[count];
        for (var i = 0; i < count; i++)
            words[i] = BinaryPrimitives.ReadUInt64LittleEndian(bytes[(8 * i)..]);
        return words;
    }

    public static Residue Enter(BigInteger number) => Montgomery.Enter(Wide(number));

    public static BigInteger Leave(in Residue residue)
    {
        var bytes = new byte[SrpGroup.Bytes];
        Montgomery.Leave(residue, bytes);
        return new BigInteger(bytes, isUnsigned: true, isBigEndian: true);
    }
}
