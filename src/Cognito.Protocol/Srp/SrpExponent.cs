using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Cognito.Protocol.Srp;

/// <summary>Secret exponents as 64-bit words, lowest first.</summary>
internal static class SrpExponent
{
    /// <summary>Words for <paramref name="bytes"/> bytes.</summary>
    public static int Words(int bytes) => (bytes + 7) / 8;

    /// <param name="number">Big-endian.</param>
    /// <param name="words">As many as <see cref="Words"/> says.</param>
    public static void Read(ReadOnlySpan<byte> number, Span<ulong> words)
    {
        words.Clear();
        for (var i = 0; i < number.Length; i++)
            words[i / 8] |= (ulong)number[^(i + 1)] << (8 * (i % 8));
    }

    /// <summary>
    /// The client's exponent a + u·x (RFC 5054 §2.6), school-book: the same steps for all values. With a of 256 bits it fits 512,
    /// since 2^256 − 1 + (2^256 − 1)² is less; with a longer a (of other libraries' vectors) it may need a word more.
    /// </summary>
    public static int CombinedWords(int wordsOfA) => wordsOfA <= 4 ? 8 : Math.Max(wordsOfA, 8) + 1;

    /// <inheritdoc cref="CombinedWords"/>
    public static void Combine(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> u, ReadOnlySpan<ulong> x, Span<ulong> result)
    {
        result.Clear();
        a.CopyTo(result);
        for (var i = 0; i < u.Length; i++)
        {
            ulong carry = 0;
            for (var j = 0; i + j < result.Length; j++)
            {
                var sum = Math.BigMul(u[i], j < x.Length ? x[j] : 0) + result[i + j] + carry;
                result[i + j] = (ulong)sum;
                carry = (ulong)(sum >> 64);
            }
        }
    }

    /// <summary>Overwrites words with zeros; unlike Clear, a compiler may not leave it out.</summary>
    public static void Forget(Span<ulong> words) => CryptographicOperations.ZeroMemory(MemoryMarshal.AsBytes(words));
}
