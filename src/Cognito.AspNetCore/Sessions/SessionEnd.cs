using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cognito.AspNetCore.Sessions;

/// <summary>The end of a session: its cookie opens no more, here and on other nodes, and at sign-out the service revokes its tokens.</summary>
internal sealed partial class SessionEnd(
    [FromKeyedServices] ISessionKeeper keeper,
    [FromKeyedServices] SessionRevoker revoker,
    [FromKeyedServices] CognitoSessions sessions,
    [FromKeyedServices] Revocations revocations,
    ILogger<SessionEnd> logger)
{
    /// <summary>Ends a session whose tokens are void already, or are replaced by others.</summary>
    public Task EndAsync(OpenedSession session) => TryAsync(() => keeper.EndAsync(session));

    /// <summary>Ends all sessions of the person, whose tokens are void already.</summary>
    public async Task EndAllAsync(OpenedSession session)
    {
        await EndAsync(session);
        await EndAllAsync(session.Subject);
    }

    /// <summary>As above, of somebody who comes without a session.</summary>
    public Task EndAllAsync(string subject) => TryAsync(() => sessions.EndAllAsync(subject, exceptId: null, CancellationToken.None));

    /// <summary>Ends a session that the service has just revoked, wherever it comes from next.</summary>
    public Task EndAsync(string subject, string id) => TryAsync(() => sessions.RevokeAsync(subject, id, CancellationToken.None));

    /// <summary>Ends a session, or all of the person's, because the person wants that.</summary>
    public async Task SignOutAsync(OpenedSession session, bool everywhere)
    {
        // Here first, so that nobody comes back with the cookie while the service is asked.
        await (everywhere ? EndAllAsync(session) : EndAsync(session));

        if (!await revoker.RevokeAsync(session.Session, everywhere))
        {
            // The service would refresh it: not to be let in for as long as it could have lasted.
            await TryAsync(() => revocations.RevokeAsync(session.Subject, session.Session.Id, session.Session.EndsAt, CancellationToken.None));
        }
    }

    private async Task TryAsync(Func<Task> end)
    {
        try
        {
            await end();
        }
        catch (CacheUnavailableException)
        {
            Log.NotNoted(logger);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 321, Level = LogLevel.Warning, Message = "The end of a session could not be noted in the distributed cache. Its cookie is deleted; a copy of that would open until its tokens expire.")]
        public static partial void NotNoted(ILogger logger);
    }
}
