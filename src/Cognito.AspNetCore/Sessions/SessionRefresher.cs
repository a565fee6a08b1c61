using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Cognito.AspNetCore.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Cognito.AspNetCore.Sessions;

/// <summary>
/// Refreshes sessions: for one session at a time in this process, however many requests come with it. The result is kept for a while
/// for those that still carry the cookie from before: with rotation, their refresh token is void.
/// </summary>
internal sealed partial class SessionRefresher(TokenRefresh refresh, TimeProvider time, CognitoMetrics metrics, ILogger<SessionRefresher> logger)
{
    private static readonly TimeSpan s_resultKept = TimeSpan.FromMinutes(1);

    // After an outage requests should not queue for the time limit one after another.
    private static readonly TimeSpan s_outageKept = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<string, Attempt> _attempts = new(StringComparer.Ordinal);

    /// <param name="session">The session as the request carries it.</param>
    public Task<RefreshOutcome> RefreshAsync(Session session)
    {
        if (session.Tokens.RefreshToken is not { } refreshToken)
        {
            return Task.FromResult<RefreshOutcome>(new RefreshOutcome.Ended());
        }

        Sweep();
        // No request's own cancellation: others wait for the same answer, and a rotated token must not be lost.
        return _attempts.GetOrAdd(Key(refreshToken), static (_, state) => new Attempt(state.Self, state.Session), (Self: this, Session: session)).Outcome;
    }

    private async Task<RefreshOutcome> RunAsync(Session session, Attempt attempt)
    {
        var outcome = await refresh.SendAsync(session);
        attempt.Expires = time.GetUtcNow() + (outcome is RefreshOutcome.Unavailable ? s_outageKept : s_resultKept);
        metrics.Refreshed(outcome.GetType().Name);
        Log.Outcome(logger, outcome.GetType().Name);
        return outcome;
    }

    private void Sweep()
    {
        var now = time.GetUtcNow();
        foreach (var (key, attempt) in _attempts)
        {
            if (attempt.Expires <= now)
            {
                _attempts.TryRemove(KeyValuePair.Create(key, attempt));
            }
        }
    }

    private static string Key(string refreshToken) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(refreshToken)));

    /// <summary>Begun by whoever asks first for its outcome; the dictionary may make one in vain, which then does nothing.</summary>
    private sealed class Attempt
    {
        private readonly Lazy<Task<RefreshOutcome>> _outcome;

        public Attempt(SessionRefresher refresher, Session session) =>
            _outcome = new(() => Task.Run(() => refresher.RunAsync(session, this)));

        public DateTimeOffset Expires { get; set; } = DateTimeOffset.MaxValue;

        public Task<RefreshOutcome> Outcome => _outcome.Value;
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 310, Level = LogLevel.Debug, Message = "Refreshing a session: {Outcome}.")]
        public static partial void Outcome(ILogger logger, string outcome);
    }
}
