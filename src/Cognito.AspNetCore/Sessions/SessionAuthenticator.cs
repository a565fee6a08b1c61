using System.Security.Claims;
using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.Tokens;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Cognito.AspNetCore.Sessions;

/// <summary>Authenticates a request by its session cookie, and refreshes the session when it is time.</summary>
/// <remarks>
/// <code>
/// no cookie, or one that does not open, or the session has ended ─► no result
/// tokens not yet to be refreshed ─► success
/// refresh: new tokens ─► success, cookie written anew
///          refused    ─► no result, cookie deleted
///          no answer  ─► success until the tokens expire, then undecided; the cookie stays
/// </code>
/// </remarks>
internal sealed partial class SessionAuthenticator(
    [FromKeyedServices] SessionCookie cookie,
    [FromKeyedServices] SessionRefresher refresher,
    [FromKeyedServices] UserPool pool,
    TimeProvider time,
    ILogger<SessionAuthenticator> logger)
{
    /// <summary>The session's tokens have expired and the service cannot be asked for new ones: no fault of the person.</summary>
    public static AuthenticateResult Undecided { get; } = AuthenticateResult.Fail("The session cannot be refreshed now.");

    public async Task<AuthenticateResult> AuthenticateAsync(HttpContext context)
    {
        if (cookie.Read(context) is not { } session)
        {
            return AuthenticateResult.NoResult();
        }

        return time.GetUtcNow() < session.RefreshAt(pool.Options.Session.RefreshBeforeExpiry)
            ? await SuccessAsync(context, session)
            : await RefreshAsync(context, session);
    }

    /// <summary>Refreshes the session now, however fresh it is.</summary>
    public async Task<AuthenticateResult> RenewAsync(HttpContext context) =>
        cookie.Read(context) is { } session ? await RefreshAsync(context, session) : AuthenticateResult.NoResult();

    public ClaimsPrincipal Principal(Session session) =>
        PrincipalFactory.Create(new JsonWebToken(session.Tokens.IdToken), pool.Scheme);

    private async Task<AuthenticateResult> RefreshAsync(HttpContext context, Session session)
    {
        switch (await refresher.RefreshAsync(context, session))
        {
            case RefreshOutcome.Refreshed refreshed:
                if (!context.Response.HasStarted)
                {
                    cookie.Write(context, refreshed.Session);
                }

                return await SuccessAsync(context, refreshed.Session);
            case RefreshOutcome.Unavailable:
                return time.GetUtcNow() < session.TokensExpireAt ? await SuccessAsync(context, session) : Undecided;
            default:
                await EndAsync(context, session);
                return AuthenticateResult.NoResult();
        }
    }

    private async Task EndAsync(HttpContext context, Session session)
    {
        if (!context.Response.HasStarted)
        {
            cookie.Delete(context);
        }

        var principal = Principal(session);
        var subject = principal.FindFirstValue(ClaimTypes.NameIdentifier);
        Log.Ended(logger, subject);
        await pool.Options.Events.OnSessionEnded(new(context, principal, Refused: true));
    }

    private async Task<AuthenticateResult> SuccessAsync(HttpContext context, Session session)
    {
        var principal = Principal(session);
        await pool.Options.Events.OnPrincipalCreated(new(context, principal));
        var properties = new AuthenticationProperties { IsPersistent = session.Persistent, ExpiresUtc = session.EndsAt };
        SessionTokens.Store(properties, session.Tokens, session.DeviceKey);
        return AuthenticateResult.Success(new(principal, properties, pool.Scheme));
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 330, Level = LogLevel.Information, Message = "The session of {Subject} ended: the service refused to refresh it.")]
        public static partial void Ended(ILogger logger, string? subject);
    }
}
