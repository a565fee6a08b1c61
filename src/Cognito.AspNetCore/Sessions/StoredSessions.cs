using System.Buffers.Text;
using System.Security.Cryptography;
using Cognito.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Cognito.AspNetCore.Sessions;

/// <summary>Sessions that are on the server: the cookie has a random reference, the distributed cache the session, under the reference's hash.</summary>
internal sealed class StoredSessions(
    [FromKeyedServices] UserPool pool,
    [FromKeyedServices] SharedEntries entries,
    [FromKeyedServices] OpenedSessions memory,
    [FromKeyedServices] Revocations revocations,
    [FromKeyedServices] SessionIndex index,
    [FromKeyedServices] LastUses uses,
    TimeProvider time) : ISessionKeeper
{
    private const string Kind = "s";
    private const int ReferenceBytes = 32;

    // How exactly is known when a session was last used, and how long one lives on that a lost note said is revoked.
    private static readonly TimeSpan s_betweenTouches = TimeSpan.FromMinutes(1);

    // Longer than a refresh that was under way takes.
    private static readonly TimeSpan s_slack = TimeSpan.FromMinutes(2);

    public async Task<OpenedSession?> OpenAsync(HttpContext context, string cookie)
    {
        var known = memory.Find(cookie);
        if (await ReadAsync(known?.Place ?? PlaceOf(cookie), known, context.RequestAborted) is not { } opened || opened.Session.HasEnded(time.GetUtcNow(), idle: null))
        {
            return null;
        }

        if (opened != known)
        {
            memory.Add(cookie, opened);
        }

        return !opened.IsTouchDue(time.GetUtcNow(), s_betweenTouches) || await TouchAsync(context, opened) ? opened : null;
    }

    public async Task<string> BeginAsync(HttpContext context, Session session)
    {
        var reference = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(ReferenceBytes));
        var opened = new OpenedSession(session, pool.Scheme) { Place = PlaceOf(reference) };
        await WriteAsync(opened.Place, session);
        await uses.WriteAsync(context, opened);
        foreach (var surplus in await index.AddAsync(opened.Subject, IndexedSession.Of(opened), CancellationToken.None))
        {
            await RemoveAsync(opened.Subject, surplus);
        }

        return reference;
    }

    public async Task<bool> RenewAsync(OpenedSession before, Session now)
    {
        await WriteAsync(before.Place!, now);

        // After writing: whoever revokes notes it first and removes the entry then.
        if (!await revocations.IsRevokedAsync(now, before.Subject, CancellationToken.None))
        {
            return true;
        }

        await entries.RemoveAsync(before.Place!, CancellationToken.None);
        return false;
    }

    public string? Seal(Session session) => null;

    public async Task EndAsync(OpenedSession session)
    {
        await RemoveAsync(session.Subject, IndexedSession.Of(session));
        await index.RemoveAsync(session.Subject, row => row.Place == session.Place, CancellationToken.None);
    }

    /// <summary>Ends one that is in the index, which is left as it is.</summary>
    public async Task RemoveAsync(string subject, IndexedSession session)
    {
        await revocations.RevokeAsync(subject, session.Id, time.GetUtcNow() + s_slack, CancellationToken.None);
        await entries.RemoveAsync(session.Place, CancellationToken.None);
        await uses.RemoveAsync(session.Place);
    }

    /// <summary>The session at a place, or null.</summary>
    public Task<OpenedSession?> ReadAsync(string place, CancellationToken cancellationToken) => ReadAsync(place, known: null, cancellationToken);

    /// <param name="place">Where it is.</param>
    /// <param name="known">What was read there before.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    private async Task<OpenedSession?> ReadAsync(string place, OpenedSession? known, CancellationToken cancellationToken) =>
        await entries.ReadAsync(place, cancellationToken) is not { } bytes ? null
        : known is not null && bytes.AsSpan().SequenceEqual(known.SealedIn) ? known
        : SessionCodec.Read(entries.Open(place, bytes)) is { } session ? new(session, pool.Scheme) { Place = place, SealedIn = bytes }
        : null;

    /// <summary>Notes that it is in use, and mends what a cache may have lost: it does not keep what it is given for ever, and the index is many sessions' own.</summary>
    /// <returns>False when it was revoked.</returns>
    private async Task<bool> TouchAsync(HttpContext context, OpenedSession opened)
    {
        if (await revocations.IsRevokedAsync(opened.Session, opened.Subject, context.RequestAborted))
        {
            await EndAsync(opened);
            return false;
        }

        await uses.WriteAsync(context, opened);
        await index.AddAsync(opened.Subject, IndexedSession.Of(opened), CancellationToken.None);
        return true;
    }

    private Task WriteAsync(string place, Session session) =>
        entries.WriteAsync(place, SessionCodec.Write(session), session.EndsAt, pool.Options.Session.IdleTimeout, CancellationToken.None);

    /// <exception cref="FormatException">It is no reference.</exception>
    private string PlaceOf(string reference) =>
        reference.Length <= 2 * ReferenceBytes && Base64Url.DecodeFromChars(reference).Length == ReferenceBytes
            ? entries.Place(Kind, reference)
            : throw new FormatException("No reference to a session.");
}
