using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Cognito.Local.Storage;

namespace Cognito.Local.Tokens;

/// <summary>
/// Encrypts and authenticates what callers carry for us from one request to the next (AES-256-GCM), so that no request
/// needs to write anything down just to be continued. What is sealed for one use opens for no other.
/// </summary>
internal sealed class Seal(byte[] key)
{
    public const int NonceBytes = 12;
    public const int TagBytes = 16;

    private const string KeyId = "service";
    private const int KeyBytes = 32;

    /// <summary>The store's own seal, which outlives the process.</summary>
    public static Seal Of(Store store) => new(store.Write(tables =>
    {
        if (tables.SealKeys.FindById(KeyId) is { } existing)
            return existing.Bytes;
        var made = RandomNumberGenerator.GetBytes(KeyBytes);
        tables.SealKeys.Save("", "", KeyId, DateTimeOffset.MaxValue, new SealKey(made));
        return made;
    }));

    /// <param name="use">What it is sealed for.</param>
    /// <param name="content">The secret.</param>
    /// <param name="size">The size to which smaller content is filled up, so that its length tells nothing.</param>
    /// <returns>Nonce, ciphertext, tag.</returns>
    public byte[] Close(string use, ReadOnlySpan<byte> content, int size)
    {
        var plain = new byte[Math.Max(size, sizeof(int) + content.Length)];
        BinaryPrimitives.WriteInt32BigEndian(plain, content.Length);
        content.CopyTo(plain.AsSpan(sizeof(int)));

        var box = new byte[NonceBytes + plain.Length + TagBytes];
        RandomNumberGenerator.Fill(box.AsSpan(0, NonceBytes));
        using var aes = new AesGcm(key, TagBytes);
        aes.Encrypt(box.AsSpan(0, NonceBytes), plain, box.AsSpan(NonceBytes, plain.Length), box.AsSpan(^TagBytes..), Encoding.UTF8.GetBytes(use));
        return box;
    }

    /// <summary>The content; null when it was not sealed by us for this use.</summary>
    public byte[]? Open(string use, ReadOnlySpan<byte> box)
    {
        if (box.Length < NonceBytes + sizeof(int) + TagBytes)
            return null;
        var plain = new byte[box.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(key, TagBytes);
        try
        {
            aes.Decrypt(box[..NonceBytes], box[NonceBytes..^TagBytes], box[^TagBytes..], plain, Encoding.UTF8.GetBytes(use));
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }

        return plain.AsSpan(sizeof(int), BinaryPrimitives.ReadInt32BigEndian(plain)).ToArray();
    }

    /// <summary>A secret of the pool that never changes: always the same for the same text.</summary>
    public byte[] Derive(string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
}
