using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;

namespace Cognito.AspNetCore.Tokens;

/// <summary>What is the same in the tickets of all requests with one token or session. Each request gets one of its own: what is done to one concerns no other.</summary>
internal sealed class TicketTemplate(ClaimsIdentity identity, AuthenticationProperties properties, string scheme)
{
    public ClaimsPrincipal Principal() => new(identity.Clone());

    public AuthenticationTicket Ticket() =>
        new(Principal(), new AuthenticationProperties(new Dictionary<string, string?>(properties.Items)), scheme);
}
