using Microsoft.AspNetCore.Http;

namespace Cognito.AspNetCore.SignIn;

/// <summary>
/// Seals tickets and gives them to the browser: as an opaque string in a JSON body (<see cref="Seal"/>, <see cref="Open"/>) or in a
/// short-lived HttpOnly cookie of its own (<see cref="Keep"/>, <see cref="Find"/>, <see cref="Drop"/>), so that tabs do not disturb each other.
/// </summary>
/// <remarks>
/// A sealed ticket is encrypted, authenticated, versioned, expires, and opens only for the browser it was sealed for (a second HttpOnly cookie).
/// </remarks>
public sealed class SignInTickets
{
    /// <summary>The ticket as an opaque string, for a JSON body. Not for a URL.</summary>
    /// <param name="context">The request; its response may get the cookie that binds the ticket to the browser.</param>
    /// <param name="ticket">The ticket.</param>
    public string Seal(HttpContext context, SignInTicket ticket) => throw new NotImplementedException();

    /// <summary>The ticket again, or null when it is forged, expired, of another browser or of a version no longer read.</summary>
    /// <param name="context">The request.</param>
    /// <param name="flow">What <see cref="Seal"/> gave.</param>
    public SignInTicket? Open(HttpContext context, string? flow) => throw new NotImplementedException();

    /// <summary>Keeps the ticket in a cookie of its own and gives its id, which is no secret and may be part of a URL or form.</summary>
    /// <param name="context">The request; its response gets the cookie.</param>
    /// <param name="ticket">The ticket.</param>
    public string Keep(HttpContext context, SignInTicket ticket) => throw new NotImplementedException();

    /// <summary>The ticket of an id, or null when this browser has none by that id that opens.</summary>
    /// <param name="context">The request.</param>
    /// <param name="id">What <see cref="Keep"/> gave.</param>
    public SignInTicket? Find(HttpContext context, string? id) => throw new NotImplementedException();

    /// <summary>Forgets the ticket of an id: after it was answered for good.</summary>
    /// <param name="context">The request; its response deletes the cookie.</param>
    /// <param name="id">What <see cref="Keep"/> gave.</param>
    public void Drop(HttpContext context, string? id) => throw new NotImplementedException();
}
