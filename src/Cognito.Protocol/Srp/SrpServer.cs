using System.Security.Cryptography;

namespace Cognito.Protocol.Srp;

/// <summary>
/// The side that has the verifier: a user pool, for users and devices alike. Between the two requests of a sign-in it is three
/// values, <see cref="A"/>, <see cref="B"/> and <see cref="Secret"/>, of which the last must not be seen by anyone.
/// </summary>
/// <param name="a">SRP_A as <see cref="Start(SrpVerifier, string?)"/> accepted it.</param>
/// <param name="b">SRP_B as it was sent.</param>
/// <param name="secret">The secret b, big-endian.</param>
internal sealed class SrpServer(string a, string b, byte[] secret) : IDisposable
{
    /// <summary>256 bits, the least that RFC 5054 §2.5.3 recommends.</summary>
    public const int SecretBytes = 32;

    private const int MaxSecretBlock = 16 * 1024;

    private static readonly Residue K = Montgomery.Enter(SrpGroup.K);

    private bool _disposed;

    public string A => a;

    /// <summary>SRP_B: minimal lower-case hexadecimal.</summary>
    public string B => b;

    /// <summary>The secret b. Overwritten by <see cref="Dispose"/>.</summary>
    public byte[] Secret => secret;

    /// <summary>Answers SRP_A. Null when it is not a hexadecimal number from 1 to N−1: RFC 5054 §2.5.4 forbids to go on.</summary>
    public static SrpServer? Start(SrpVerifier verifier, string? srpA) => Start(verifier, srpA, RandomNumberGenerator.GetBytes(SecretBytes));

    internal static SrpServer? Start(SrpVerifier verifier, string? srpA, byte[] secret)
    {
        Span<byte> number = stackalloc byte[SrpGroup.Bytes];
        if (!SrpNumber.TryParseGroupElement(srpA, number))
            return null;

        // B = k·v + g^b. Zero has a chance of 2^-3071, and any client refuses it.
        Span<ulong> exponent = stackalloc ulong[SrpExponent.Words(secret.Length)];
        var power = default(Residue);
        var sum = Montgomery.Enter(verifier.Verifier);
        SrpExponent.Read(secret, exponent);
        GeneratorPower.Compute(exponent, ref power);
        Montgomery.Multiply(sum, K, ref sum);
        Montgomery.Add(sum, power, ref sum);
        var server = new SrpServer(SrpNumber.ToHex(number), ToHex(sum), secret);
        power.Clear();
        SrpExponent.Forget(exponent);
        return server;
    }

    /// <summary>Whether the signature proves knowledge of the password. Malformed values prove nothing: false, no exception.</summary>
    /// <param name="verifier">The one that the handshake was started with.</param>
    /// <param name="identity">Whose password it is.</param>
    /// <param name="secretBlock">PASSWORD_CLAIM_SECRET_BLOCK, base64. That it is the one sent is for the caller to check.</param>
    /// <param name="timestamp">TIMESTAMP as received. That it is recent is for the caller to check.</param>
    /// <param name="signature">PASSWORD_CLAIM_SIGNATURE, base64.</param>
    public bool Verify(SrpVerifier verifier, SrpIdentity identity, string? secretBlock, string? timestamp, string? signature)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        Span<byte> numberA = stackalloc byte[SrpGroup.Bytes];
        Span<byte> numberB = stackalloc byte[SrpGroup.Bytes];
        Span<byte> claimed = stackalloc byte[SHA256.HashSizeInBytes];
        if (secretBlock is null or { Length: > MaxSecretBlock } || timestamp is null or { Length: > 64 } || signature is null)
            return false;
        var block = new byte[secretBlock.Length];
        if (!SrpNumber.TryParseGroupElement(a, numberA) || !SrpNumber.TryParseGroupElement(b, numberB)
            || !Convert.TryFromBase64String(secretBlock, block, out var blockLength)
            || !Convert.TryFromBase64String(signature, claimed, out var claimedLength))
            return false;

        Span<byte> key = stackalloc byte[SrpProof.KeyBytes];
        Span<byte> expected = stackalloc byte[SHA256.HashSizeInBytes];
        SessionKey(verifier, numberA, numberB, key);
        SrpProof.Sign(key, identity, block.AsSpan(0, blockLength), timestamp, expected);
        CryptographicOperations.ZeroMemory(key);
        return CryptographicOperations.FixedTimeEquals(expected, claimed[..claimedLength]);
    }

    public void Dispose()
    {
        _disposed = true;
        CryptographicOperations.ZeroMemory(secret);
    }

    /// <summary>S = (A·v^u)^b, and its hash K.</summary>
    private void SessionKey(SrpVerifier verifier, ReadOnlySpan<byte> numberA, ReadOnlySpan<byte> numberB, Span<byte> key)
    {
        Span<byte> u = stackalloc byte[SHA256.HashSizeInBytes];
        Span<ulong> uWords = stackalloc ulong[SrpExponent.Words(SHA256.HashSizeInBytes)];
        Span<ulong> exponent = stackalloc ulong[SrpExponent.Words(secret.Length)];
        Span<byte> shared = stackalloc byte[SrpGroup.Bytes];
        SrpProof.Scramble(numberA, numberB, u);
        SrpExponent.Read(u, uWords);
        SrpExponent.Read(secret, exponent);

        var value = Montgomery.Enter(verifier.Verifier);
        ModularPower.Compute(value, uWords, ref value);
        Montgomery.Multiply(value, Montgomery.Enter(numberA), ref value);
        ModularPower.Compute(value, exponent, ref value);
        Montgomery.Leave(value, shared);
        SrpProof.SessionKey(u, shared, key);

        value.Clear();
        SrpExponent.Forget(exponent);
        CryptographicOperations.ZeroMemory(shared);
    }

    private static string ToHex(in Residue value)
    {
        Span<byte> number = stackalloc byte[SrpGroup.Bytes];
        Montgomery.Leave(value, number);
        return SrpNumber.ToHex(number);
    }
}
