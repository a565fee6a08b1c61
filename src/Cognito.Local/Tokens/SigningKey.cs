using System.Security.Cryptography;
using Cognito.Local.Storage;

namespace Cognito.Local.Tokens;

/// <summary>One RSA key of a pool: it signs tokens of one use and verifies them (RS256).</summary>
internal sealed class SigningKey
{
    public const string ForId = "id";
    public const string ForAccess = "access";

    // RSA promises nothing about threads; a signature takes well under a millisecond.
    private readonly Lock gate = new();
    private readonly RSA rsa = RSA.Create();

    public SigningKey(KeyTable.Row row)
    {
        rsa.ImportPkcs8PrivateKey(row.Pkcs8, out _);
        Kid = row.Kid;
        Use = row.Use;
        PublicKey = rsa.ExportParameters(includePrivateParameters: false);
    }

    public string Kid { get; }

    public string Use { get; }

    public RSAParameters PublicKey { get; }

    /// <summary>A new key, which gets its number when it is stored.</summary>
    public static KeyTable.Row Make(string use)
    {
        using var rsa = RSA.Create(2048);
        return new KeyTable.Row(0, use, Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)), rsa.ExportPkcs8PrivateKey());
    }

    public byte[] Sign(ReadOnlySpan<byte> data)
    {
        lock (gate)
            return rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    public bool Verify(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        lock (gate)
            return rsa.VerifyData(data, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }
}
