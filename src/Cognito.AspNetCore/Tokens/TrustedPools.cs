using System.Collections.Frozen;
using Cognito.AspNetCore.Authentication;
using Cognito.Protocol.Tokens;
using Microsoft.Extensions.DependencyInjection;

namespace Cognito.AspNetCore.Tokens;

/// <summary>Whose tokens are accepted: in a session those of its own pool and client, from bearers what the settings add to that.</summary>
internal sealed class TrustedPools
{
    private readonly TokenTerms _sessionAccess;
    private readonly TokenTerms _sessionId;

    public TrustedPools([FromKeyedServices] UserPool pool, KeyRing keys)
    {
        var options = pool.Options;
        var own = Pool(pool.Issuer, pool.JwksUri, [pool.ClientId]);
        _sessionAccess = Terms([own], [TokenUse.Access], audiences: null);
        _sessionId = Terms([own], [TokenUse.Id], audiences: null);
        Bearer = Terms(
            [Pool(pool.Issuer, pool.JwksUri, [pool.ClientId, .. options.Bearer.ClientIds]), .. options.Bearer.UserPools.Select(Other)],
            options.Bearer.AcceptIdTokens ? [TokenUse.Access, TokenUse.Id] : [TokenUse.Access],
            options.Bearer.Audiences);

        TrustedPool Pool(string issuer, string jwksUri, IEnumerable<string> clients) =>
            new(issuer, clients.ToFrozenSet(StringComparer.Ordinal), keys.At(jwksUri, options.BackchannelTimeout));

        TrustedPool Other(CognitoBearerPool other) => Pool(other.Issuer, other.JwksUri ?? JwksUri.Of(other.Issuer), other.ClientIds);
    }

    public TokenTerms Bearer { get; }

    /// <param name="use">One of <see cref="TokenUse"/>.</param>
    public TokenTerms Session(string use) => use == TokenUse.Id ? _sessionId : _sessionAccess;

    private static TokenTerms Terms(IEnumerable<TrustedPool> pools, IEnumerable<string> uses, IEnumerable<string>? audiences) => new(
        pools.ToFrozenDictionary(pool => pool.Issuer, StringComparer.Ordinal),
        uses.ToFrozenSet(StringComparer.Ordinal),
        audiences?.ToFrozenSet(StringComparer.Ordinal));
}
