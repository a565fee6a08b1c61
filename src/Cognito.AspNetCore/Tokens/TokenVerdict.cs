using Cognito.AspNetCore.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Cognito.AspNetCore.Tokens;

/// <summary>What validation says about a token. A closed hierarchy.</summary>
internal abstract record TokenVerdict
{
    private TokenVerdict()
    {
    }

    /// <summary>Signed by a pool that is trusted, for an accepted client, in its time, of an accepted use.</summary>
    public sealed record Valid(JsonWebToken Token, Provenance Provenance) : TokenVerdict
    {
        private TicketTemplate? _template;

        /// <summary>Its claims and the token itself, for one request.</summary>
        public AuthenticationTicket Ticket(string scheme) => (_template ??= Template(scheme)).Ticket();

        /// <summary>The type's name alone: the token must not reach a log by being printed.</summary>
        public override string ToString() => nameof(Valid);

        private TicketTemplate Template(string scheme)
        {
            var properties = new AuthenticationProperties { ExpiresUtc = Token.ValidTo };
            properties.StoreTokens([new() { Name = SessionTokens.AccessToken, Value = Token.EncodedToken }]);
            return new(PrincipalFactory.Identity(Token, scheme), properties, scheme);
        }
    }

    /// <summary>Not to be trusted.</summary>
    /// <param name="Reason">One of <see cref="TokenFault"/>: for logs and metrics, not for the caller.</param>
    /// <param name="Provenance">Set when it was the signature that was wrong.</param>
    public sealed record Invalid(string Reason, Provenance? Provenance = null) : TokenVerdict;

    /// <summary>The pool's keys cannot be had, so nothing can be said.</summary>
    public sealed record Undecided : TokenVerdict;
}
