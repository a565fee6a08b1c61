using System.Security.Cryptography;
using Cognito.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cognito.AspNetCore.Sessions;

/// <summary>The cookie by which a browser has a session.</summary>
internal sealed partial class SessionCookie(
    CognitoCookies cookies,
    [FromKeyedServices] ISessionKeeper keeper,
    [FromKeyedServices] SessionEnd end,
    [FromKeyedServices] UserPool pool,
    ILogger<SessionCookie> logger)
{
    private const int MaxLength = 16 * 1024;

    private string Name => pool.Options.Session.CookieName;

    /// <summary>The session of the request, or null when there is none that opens and is not over. The cookie of one that is over goes.</summary>
    /// <exception cref="CacheUnavailableException">It cannot be said.</exception>
    public async Task<OpenedSession?> ReadAsync(HttpContext context)
    {
        if (cookies.Read(context, Name) is not { Length: > 0 and <= MaxLength } value)
        {
            return null;
        }

        try
        {
            var session = await keeper.OpenAsync(context, value);
            if (session is null)
            {
                EndedSession.Note(context);
                Delete(context);
            }

            return session;
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException or EndOfStreamException or InvalidDataException or ArgumentException)
        {
            var fault = exception.GetType().Name;
            Log.Unreadable(logger, fault);
            return null;
        }
    }

    /// <summary>Gives the browser a session that begins. The one it had before is over.</summary>
    /// <exception cref="CacheUnavailableException">It could not be kept.</exception>
    public async Task BeginAsync(HttpContext context, Session session)
    {
        var former = await ReadAsync(context);
        Write(context, session, await keeper.BeginAsync(context, session));
        if (former is not null && former.Session.Id != session.Id)
        {
            await end.EndAsync(former);
        }
    }

    /// <summary>Gives the browser what a session's cookie says now, if it may still be given.</summary>
    public void Write(HttpContext context, Session session, string? value)
    {
        if (value is not null && !context.Response.HasStarted)
        {
            cookies.Write(context, Name, value, session.Persistent ? session.EndsAt : null);
        }
    }

    public void Delete(HttpContext context)
    {
        if (!context.Response.HasStarted)
        {
            cookies.Delete(context, Name);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 300, Level = LogLevel.Information, Message = "A session cookie does not open ({Fault}): it was changed, or it is of keys, a pool or a version no longer in use.")]
        public static partial void Unreadable(ILogger logger, string fault);
    }
}
