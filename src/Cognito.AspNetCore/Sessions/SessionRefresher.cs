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
internal sealed partial class SessionRefresher(
    [FromKeyedServices] TokenRefresh refresh,
    [FromKeyedServices] SharedRefresh shared,
    TimeProvider time,
    CognitoMetrics metrics,
    ILogger<SessionRefresher> logger)
{
    // After an outage requests should not queue for the time limit one after another.
    private static readonly TimeSpan s_outageKept = TimeSpan.FromSeconds(2);

    private readonly OneAtATime<RefreshOutcome> _refreshes = new(time);

    /// <param name="context">The request; whichever comes first says what the pool's Lambda triggers get to know.</param>
    /// <param name="session">The session as the request carries it.</param>
    public async Task<RefreshOutcome> RefreshAsync(HttpContext context, OpenedSession session)
    {
        if (session.Session.Tokens.RefreshToken is not { } refreshToken)
        {
            return new RefreshOutcome.Ended();
        }

        var key = Key(refreshToken);
        if (_refreshes.Find(key) is not { } refreshing)
        {
            var request = await refresh.PrepareAsync(context, session);
            refreshing = _refreshes.RunAsync(key, () => RunAsync(request), Kept);
        }

        return await NewestAsync(key, await refreshing);
    }

    /// <summary>Refreshes the session although that may have been done just now, from where it stands since: for claims that have changed meanwhile.</summary>
    public async Task<RefreshOutcome> RereadAsync(HttpContext context, OpenedSession session)
    {
        while (session.Session.Tokens.RefreshToken is { } refreshToken)
        {
            var key = Key(refreshToken);
            var former = _refreshes.Find(key);
            session = former is not null && await former is RefreshOutcome.Refreshed refreshed ? refreshed.Session : session;
            if (session.Session.Tokens.RefreshToken == refreshToken)
            {
                var request = await refresh.PrepareAsync(context, session) with { IsAnew = true };
                return await _refreshes.RunAnewAsync(key, former, () => RunAsync(request), Kept);
            }
        }

        return new RefreshOutcome.Ended();
    }

    private static TimeSpan Kept(RefreshOutcome outcome) => outcome is RefreshOutcome.Unavailable ? s_outageKept : SharedRefresh.ResultKept;

    /// <summary>Where the tokens were refreshed again since: their cookie must not be replaced by one from before.</summary>
    private async Task<RefreshOutcome> NewestAsync(string key, RefreshOutcome outcome)
    {
        while (outcome is RefreshOutcome.Refreshed { Session.Session.Tokens.RefreshToken: { } token }
            && Key(token) is var next && next != key
            && _refreshes.Find(next) is { IsCompletedSuccessfully: true } newer
            && await newer is not RefreshOutcome.Unavailable)
        {
            (key, outcome) = (next, await newer);
        }

        return outcome;
    }

    private async Task<RefreshOutcome> RunAsync(RefreshRequest request)
    {
        var outcome = await shared.RunAsync(request);
        var result = outcome.GetType().Name;
        metrics.Refreshed(result);
        Log.Outcome(logger, result);
        return outcome;
    }

    private static string Key(string refreshToken) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(refreshToken)));

    private static partial class Log
    {
        [LoggerMessage(EventId = 310, Level = LogLevel.Debug, Message = "Refreshing a session: {Outcome}.")]
        public static partial void Outcome(ILogger logger, string outcome);
    }
}
