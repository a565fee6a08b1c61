using System.Buffers.Text;
using System.Security.Cryptography;
using Cognito.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cognito.AspNetCore.Sessions;

/// <summary>The session in its cookie: encrypted and authenticated for this pool and client.</summary>
internal sealed partial class SessionCookie(
    CognitoCookies cookies,
    IDataProtectionProvider protection,
    [FromKeyedServices] UserPool pool,
    TimeProvider time,
    ILogger<SessionCookie> logger)
{
    // What browsers keep of one cookie; the name and attributes count too in some.
    private const int ComfortableLength = 4096 - 128;
    private const int MaxLength = 16 * 1024;

    private readonly IDataProtector _protector =
        protection.CreateProtector("Cognito.AspNetCore.Session", pool.Options.UserPoolId!, pool.ClientId);

    /// <summary>The session of the request, or null when there is none that opens and has not ended.</summary>
    public Session? Read(HttpContext context)
    {
        if (cookies.Read(context, pool.Options.Session.CookieName) is not { Length: > 0 and <= MaxLength } value)
        {
            return null;
        }

        try
        {
            var session = SessionCodec.Read(_protector.Unprotect(Base64Url.DecodeFromChars(value)));
            return session is not null && time.GetUtcNow() < session.EndsAt ? session : null;
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException or IOException or InvalidDataException or ArgumentException)
        {
            var fault = exception.GetType().Name;
            Log.Unreadable(logger, fault);
            return null;
        }
    }

    public void Write(HttpContext context, Session session)
    {
        var value = Base64Url.EncodeToString(_protector.Protect(SessionCodec.Write(session)));
        if (value.Length > ComfortableLength)
        {
            Log.Large(logger, value.Length);
        }

        cookies.Write(context, pool.Options.Session.CookieName, value, session.Persistent ? session.EndsAt : null);
    }

    public void Delete(HttpContext context) => cookies.Delete(context, pool.Options.Session.CookieName);

    private static partial class Log
    {
        [LoggerMessage(EventId = 300, Level = LogLevel.Information, Message = "A session cookie does not open ({Fault}): it was changed, or it is of keys, a pool or a version no longer in use.")]
        public static partial void Unreadable(ILogger logger, string fault);

        [LoggerMessage(EventId = 301, Level = LogLevel.Warning, Message = "A session takes {Length} characters, more than one cookie holds, and is split. Let the app client read fewer attributes, or put the person in fewer groups.")]
        public static partial void Large(ILogger logger, int length);
    }
}
