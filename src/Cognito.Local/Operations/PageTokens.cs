using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Cognito.Local.Wire;

namespace Cognito.Local.Operations;

/// <summary>
/// Tokens that say where a list goes on: opaque, good for one hour (behaviour §6.9), for this process, and for the query
/// that they came from.
/// </summary>
internal sealed class PageTokens(TimeProvider clock)
{
    private const int ProofLength = 16;
    private const int Head = ProofLength + sizeof(long);
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private readonly byte[] key = RandomNumberGenerator.GetBytes(32);

    public string Make(string query, string position)
    {
        var token = new byte[Head + Encoding.UTF8.GetByteCount(position)];
        BinaryPrimitives.WriteInt64BigEndian(token.AsSpan(ProofLength), (clock.GetUtcNow() + Lifetime).ToUnixTimeMilliseconds());
        Encoding.UTF8.GetBytes(position, token.AsSpan(Head));
        Proof(query, token).CopyTo(token, 0);
        return Base64Url.EncodeToString(token);
    }

    /// <summary>The position in the token.</summary>
    /// <exception cref="ServiceException">The token is not of this query, or too old.</exception>
    public string Read(string query, string token)
    {
        if (!Base64Url.IsValid(token))
            throw Errors.InvalidPageToken();
        var bytes = Base64Url.DecodeFromChars(token);
        if (bytes.Length < Head
            || !CryptographicOperations.FixedTimeEquals(bytes.AsSpan(0, ProofLength), Proof(query, bytes))
            || BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(ProofLength)) <= clock.GetUtcNow().ToUnixTimeMilliseconds())
            throw Errors.InvalidPageToken();
        return Encoding.UTF8.GetString(bytes.AsSpan(Head));
    }

    private byte[] Proof(string query, byte[] token) =>
        HMACSHA256.HashData(key, (byte[])[.. SHA256.HashData(Encoding.UTF8.GetBytes(query)), .. token.AsSpan(ProofLength)])[..ProofLength];
}
