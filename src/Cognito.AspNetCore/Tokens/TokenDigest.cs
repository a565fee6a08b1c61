using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Cognito.AspNetCore.Tokens;

/// <summary>Stands for a token where the token itself should not be kept: HMAC-SHA256 with a key that only this process has.</summary>
internal readonly record struct TokenDigest(ulong First, ulong Second, ulong Third, ulong Fourth)
{
    private const int StackBytes = 4 * 1024;

    private static readonly byte[] s_key = RandomNumberGenerator.GetBytes(64);

    // To begin anew costs half as much as to begin.
    [ThreadStatic]
    private static IncrementalHash? s_hash;

    public static TokenDigest Of(string token)
    {
        var length = Encoding.UTF8.GetMaxByteCount(token.Length);
        Span<byte> bytes = length <= StackBytes ? stackalloc byte[StackBytes] : new byte[length];
        Span<ulong> digest = stackalloc ulong[4];
        var hash = s_hash ??= IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, s_key);
        hash.AppendData(bytes[..Encoding.UTF8.GetBytes(token, bytes)]);
        hash.GetHashAndReset(MemoryMarshal.AsBytes(digest));
        return new(digest[0], digest[1], digest[2], digest[3]);
    }

    /// <summary>No part of it: whoever could read it would still not know the token.</summary>
    public override string ToString() => nameof(TokenDigest);
}
