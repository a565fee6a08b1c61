using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Cognito.AspNetCore.Sessions;

/// <summary>How a session is kept between requests: in its cookie, or on the server under the reference that is in the cookie.</summary>
internal interface ISessionKeeper
{
    /// <summary>The session that a cookie stands for.</summary>
    /// <returns>Null when it is over: ended, revoked, or of a version no longer read.</returns>
    /// <exception cref="CryptographicException">The cookie, or what it refers to, is not of our making.</exception>
    /// <exception cref="FormatException">As above.</exception>
    /// <exception cref="EndOfStreamException">As above.</exception>
    /// <exception cref="InvalidDataException">As above.</exception>
    /// <exception cref="CacheUnavailableException">It cannot be said.</exception>
    Task<OpenedSession?> OpenAsync(HttpContext context, string cookie);

    /// <summary>Keeps a session that begins.</summary>
    /// <returns>What its cookie says.</returns>
    /// <exception cref="CacheUnavailableException">It could not be kept.</exception>
    Task<string> BeginAsync(HttpContext context, Session session);

    /// <summary>Keeps a session after it was refreshed.</summary>
    /// <param name="before">As it was.</param>
    /// <param name="now">As it is now.</param>
    /// <returns>False when it was revoked meanwhile.</returns>
    /// <exception cref="CacheUnavailableException">It could not be kept.</exception>
    Task<bool> RenewAsync(OpenedSession before, Session now);

    /// <summary>What the cookie of a session says after it was refreshed or used; null when it need not be sent again.</summary>
    string? Seal(Session session);

    /// <summary>Sees to it that the session's cookie opens no more.</summary>
    /// <exception cref="CacheUnavailableException">It could not be done.</exception>
    Task EndAsync(OpenedSession session);
}
