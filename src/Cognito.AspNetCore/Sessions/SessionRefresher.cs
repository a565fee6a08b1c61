using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Cognito.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cognito.AspNetCore.Sessions;

/// <summary>
/// Refreshes sessions: for one session at a time in this process, however many requests come with it. The result is kept for a while
/// for those that still carry the cookie from before: with rotation, their refresh token is void. No request's own cancellation stops it:
/// others wait for the same answer, and a rotated token must not be lost.
/// </summary>
internal sealed partial class SessionRefresher([FromKeyedServices] TokenRefresh refresh, TimeProvider time, CognitoMetrics metrics, ILogger<SessionRefresher> logger)
{
    private static readonly TimeSpan s_resultKept = TimeSpan.FromMinutes(1);

    // After an outage requests should not queue for the time limit one after another.
    private static readonly TimeSpan s_outageKept = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<string, Attempt> _attempts = new(StringComparer.Ordinal);

    /// <param name="context">The request; whichever comes first says what the pool's Lambda triggers get to know.</param>
    /// <param name="session">The session as the request carries it.</param>
    public async Task<RefreshOutcome> RefreshAsync(HttpContext context, Session session)
    {
        if (session.Tokens.RefreshToken is not { } refreshToken)
        {
            return new RefreshOutcome.Ended();
        }

        Sweep();
        var key = Key(refreshToken);
        if (!_attempts.TryGetValue(key, out var attempt))
        {
            var request = await refresh.PrepareAsync(context, session);
            attempt = _attempts.GetOrAdd(key, _ => new Attempt(this, request));
        }

        return await attempt.Outcome;
    }

    private async Task<RefreshOutcome> RunAsync(RefreshRequest request, Attempt attempt)
    {
        var kept = s_outageKept;
        try
        {
            var outcome = await refresh.SendAsync(request);
            kept = outcome is RefreshOutcome.Unavailable ? s_outageKept : s_resultKept;
            var result = outcome.GetType().Name;
            metrics.Refreshed(result);
            Log.Outcome(logger, result);
            return outcome;
        }
        finally
        {
            attempt.Expires = time.GetUtcNow() + kept;
        }
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

        public Attempt(SessionRefresher refresher, RefreshRequest request) =>
            _outcome = new(() => Task.Run(() => refresher.RunAsync(request, this)));

        public DateTimeOffset Expires { get; set; } = DateTimeOffset.MaxValue;

        public Task<RefreshOutcome> Outcome => _outcome.Value;
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 310, Level = LogLevel.Debug, Message = "Refreshing a session: {Outcome}.")]
        public static partial void Outcome(ILogger logger, string outcome);
    }
}
