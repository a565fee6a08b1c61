using Cognito.Protocol.Tokens;
using Microsoft.Extensions.DependencyInjection;

namespace Cognito.AspNetCore.Tokens;

/// <summary>Validates the tokens of one sign-in or refresh together: both good, both of one person.</summary>
internal sealed class TokenSetValidator([FromKeyedServices] TokenValidator tokens)
{
    /// <param name="set">The tokens.</param>
    /// <param name="subject">Whose they must be, or null at sign-in.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The verdict on the ID token, or the worse one on the access token.</returns>
    public async Task<TokenVerdict> ValidateAsync(TokenSet set, string? subject, CancellationToken cancellationToken)
    {
        var access = await tokens.ValidateAsync(set.AccessToken, TokenUse.Access, cancellationToken);
        if (access is not TokenVerdict.Valid { Token: var accessToken })
        {
            return access;
        }

        var id = await tokens.ValidateAsync(set.IdToken, TokenUse.Id, cancellationToken);
        return id is TokenVerdict.Valid valid && (valid.Token.Subject != accessToken.Subject || (subject ?? valid.Token.Subject) != valid.Token.Subject)
            ? new TokenVerdict.Invalid(TokenFault.Subject)
            : id;
    }
}
