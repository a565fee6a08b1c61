using System.Buffers.Text;
using Cognito.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cognito.AspNetCore.Sessions;

/// <summary>Sessions that are wholly in their cookies, encrypted and authenticated for this pool and client.</summary>
internal sealed partial class SealedSessions(
    [FromKeyedServices] UserPool pool,
    [FromKeyedServices] OpenedSessions memory,
    [FromKeyedServices] Revocations revocations,
    IDataProtectionProvider protection,
    TimeProvider time,
    ILogger<SealedSessions> logger) : ISessionKeeper
{
    // What browsers keep of one cookie; the name and attributes count too in some.
    private const int ComfortableLength = 4096 - 128;

    // A refresh under way at sign-out may bring newer tokens, though not after so long.
    private static readonly TimeSpan s_slack = TimeSpan.FromMinutes(2);

    private readonly IDataProtector _protector =
        protection.CreateProtector("Cognito.AspNetCore.Session", pool.Options.UserPoolId!, pool.ClientId);

    public async Task<OpenedSession?> OpenAsync(HttpContext context, string cookie)
    {
        var opened = memory.Find(cookie) ?? Open(cookie);
        return opened is null
            || opened.Session.HasEnded(time.GetUtcNow(), pool.Options.Session.IdleTimeout)
            || await revocations.IsRevokedAsync(opened.Session, opened.Subject, context.RequestAborted)
            ? null
            : opened;
    }

    public Task<string> BeginAsync(HttpContext context, Session session) => Task.FromResult(Seal(session));

    public Task<bool> RenewAsync(OpenedSession before, Session now) => Task.FromResult(true);

    public string Seal(Session session)
    {
        var value = Base64Url.EncodeToString(_protector.Protect(SessionCodec.Write(session)));
        if (value.Length > ComfortableLength)
        {
            Log.Large(logger, value.Length);
        }

        return value;
    }

    /// <summary>Noted until the last of its tokens expires: to be used after that it must be refreshed, which the service refuses once the refresh token is revoked.</summary>
    public Task EndAsync(OpenedSession session)
    {
        var lifetime = session.Session.TokensExpireAt - session.Session.TokensIssuedAt;
        return revocations.RevokeAsync(session.Subject, session.Session.Id, time.GetUtcNow() + lifetime + s_slack, CancellationToken.None);
    }

    private OpenedSession? Open(string cookie)
    {
        if (SessionCodec.Read(_protector.Unprotect(Base64Url.DecodeFromChars(cookie))) is not { } session)
        {
            return null;
        }

        var opened = new OpenedSession(session, pool.Scheme);
        memory.Add(cookie, opened);
        return opened;
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 301, Level = LogLevel.Warning, Message = "A session takes {Length} characters, more than one cookie holds, and is split. Let the app client read fewer attributes, put the person in fewer groups, or keep sessions on the server (UseServerSideSessions).")]
        public static partial void Large(ILogger logger, int length);
    }
}
