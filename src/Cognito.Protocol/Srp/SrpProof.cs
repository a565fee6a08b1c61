using System.Security.Cryptography;
using System.Text;

namespace Cognito.Protocol.Srp;

/// <summary>The hashes of Cognito's SRP-6a, all SHA-256. What they are fed differs from RFC 5054 in pad(), x, K and the proof.</summary>
internal static class SrpProof
{
    public const int KeyBytes = 16;

    private const int MaxPadded = SrpGroup.Bytes + 1;

    /// <summary>u = H(pad(A) ‖ pad(B)). Public.</summary>
    public static void Scramble(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, Span<byte> u)
    {
        Span<byte> buffer = stackalloc byte[2 * MaxPadded];
        var length = SrpNumber.Pad(a, buffer).Length;
        length += SrpNumber.Pad(b, buffer[length..]).Length;
        SHA256.HashData(buffer[..length], u);
    }

    /// <summary>x = H(pad(salt) ‖ H(scope ‖ name ‖ ":" ‖ password)).</summary>
    public static void PrivateKey(SrpIdentity identity, string password, ReadOnlySpan<byte> salt, Span<byte> x)
    {
        var typed = Encoding.UTF8.GetBytes(password);
        Span<byte> buffer = stackalloc byte[SrpVerifier.MaxSaltBytes + 1 + SHA256.HashSizeInBytes];
        var length = SrpNumber.Pad(salt, buffer).Length;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{identity.Scope}{identity.Name}:"));
        hash.AppendData(typed);
        length += hash.GetHashAndReset(buffer[length..]);
        SHA256.HashData(buffer[..length], x);
        CryptographicOperations.ZeroMemory(typed);
        CryptographicOperations.ZeroMemory(buffer);
    }

    /// <summary>K = the first 16 bytes of HKDF-SHA256 (RFC 5869) over pad(S), with pad(u) for salt.</summary>
    public static void SessionKey(ReadOnlySpan<byte> u, ReadOnlySpan<byte> s, Span<byte> key)
    {
        Span<byte> salt = stackalloc byte[SHA256.HashSizeInBytes + 1];
        Span<byte> secret = stackalloc byte[MaxPadded];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, SrpNumber.Pad(s, secret), key, SrpNumber.Pad(u, salt), "Caldera Derived Key"u8);
        CryptographicOperations.ZeroMemory(secret);
    }

    /// <summary>The proof: HMAC-SHA256(K, scope ‖ name ‖ secret block ‖ timestamp).</summary>
    public static void Sign(
        ReadOnlySpan<byte> key, SrpIdentity identity, ReadOnlySpan<byte> secretBlock, string timestamp, Span<byte> signature)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        hmac.AppendData(Encoding.UTF8.GetBytes(identity.Scope + identity.Name));
        hmac.AppendData(secretBlock);
        hmac.AppendData(Encoding.UTF8.GetBytes(timestamp));
        hmac.GetHashAndReset(signature);
    }
}
