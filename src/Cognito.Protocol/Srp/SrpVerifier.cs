using System.Security.Cryptography;
using System.Text;

namespace Cognito.Protocol.Srp;

/// <summary>What the side that checks a password keeps instead of it: a salt and v = g^x mod N (RFC 5054 §2.4), for users and devices alike.</summary>
/// <param name="Salt">Big-endian; 1 to 64 bytes.</param>
/// <param name="Verifier">Big-endian, 384 bytes. Secret: whoever has it can try passwords.</param>
internal sealed record SrpVerifier(byte[] Salt, byte[] Verifier)
{
    public const int MaxSaltBytes = 64;

    private const int SaltBytes = 16;
    private const int MaxBase64 = 1024;

    /// <summary>The SALT parameter of a challenge: minimal hexadecimal.</summary>
    public string SaltHex => SrpNumber.ToHex(Salt);

    /// <summary>DeviceSecretVerifierConfig.Salt.</summary>
    public string SaltBase64 => Convert.ToBase64String(SrpNumber.Pad(Salt, stackalloc byte[MaxSaltBytes + 1]));

    /// <summary>DeviceSecretVerifierConfig.PasswordVerifier.</summary>
    public string VerifierBase64 => Convert.ToBase64String(SrpNumber.Pad(Verifier, stackalloc byte[SrpGroup.Bytes + 1]));

    /// <summary>Draws a salt for a password. Its first byte is 1..0x7F, so that all clients agree on pad(salt).</summary>
    public static SrpVerifier Create(SrpIdentity identity, string password)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        salt[0] = (byte)RandomNumberGenerator.GetInt32(1, 0x80);
        return Create(identity, password, salt);
    }

    public static SrpVerifier Create(SrpIdentity identity, string password, byte[] salt)
    {
        Span<byte> x = stackalloc byte[SHA256.HashSizeInBytes];
        Span<ulong> exponent = stackalloc ulong[SrpExponent.Words(SHA256.HashSizeInBytes)];
        var power = default(Residue);
        SrpProof.PrivateKey(identity, password, salt, x);
        SrpExponent.Read(x, exponent);
        GeneratorPower.Compute(exponent, ref power);

        var verifier = new byte[SrpGroup.Bytes];
        Montgomery.Leave(power, verifier);
        power.Clear();
        SrpExponent.Forget(exponent);
        CryptographicOperations.ZeroMemory(x);
        return new SrpVerifier(salt, verifier);
    }

    /// <summary>
    /// For a user who does not exist (RFC 5054 §2.5.1.3): always the same for the same name and key, looks like any other, costs no
    /// exponentiation that a real user would not cost, and no password fits it.
    /// </summary>
    /// <param name="identity">Whom the other side believes to exist.</param>
    /// <param name="key">A secret of the pool, at least 16 bytes, that never changes.</param>
    public static SrpVerifier CreateFake(SrpIdentity identity, ReadOnlySpan<byte> key)
    {
        var salt = new byte[SaltBytes];
        var verifier = new byte[SrpGroup.Bytes];
        Span<byte> seed = stackalloc byte[SHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{identity.Scope}\0{identity.Name}"), seed);
        HKDF.Expand(HashAlgorithmName.SHA256, seed, salt, "salt"u8);
        HKDF.Expand(HashAlgorithmName.SHA256, seed, verifier, "verifier"u8);
        salt[0] = (byte)(1 + (salt[0] % 0x7F));
        verifier[0] &= 0x7F; // below N, whose top bit is set
        CryptographicOperations.ZeroMemory(seed);
        return new SrpVerifier(salt, verifier);
    }

    /// <summary>Reads the DeviceSecretVerifierConfig of ConfirmDevice; null when it is not base64, too long, or no element of the group.</summary>
    public static SrpVerifier? FromDevice(string? saltBase64, string? passwordVerifierBase64)
    {
        Span<byte> salt = stackalloc byte[MaxBase64];
        Span<byte> verifier = stackalloc byte[MaxBase64];
        if (!TryDecode(saltBase64, ref salt) || !TryDecode(passwordVerifierBase64, ref verifier))
            return null;
        verifier = verifier.TrimStart((byte)0);
        if (salt.Length is 0 or > MaxSaltBytes || verifier.Length > SrpGroup.Bytes)
            return null;
        var number = new byte[SrpGroup.Bytes];
        verifier.CopyTo(number.AsSpan(SrpGroup.Bytes - verifier.Length));
        return SrpNumber.IsGroupElement(number) ? new SrpVerifier(salt.ToArray(), number) : null;
    }

    private static bool TryDecode(string? base64, ref Span<byte> bytes)
    {
        if (base64 is null or { Length: > MaxBase64 } || !Convert.TryFromBase64String(base64, bytes, out var written))
            return false;
        bytes = bytes[..written];
        return true;
    }
}
