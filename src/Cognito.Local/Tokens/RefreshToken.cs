using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Cognito.Local.Tokens;

/// <summary>
/// What a refresh token says to us. To its bearer it is five parts that look like a JWE of the service (behaviour §5.3):
/// the header is real, the second part, there the encrypted key, is noise; the other three are nonce, content and tag.
/// </summary>
/// <param name="GrantId">The grant whose tokens it renews.</param>
/// <param name="Generation">How many rotations it comes after.</param>
/// <param name="PoolId">The pool.</param>
/// <param name="ClientId">The app client it was given to.</param>
/// <param name="UserKey">The user.</param>
/// <param name="ExpiresAt">When it ends.</param>
internal sealed record RefreshToken(string GrantId, int Generation, string PoolId, string ClientId, string UserKey, DateTimeOffset ExpiresAt)
{
    /// <summary><c>{"cty":"JWT","enc":"A256GCM","alg":"RSA-OAEP"}</c></summary>
    private const string Header = "eyJjdHkiOiJKV1QiLCJlbmMiOiJBMjU2R0NNIiwiYWxnIjoiUlNBLU9BRVAifQ";

    private const int KeyBytes = 256;
    private const int ContentBytes = 1012;
    private const int Longest = 4096;

    public static RefreshToken Of(Grant grant, int generation) =>
        new(grant.Id, generation, grant.PoolId, grant.ClientId, grant.UserKey, grant.ExpiresAt);

    public string Write(Seal seal)
    {
        var bound = $"{Header}.{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyBytes))}";
        var box = seal.Close(Use(bound), Encode(), ContentBytes).AsSpan();
        return string.Join(
            '.',
            bound,
            Base64Url.EncodeToString(box[..Seal.NonceBytes]),
            Base64Url.EncodeToString(box[Seal.NonceBytes..^Seal.TagBytes]),
            Base64Url.EncodeToString(box[^Seal.TagBytes..]));
    }

    /// <summary>The token; null when it is not one of ours.</summary>
    public static RefreshToken? Read(Seal seal, string text)
    {
        if (text.Length > Longest || text.Split('.') is not [Header, var key, var nonce, var content, var tag])
            return null;
        if (!Base64Url.IsValid(nonce) || !Base64Url.IsValid(content) || !Base64Url.IsValid(tag))
            return null;
        byte[] box = [.. Base64Url.DecodeFromChars(nonce), .. Base64Url.DecodeFromChars(content), .. Base64Url.DecodeFromChars(tag)];
        return seal.Open(Use($"{Header}.{key}"), box) is { } bytes ? Decode(bytes) : null;
    }

    private static string Use(string bound) => $"refresh-token.1 {bound}";

    private byte[] Encode()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(GrantId);
        writer.Write(Generation);
        writer.Write(PoolId);
        writer.Write(ClientId);
        writer.Write(UserKey);
        writer.Write(ExpiresAt.ToUnixTimeMilliseconds());
        writer.Flush();
        return stream.ToArray();
    }

    private static RefreshToken Decode(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        return new RefreshToken(
            reader.ReadString(),
            reader.ReadInt32(),
            reader.ReadString(),
            reader.ReadString(),
            reader.ReadString(),
            DateTimeOffset.FromUnixTimeMilliseconds(reader.ReadInt64()));
    }
}
