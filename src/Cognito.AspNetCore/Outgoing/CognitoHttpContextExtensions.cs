using Cognito.AspNetCore.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace Microsoft.AspNetCore.Builder;

/// <summary>What a request knows of the person who sent it.</summary>
public static class CognitoHttpContextExtensions
{
    /// <summary>The person's access token: of the session, refreshed in time, or the bearer token that the request came with.</summary>
    /// <param name="context">The request.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Null when nobody is signed in. Keep it out of logs and of the browser.</returns>
    public static async Task<string?> GetCognitoTokenAsync(this HttpContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        return (await ResultAsync(context).WaitAsync(cancellationToken)).Properties?.GetTokenValue(SessionTokens.AccessToken);
    }

    /// <summary>Whatever made the request's user, or else would.</summary>
    internal static async Task<AuthenticateResult> ResultAsync(HttpContext context) =>
        context.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult ?? await context.AuthenticateAsync();
}
