using System.Security.Claims;
using Cognito.AspNetCore.Tokens;
using Microsoft.AspNetCore.Authentication;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Cognito.AspNetCore.Sessions;

/// <summary>A session that was opened, with what follows from it and need not be worked out for each request.</summary>
internal sealed class OpenedSession
{
    private readonly string _scheme;
    private readonly TicketTemplate _template;
    private long _touchedAt = long.MinValue;

    public OpenedSession(Session session, string scheme)
    {
        (Session, _scheme) = (session, scheme);
        var identity = PrincipalFactory.Identity(new JsonWebToken(session.Tokens.IdToken), scheme, session.Methods);
        var properties = new AuthenticationProperties { IsPersistent = session.Persistent, ExpiresUtc = session.EndsAt };
        SessionTokens.Store(properties, session);
        _template = new(identity, properties, scheme);
        Subject = identity.FindFirst(ClaimTypes.NameIdentifier)!.Value;
    }

    public Session Session { get; }

    public string Subject { get; }

    /// <summary>Where it is stored; null for one that is in its cookie.</summary>
    public string? Place { get; init; }

    /// <summary>The same, later.</summary>
    public OpenedSession With(Session session) => new(session, _scheme) { Place = Place };

    /// <summary>As it is written down; null when it was not read.</summary>
    public byte[]? SealedIn { get; init; }

    public ClaimsPrincipal Principal() => _template.Principal();

    /// <summary>The person and the session, for one request.</summary>
    public AuthenticationTicket Ticket() => _template.Ticket();

    /// <summary>Whether it is time to write down that it is in use; true for one request in each interval.</summary>
    public bool IsTouchDue(DateTimeOffset now, TimeSpan interval)
    {
        var touchedAt = Interlocked.Read(ref _touchedAt);
        return now.UtcTicks - interval.Ticks >= touchedAt && Interlocked.CompareExchange(ref _touchedAt, now.UtcTicks, touchedAt) == touchedAt;
    }
}
