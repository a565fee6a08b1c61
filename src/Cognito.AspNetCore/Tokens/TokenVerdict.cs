using System.Security.Claims;
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
        private ClaimsIdentity? _identity;

        /// <summary>Its claims as a principal of its own: what is done to one concerns no other.</summary>
        public ClaimsPrincipal Principal(string scheme) => new((_identity ??= PrincipalFactory.Identity(Token, scheme)).Clone());

        /// <summary>The type's name alone: the token must not reach a log by being printed.</summary>
        public override string ToString() => nameof(Valid);
    }

    /// <summary>Not to be trusted.</summary>
    /// <param name="Reason">One of <see cref="TokenFault"/>: for logs and metrics, not for the caller.</param>
    /// <param name="Provenance">Set when it was the signature that was wrong.</param>
    public sealed record Invalid(string Reason, Provenance? Provenance = null) : TokenVerdict;

    /// <summary>The pool's keys cannot be had, so nothing can be said.</summary>
    public sealed record Undecided : TokenVerdict;
}
