using Cognito.AspNetCore.Tokens;

namespace Cognito.AspNetCore.Sessions;

/// <summary>
/// Sessions opened lately, by their cookies: to decrypt, decompress and read tokens for each request would cost more than all else of it.
/// </summary>
internal sealed class OpenedSessions(TimeProvider time)
{
    // Each takes some twenty kilobytes.
    private const int Capacity = 2000;

    private readonly TextCache<OpenedSession> _sessions = new(Capacity);

    public OpenedSession? Find(string cookie) => _sessions.Find(cookie, time.GetUtcNow());

    public void Add(string cookie, OpenedSession session) => _sessions.Store(cookie, session, session.Session.EndsAt);
}
