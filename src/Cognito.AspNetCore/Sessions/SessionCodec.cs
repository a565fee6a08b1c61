using System.IO.Compression;
using Cognito.AspNetCore.SignIn;
using Cognito.Protocol.Tokens;

namespace Cognito.AspNetCore.Sessions;

/// <summary>
/// A session in as few bytes as one cookie allows. Tokens are stored as the bytes their text stands for; what is JSON in them is compressed,
/// signatures and ciphertext are not (they cannot be).
/// </summary>
/// <remarks>
/// Compressing before encryption is safe here: what is compressed holds no secret, and the secrets (signatures, refresh token) are outside it.
/// Layout: version, then brotli(times, flags, token shapes, JSON parts) with its length, then the raw parts.
/// </remarks>
internal static class SessionCodec
{
    private const byte Version = 4;
    private const int MaxDocumentBytes = 64 * 1024;

    public static byte[] Write(Session session)
    {
        using var document = new MemoryStream();
        using var opaque = new MemoryStream();
        using (var writer = new BinaryWriter(document, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            var tokens = new TokenPacker(writer, opaque);
            writer.Write(session.StartedAt.ToUnixTimeMilliseconds());
            WriteTime(writer, session.SeenAt - session.StartedAt);
            WriteTime(writer, session.EndsAt - session.StartedAt);
            writer.Write(session.TokensIssuedAt.ToUnixTimeSeconds());
            WriteTime(writer, session.TokensExpireAt - session.TokensIssuedAt);
            writer.Write(session.Persistent);
            writer.Write((byte)session.Methods);
            tokens.Write(session.Tokens.AccessToken);
            tokens.Write(session.Tokens.IdToken);
            tokens.Write(session.Tokens.RefreshToken ?? "");
            writer.Write(session.DeviceKey ?? "");
            writer.Write(session.Id); // after the tokens, which have it too: it takes a few bytes then
        }

        var compressed = Compress(document.ToArray());
        var length = checked((ushort)compressed.Length);
        return [Version, (byte)length, (byte)(length >> 8), .. compressed, .. opaque.ToArray()];
    }

    /// <returns>The session, or null when the bytes are of a version no longer read.</returns>
    /// <exception cref="InvalidDataException">The bytes are not what <see cref="Write"/> makes.</exception>
    /// <exception cref="EndOfStreamException">They end too early.</exception>
    public static Session? Read(byte[] bytes)
    {
        if (bytes is not [Version, var low, var high, ..])
        {
            return null;
        }

        var length = low | (high << 8);
        if (bytes.Length < 3 + length)
        {
            throw new EndOfStreamException();
        }

        using var reader = new BinaryReader(new MemoryStream(Decompress(bytes.AsSpan(3, length))));
        var tokens = new TokenUnpacker(reader, bytes.AsMemory(3 + length));
        var startedAt = DateTimeOffset.FromUnixTimeMilliseconds(reader.ReadInt64());
        var (seen, ends) = (ReadTime(reader), ReadTime(reader));
        var issuedAt = DateTimeOffset.FromUnixTimeSeconds(reader.ReadInt64());
        return new Session
        {
            StartedAt = startedAt,
            SeenAt = startedAt + seen,
            EndsAt = startedAt + ends,
            TokensIssuedAt = issuedAt,
            TokensExpireAt = issuedAt + ReadTime(reader),
            Persistent = reader.ReadBoolean(),
            Methods = (AuthenticationMethods)reader.ReadByte(),
            Tokens = new TokenSet(tokens.Read(), tokens.Read(), tokens.Read() is { Length: > 0 } refreshToken ? refreshToken : null),
            DeviceKey = reader.ReadString() is { Length: > 0 } deviceKey ? deviceKey : null,
            Id = reader.ReadString(),
        };
    }

    private static void WriteTime(BinaryWriter writer, TimeSpan time) => writer.Write7BitEncodedInt64((long)time.TotalSeconds);

    private static TimeSpan ReadTime(BinaryReader reader) => TimeSpan.FromSeconds(reader.Read7BitEncodedInt64());

    private static byte[] Compress(ReadOnlySpan<byte> bytes)
    {
        // Once for each sign-in and refresh: worth the best quality. The window need not exceed what is compressed.
        var buffer = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        return BrotliEncoder.TryCompress(bytes, buffer, out var written, quality: 11, window: 16)
            ? buffer[..written]
            : throw new InvalidOperationException("Could not compress a session.");
    }

    private static byte[] Decompress(ReadOnlySpan<byte> bytes)
    {
        var buffer = new byte[8 * 1024];
        int written;
        while (!BrotliDecoder.TryDecompress(bytes, buffer, out written))
        {
            buffer = buffer.Length < MaxDocumentBytes
                ? new byte[buffer.Length * 2]
                : throw new InvalidDataException("Not a session.");
        }

        return buffer[..written];
    }
}
