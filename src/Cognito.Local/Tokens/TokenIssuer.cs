using Cognito.Local.Model;
using Cognito.Local.Pools;
using Cognito.Local.Triggers;

namespace Cognito.Local.Tokens;

/// <summary>Makes the ID and access tokens of a grant.</summary>
internal sealed class TokenIssuer(LocalCognitoOptions options, TimeProvider clock, SigningKeys signingKeys)
{
    /// <summary>Waits for the pool's keys when they are still being made, so call it outside a piece of work on the store.</summary>
    public async ValueTask<TokenPair> IssueAsync(
        UserPoolClientType client, User user, IReadOnlyList<GroupType> groups, Grant grant, PreTokenGenerationResponse? changes)
    {
        var keys = await signingKeys.OfAsync(user.PoolId);
        var request = new TokenRequest(Issuer.Of(options, user.PoolId), client, user, groups, grant, clock.GetUtcNow());
        return new TokenPair(
            Jwt.Sign(keys.Id, ChangedClaims.OfId(IdTokenClaims.Of(request), changes)),
            Jwt.Sign(keys.Access, ChangedClaims.OfAccess(AccessTokenClaims.Of(request), changes)),
            (int)TokenLifetimes.Of(client).Access.TotalSeconds);
    }
}
