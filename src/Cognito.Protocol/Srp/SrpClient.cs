using System.Security.Cryptography;

namespace Cognito.Protocol.Srp;

/// <summary>
/// The side that knows the password, of a user or of a device: SRP-6a (RFC 5054 §2.5 and §2.6) with Cognito's hashes. One instance
/// is one attempt: its secret a is drawn by the constructor and overwritten by <see cref="Dispose"/>.
/// </summary>
internal sealed class SrpClient : IDisposable
{
    /// <summary>256 bits, the least that RFC 5054 §2.5.4 recommends; twice what the strength of the group asks for.</summary>
    public const int SecretBytes = 32;

    private const int MaxSecretBlock = 16 * 1024;

    private static readonly Residue MinusK = Negated(SrpGroup.K);

    private readonly ulong[] _a;
    private readonly byte[] _publicA = new byte[SrpGroup.Bytes];
    private bool _disposed;

    public SrpClient()
        : this(RandomNumberGenerator.GetBytes(SecretBytes))
    {
    }

    /// <param name="a">Big-endian, not zero, of any length. Overwritten: the instance keeps its own copy, pinned, so that the garbage
    /// collector leaves no other behind.</param>
    internal SrpClient(byte[] a)
    {
        _a = GC.AllocateArray<ulong>(SrpExponent.Words(a.Length), pinned: true);
        SrpExponent.Read(a, _a);
        CryptographicOperations.ZeroMemory(a);
        var power = default(Residue);
        GeneratorPower.Compute(_a, ref power);
        Montgomery.Leave(power, _publicA);
        A = SrpNumber.ToHex(_publicA);
    }

    /// <summary>SRP_A: minimal lower-case hexadecimal. Never 0 modulo N, since 2 is no divisor of N.</summary>
    public string A { get; }

    /// <summary>PASSWORD_CLAIM_SIGNATURE: proves to the service that the password is known.</summary>
    /// <param name="identity">Whose password: of a user (USER_ID_FOR_SRP) or of a device.</param>
    /// <param name="password">The password as typed; for a device, the one drawn when it was confirmed.</param>
    /// <param name="srpB">SRP_B as received.</param>
    /// <param name="salt">SALT as received.</param>
    /// <param name="secretBlock">SECRET_BLOCK as received, base64.</param>
    /// <param name="timestamp">The TIMESTAMP that goes with the signature, made by <see cref="SrpTimestamp.Format"/>.</param>
    /// <exception cref="SrpChallengeException">What was received is malformed or hostile; nothing about the password was computed from it.</exception>
    public string Sign(SrpIdentity identity, string password, string srpB, string salt, string secretBlock, string timestamp)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        Span<byte> b = stackalloc byte[SrpGroup.Bytes];
        Span<byte> saltBytes = stackalloc byte[SrpVerifier.MaxSaltBytes];
        Span<byte> u = stackalloc byte[SHA256.HashSizeInBytes];
        if (!SrpNumber.TryParseGroupElement(srpB, b))
            throw new SrpChallengeException("SRP_B is not a hexadecimal number from 1 to N − 1.");
        if (!SrpNumber.TryParseHex(salt, saltBytes))
            throw new SrpChallengeException("SALT is not a hexadecimal number of at most 64 bytes.");
        if (secretBlock is null or { Length: > MaxSecretBlock } || !TryDecode(secretBlock, out var block))
            throw new SrpChallengeException("SECRET_BLOCK is not base64 of at most 16,384 characters.");
        SrpProof.Scramble(_publicA, b, u);
        if (!u.ContainsAnyExcept((byte)0))
            throw new SrpChallengeException("u, the hash of SRP_A and SRP_B, is zero.");

        Span<byte> key = stackalloc byte[SrpProof.KeyBytes];
        Span<byte> signature = stackalloc byte[SHA256.HashSizeInBytes];
        SessionKey(identity, password, b, saltBytes, u, key);
        SrpProof.Sign(key, identity, block, timestamp, signature);
        CryptographicOperations.ZeroMemory(key);
        return Convert.ToBase64String(signature);
    }

    public void Dispose()
    {
        _disposed = true;
        SrpExponent.Forget(_a);
    }

    /// <summary>S = (B − k·g^x)^(a + u·x), and its hash K.</summary>
    private void SessionKey(
        SrpIdentity identity, string password, ReadOnlySpan<byte> b, ReadOnlySpan<byte> salt, ReadOnlySpan<byte> u, Span<byte> key)
    {
        Span<byte> xBytes = stackalloc byte[SHA256.HashSizeInBytes];
        Span<ulong> x = stackalloc ulong[SrpExponent.Words(SHA256.HashSizeInBytes)];
        Span<ulong> uWords = stackalloc ulong[SrpExponent.Words(SHA256.HashSizeInBytes)];
        Span<ulong> exponent = stackalloc ulong[SrpExponent.CombinedWords(_a.Length)];
        Span<byte> shared = stackalloc byte[SrpGroup.Bytes];
        var value = default(Residue);

        SrpProof.PrivateKey(identity, password, salt, xBytes);
        SrpExponent.Read(xBytes, x);
        SrpExponent.Read(u, uWords);
        SrpExponent.Combine(_a, uWords, x, exponent);

        GeneratorPower.Compute(x, ref value);
        Montgomery.Multiply(value, MinusK, ref value);
        Montgomery.Add(value, Montgomery.Enter(b), ref value);
        ModularPower.Compute(value, exponent, ref value);
        Montgomery.Leave(value, shared);
        SrpProof.SessionKey(u, shared, key);

        value.Clear();
        SrpExponent.Forget(x);
        SrpExponent.Forget(exponent);
        CryptographicOperations.ZeroMemory(xBytes);
        CryptographicOperations.ZeroMemory(shared);
    }

    private static Residue Negated(ReadOnlySpan<byte> number)
    {
        var minusOne = (byte[])SrpGroup.N.Clone();
        minusOne[^1]--;
        var result = Montgomery.Enter(minusOne);
        Montgomery.Multiply(result, Montgomery.Enter(number), ref result);
        return result;
    }

    private static bool TryDecode(string base64, out ReadOnlySpan<byte> bytes)
    {
        var buffer = new byte[base64.Length];
        var valid = Convert.TryFromBase64String(base64, buffer, out var length);
        bytes = buffer.AsSpan(0, length);
        return valid;
    }
}
