using System.Security.Cryptography;
using Cognito.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace Cognito.AspNetCore.Sessions;

/// <summary>
/// The sessions that people have with this app: list and revoke them. A revoked session is over on every node that shares the app's
/// <c>IDistributedCache</c>, with the next request; without one, in this process.
/// </summary>
/// <remarks>
/// To list them, they must be on the server (<c>UseServerSideSessions</c>); revoking works either way. Names of people are claims <c>sub</c>. To see
/// sessions with other apps of the pool too, ask the service (ListUserSessions): a session has the same id there.
/// </remarks>
public sealed class CognitoSessions
{
    private readonly StoredSessions _stored;
    private readonly SessionIndex _index;
    private readonly LastUses _uses;
    private readonly Revocations _revocations;
    private readonly SessionRevoker _revoker;
    private readonly UserPool _pool;
    private readonly TimeProvider _time;

    internal CognitoSessions(StoredSessions stored, SessionIndex index, LastUses uses, Revocations revocations, SessionRevoker revoker, UserPool pool, TimeProvider time) =>
        (_stored, _index, _uses, _revocations, _revoker, _pool, _time) = (stored, index, uses, revocations, revoker, pool, time);

    /// <summary>The id of the session that a request comes with, or null when it comes with none.</summary>
    /// <param name="context">The request.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<string?> FindCurrentAsync(HttpContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        return SessionTokens.SessionId((await context.AuthenticateAsync(_pool.Scheme).WaitAsync(cancellationToken)).Properties);
    }

    /// <summary>A person's sessions, the one used last first.</summary>
    /// <param name="subject">The person: the claim <c>sub</c>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="InvalidOperationException">Sessions are in their cookies.</exception>
    /// <exception cref="IOException">The distributed cache gives no answer.</exception>
    public async Task<IReadOnlyList<SessionInfo>> ListAsync(string subject, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(subject);
        if (!_pool.Options.Session.ServerSide)
        {
            throw new InvalidOperationException("Sessions are in their cookies and cannot be listed. Call UseServerSideSessions() on what AddCognito returns, or set Cognito:Session:ServerSide.");
        }

        var sessions = await Task.WhenAll((await _index.ReadAsync(subject, cancellationToken)).Select(row => DescribeAsync(row, cancellationToken)));
        return [.. sessions.OfType<SessionInfo>().OrderByDescending(session => session.LastUsedAt)];
    }

    /// <summary>Ends a session, and revokes its tokens at the service where the session is on the server.</summary>
    /// <param name="subject">Whose session it is; nobody else's is ended.</param>
    /// <param name="sessionId">The session: <see cref="SessionInfo.Id"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>False when the person has no such session. Of sessions in their cookies that is not known: true.</returns>
    /// <exception cref="IOException">The distributed cache gives no answer.</exception>
    public async Task<bool> RevokeAsync(string subject, string sessionId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(subject);
        ArgumentException.ThrowIfNullOrEmpty(sessionId);
        if (!_pool.Options.Session.ServerSide)
        {
            await _revocations.RevokeAsync(subject, sessionId, LastEnd, cancellationToken);
            return true;
        }

        return await EndAsync(subject, row => row.Id == sessionId, revoke: true, cancellationToken) > 0;
    }

    /// <summary>Ends all sessions of a person, or all but one, and revokes their tokens at the service where sessions are on the server.</summary>
    /// <param name="subject">The person: the claim <c>sub</c>.</param>
    /// <param name="exceptId">The session that goes on (default: none).</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="IOException">The distributed cache gives no answer.</exception>
    public async Task RevokeAllAsync(string subject, string? exceptId = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(subject);
        await _revocations.RevokeAllAsync(subject, exceptId, LastEnd, cancellationToken);
        await EndAsync(subject, row => row.Id != exceptId, revoke: true, cancellationToken);
    }

    /// <summary>As <see cref="RevokeAllAsync"/>, after the service has revoked everything itself.</summary>
    internal async Task EndAllAsync(string subject, string? exceptId, CancellationToken cancellationToken)
    {
        await _revocations.RevokeAllAsync(subject, exceptId, LastEnd, cancellationToken);
        await EndAsync(subject, row => row.Id != exceptId, revoke: false, cancellationToken);
    }

    private DateTimeOffset LastEnd => _time.GetUtcNow() + _pool.Options.Session.Lifetime;

    private async Task<int> EndAsync(string subject, Func<IndexedSession, bool> which, bool revoke, CancellationToken cancellationToken)
    {
        if (!_pool.Options.Session.ServerSide)
        {
            return 0;
        }

        var rows = (await _index.ReadAsync(subject, cancellationToken)).Where(which).ToArray();
        await Task.WhenAll(rows.Select(row => EndAsync(subject, row, revoke, cancellationToken)));
        if (rows.Length > 0)
        {
            await _index.RemoveAsync(subject, which, cancellationToken);
        }

        return rows.Length;
    }

    private async Task EndAsync(string subject, IndexedSession row, bool revoke, CancellationToken cancellationToken)
    {
        var opened = revoke ? await OpenAsync(row, cancellationToken) : null;
        await _stored.RemoveAsync(subject, row);
        if (opened is not null)
        {
            await _revoker.RevokeAsync(opened.Session, everywhere: false);
        }
    }

    private async Task<SessionInfo?> DescribeAsync(IndexedSession row, CancellationToken cancellationToken) =>
        await OpenAsync(row, cancellationToken) is { Session: var session }
            && await _uses.ReadAsync(row.Place, cancellationToken) is var use
            ? new(session.Id, session.StartedAt, use?.At ?? session.StartedAt, session.EndsAt, use?.Address, use?.UserAgent)
            : null;

    /// <summary>Null for one that has ended unused, or does not open.</summary>
    private async Task<OpenedSession?> OpenAsync(IndexedSession row, CancellationToken cancellationToken)
    {
        try
        {
            return await _stored.ReadAsync(row.Place, cancellationToken);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
