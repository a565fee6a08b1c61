using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Cognito.AspNetCore.Tokens;

namespace Cognito.AspNetCore.Sessions;

/// <summary>
/// Sessions opened lately, by a hash, with a key of this process, of what they were sealed in: to decrypt, decompress and read tokens for each
/// request would cost more than all else of it.
/// </summary>
internal sealed class OpenedSessions(TimeProvider time)
{
    // Each takes some fifteen kilobytes.
    private const int Capacity = 2000;

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(64);
    private readonly VerdictCache<OpenedSession> _sessions = new(Capacity);

    public OpenedSession? Find(ReadOnlySpan<byte> sealedIn) => _sessions.Find(Digest(sealedIn), time.GetUtcNow());

    public void Add(ReadOnlySpan<byte> sealedIn, OpenedSession session) => _sessions.Store(Digest(sealedIn), session, session.Session.EndsAt);

    private TokenDigest Digest(ReadOnlySpan<byte> bytes)
    {
        Span<ulong> digest = stackalloc ulong[4];
        HMACSHA256.HashData(_key, bytes, MemoryMarshal.AsBytes(digest));
        return new(digest[0], digest[1], digest[2], digest[3]);
    }
}
