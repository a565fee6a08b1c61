using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cognito.AspNetCore.Sessions;

/// <summary>
/// A refresh as one of several nodes does it: one node at a time where there are locks between them; whoever waited, or comes a little later with the
/// cookie from before, finds the result in the cache.
/// </summary>
internal sealed partial class SharedRefresh(
    [FromKeyedServices] TokenRefresh refresh,
    [FromKeyedServices] ISessionKeeper keeper,
    [FromKeyedServices] SharedEntries entries,
    SharedLocks locks,
    TimeProvider time,
    ILogger<SharedRefresh> logger)
{
    private const string Kind = "r";
    private const byte Ended = 0;
    private const byte Refreshed = 1;
    private const int StoreAttempts = 30;

    private static readonly TimeSpan s_betweenAttempts = TimeSpan.FromSeconds(1);

    /// <summary>How long a result serves those who still come with the refresh token from before: the service's longest grace period, also where the pool has none.</summary>
    public static TimeSpan ResultKept { get; } = TimeSpan.FromMinutes(1);

    public async Task<RefreshOutcome> RunAsync(RefreshRequest request)
    {
        var place = entries.Place(Kind, request.RefreshToken);
        try
        {
            if (await FindAsync(place, request) is { } known)
            {
                return known;
            }

            await using var held = await locks.AcquireAsync(place, CancellationToken.None);
            return (held is null ? null : await FindAsync(place, request)) ?? await AskAsync(place, request);
        }
        catch (CacheUnavailableException)
        {
            // Without the lock, two nodes might use up one refresh token.
            return new RefreshOutcome.Unavailable();
        }
    }

    private async Task<RefreshOutcome> AskAsync(string place, RefreshRequest request)
    {
        var outcome = await refresh.SendAsync(request);
        if (outcome is RefreshOutcome.Refreshed refreshed)
        {
            outcome = await StoreAsync(request.Opened, refreshed.Session.Session)
                ? refreshed with { Cookie = keeper.Seal(refreshed.Session.Session) }
                : new RefreshOutcome.Ended();
        }

        await PublishAsync(place, outcome);
        return outcome;
    }

    private async Task<bool> StoreAsync(OpenedSession before, Session session)
    {
        try
        {
            return await keeper.RenewAsync(before, session);
        }
        catch (CacheUnavailableException)
        {
            _ = StoreLaterAsync(before, session);
            return true;
        }
    }

    /// <summary>The tokens from before may be void: the new ones must not be lost with a cache that is away for a moment.</summary>
    private async Task StoreLaterAsync(OpenedSession before, Session session)
    {
        for (var attempt = 0; attempt < StoreAttempts; attempt++)
        {
            await Task.Delay(s_betweenAttempts, time);
            try
            {
                await keeper.RenewAsync(before, session);
                return;
            }
            catch (CacheUnavailableException)
            {
            }
        }

        Log.Lost(logger);
    }

    private async Task PublishAsync(string place, RefreshOutcome outcome)
    {
        byte[]? content = outcome switch
        {
            RefreshOutcome.Refreshed refreshed => [Refreshed, .. SessionCodec.Write(refreshed.Session.Session)],
            RefreshOutcome.Ended => [Ended],
            _ => null,
        };
        if (!entries.IsShared || content is null)
        {
            return;
        }

        try
        {
            await entries.WriteAsync(place, content, time.GetUtcNow() + ResultKept, null, CancellationToken.None);
        }
        catch (CacheUnavailableException)
        {
            // This node has the result, and the log the reason.
        }
    }

    private async Task<RefreshOutcome?> FindAsync(string place, RefreshRequest request)
    {
        if (!entries.IsShared || await entries.ReadAsync(place, CancellationToken.None) is not { } bytes)
        {
            return null;
        }

        try
        {
            return entries.Open(place, bytes) switch
            {
                [Ended] => new RefreshOutcome.Ended(),
                [Refreshed, .. var content] when SessionCodec.Read(content) is { } session && !(request.IsAnew && session.Tokens.RefreshToken == request.RefreshToken) =>
                    new RefreshOutcome.Refreshed(request.Opened.With(session)) { Cookie = keeper.Seal(session) },
                _ => null,
            };
        }
        catch (CryptographicException)
        {
            Log.Unreadable(logger);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 311, Level = LogLevel.Error, Message = "A refreshed session could not be stored while the distributed cache was away. It may end early.")]
        public static partial void Lost(ILogger logger);

        [LoggerMessage(EventId = 312, Level = LogLevel.Warning, Message = "The result of another node's refresh does not open: nodes have different data-protection keys, or the cache was changed by somebody else.")]
        public static partial void Unreadable(ILogger logger);
    }
}
