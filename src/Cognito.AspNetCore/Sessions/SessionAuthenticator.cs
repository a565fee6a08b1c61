using Cognito.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cognito.AspNetCore.Sessions;

/// <summary>Authenticates a request by its session cookie, and refreshes the session when it is time.</summary>
/// <remarks>
/// <code>
/// no cookie, or one that does not open ─► no result
/// the session is over ─► no result, cookie deleted
/// tokens not yet to be refreshed ─► success, unless the service was asked and knows the session no more
/// refresh: new tokens ─► success, cookie written anew
///          refused    ─► no result, cookie deleted
///          no answer  ─► success until the tokens expire, then undecided; the cookie stays
/// the distributed cache gives no answer ─► undecided; the cookie stays
/// </code>
/// </remarks>
internal sealed partial class SessionAuthenticator(
    [FromKeyedServices] SessionCookie cookie,
    [FromKeyedServices] ISessionKeeper keeper,
    [FromKeyedServices] SessionRefresher refresher,
    [FromKeyedServices] SessionCheck check,
    [FromKeyedServices] SessionEnd end,
    [FromKeyedServices] UserPool pool,
    TimeProvider time,
    ILogger<SessionAuthenticator> logger)
{
    // Of the idle timeout: how seldom it is written down that a session is in use.
    private const double SlidingStep = 0.05;

    // A request that takes its time must not bring back the cookie from before a refresh.
    private static readonly TimeSpan s_refreshSoon = TimeSpan.FromMinutes(2);

    /// <summary>The session's tokens have expired and the service cannot be asked for new ones, or its store cannot be read: no fault of the person.</summary>
    public static AuthenticateResult Undecided { get; } = AuthenticateResult.Fail("The session cannot be read or refreshed now.");

    public Task<AuthenticateResult> AuthenticateAsync(HttpContext context) => ReadAsync(context, async opened =>
    {
        if (time.GetUtcNow() >= RefreshAt(opened.Session))
        {
            return await RefreshAsync(context, opened);
        }

        if (await check.IsRefusedAsync(opened.Session))
        {
            return await EndAsync(context, opened);
        }

        Slide(context, opened.Session);
        return await SuccessAsync(context, opened);
    });

    /// <summary>Refreshes the session now, however fresh it is.</summary>
    public Task<AuthenticateResult> RenewAsync(HttpContext context) => ReadAsync(context, opened => RefreshAsync(context, opened));

    /// <summary>Refreshes the session because what the service knows of the person has just changed: a refresh from before that does not do.</summary>
    public Task<AuthenticateResult> RereadAsync(HttpContext context) =>
        ReadAsync(context, async opened => await FollowAsync(context, opened, await refresher.RereadAsync(context, opened)));

    private async Task<AuthenticateResult> ReadAsync(HttpContext context, Func<OpenedSession, Task<AuthenticateResult>> go)
    {
        try
        {
            return await cookie.ReadAsync(context) is { } opened ? await go(opened) : AuthenticateResult.NoResult();
        }
        catch (CacheUnavailableException)
        {
            return Undecided;
        }
    }

    private async Task<AuthenticateResult> RefreshAsync(HttpContext context, OpenedSession opened) =>
        await FollowAsync(context, opened, await refresher.RefreshAsync(context, opened));

    private async Task<AuthenticateResult> FollowAsync(HttpContext context, OpenedSession opened, RefreshOutcome outcome)
    {
        switch (outcome)
        {
            case RefreshOutcome.Refreshed refreshed:
                cookie.Write(context, refreshed.Session.Session, refreshed.Cookie);
                return await SuccessAsync(context, refreshed.Session);
            case RefreshOutcome.Unavailable:
                return time.GetUtcNow() < opened.Session.TokensExpireAt ? await SuccessAsync(context, opened) : Undecided;
            default:
                return await EndAsync(context, opened);
        }
    }

    private async Task<AuthenticateResult> EndAsync(HttpContext context, OpenedSession opened)
    {
        EndedSession.Note(context);
        cookie.Delete(context);
        await end.EndAsync(opened);
        Log.Ended(logger, opened.Subject);
        await pool.Options.Events.OnSessionEnded(new(context, opened.Principal(), Refused: true));
        return AuthenticateResult.NoResult();
    }

    /// <summary>Where idle sessions end, lets this one begin to be idle anew.</summary>
    private void Slide(HttpContext context, Session session)
    {
        var now = time.GetUtcNow();
        if (pool.Options.Session.IdleTimeout is { } idle && now >= session.SeenAt + (idle * SlidingStep) && now + s_refreshSoon < RefreshAt(session))
        {
            cookie.Write(context, session, keeper.Seal(session with { SeenAt = now }));
        }
    }

    private async Task<AuthenticateResult> SuccessAsync(HttpContext context, OpenedSession opened)
    {
        var ticket = opened.Ticket();
        await pool.Options.Events.OnPrincipalCreated(new(context, ticket.Principal));
        return AuthenticateResult.Success(ticket);
    }

    private DateTimeOffset RefreshAt(Session session) => session.RefreshAt(pool.Options.Session.RefreshBeforeExpiry);

    private static partial class Log
    {
        [LoggerMessage(EventId = 330, Level = LogLevel.Information, Message = "The session of {Subject} ended: the service refused to refresh it, or knows it no more.")]
        public static partial void Ended(ILogger logger, string? subject);
    }
}
