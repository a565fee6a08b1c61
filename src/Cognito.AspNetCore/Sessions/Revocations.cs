using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cognito.AspNetCore.Sessions;

/// <summary>
/// Sessions that are over although their cookies are not: those that were signed out or revoked, and all of a person's from before some moment.
/// Noted until the last of their tokens is void of itself.
/// </summary>
internal sealed partial class Revocations([FromKeyedServices] SharedEntries entries, TimeProvider time, ILogger<Revocations> logger)
{
    private const string SessionKind = "x";
    private const string SubjectKind = "xs";

    private volatile bool _any;

    /// <summary>Whether it is noted. While the cache gives no answer, nothing is known to be revoked.</summary>
    public async ValueTask<bool> IsRevokedAsync(Session session, string subject, CancellationToken cancellationToken)
    {
        // What is in this process alone is known to it.
        if (!entries.IsShared && !_any)
        {
            return false;
        }

        try
        {
            var place = SubjectPlace(subject);
            var notes = await Task.WhenAll(
                entries.ReadAsync(SessionPlace(subject, session.Id), cancellationToken).AsTask(), entries.ReadAsync(place, cancellationToken).AsTask());
            return notes[0] is not null || (notes[1] is { } cutoff && IsBefore(session, entries.Open(place, cutoff)));
        }
        catch (CacheUnavailableException)
        {
            return false;
        }
        catch (CryptographicException)
        {
            Log.Unreadable(logger);
            return true;
        }
    }

    /// <exception cref="CacheUnavailableException">It could not be noted.</exception>
    public Task RevokeAsync(string subject, string sessionId, DateTimeOffset until, CancellationToken cancellationToken)
    {
        _any = true;
        return entries.WriteAsync(SessionPlace(subject, sessionId), [], until, null, cancellationToken);
    }

    /// <summary>Every session of the person that has begun so far, but for one.</summary>
    /// <exception cref="CacheUnavailableException">It could not be noted.</exception>
    public Task RevokeAllAsync(string subject, string? exceptId, DateTimeOffset until, CancellationToken cancellationToken)
    {
        _any = true;
        var cutoff = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(cutoff, time.GetUtcNow().ToUnixTimeMilliseconds());
        return entries.WriteAsync(SubjectPlace(subject), [.. cutoff, .. Encoding.UTF8.GetBytes(exceptId ?? "")], until, null, cancellationToken);
    }

    private static bool IsBefore(Session session, byte[] cutoff) =>
        session.StartedAt.ToUnixTimeMilliseconds() < BinaryPrimitives.ReadInt64LittleEndian(cutoff)
        && Encoding.UTF8.GetString(cutoff.AsSpan(sizeof(long))) != session.Id;

    private string SessionPlace(string subject, string id) => entries.Place(SessionKind, $"{subject}\n{id}");

    private string SubjectPlace(string subject) => entries.Place(SubjectKind, subject);

    private static partial class Log
    {
        [LoggerMessage(EventId = 341, Level = LogLevel.Warning, Message = "A note about revoked sessions does not open: the cache was changed by somebody else, or nodes have different data-protection keys. The sessions it is about are refused.")]
        public static partial void Unreadable(ILogger logger);
    }
}
