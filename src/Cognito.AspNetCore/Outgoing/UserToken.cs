using Cognito.AspNetCore.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Cognito.AspNetCore.Outgoing;

/// <summary>The access token of whoever sent the request that is being served.</summary>
internal sealed class UserToken(IHttpContextAccessor accessor)
{
    public async ValueTask<string?> FindAsync(string? refused, CancellationToken cancellationToken)
    {
        if (accessor.HttpContext is not { } context)
        {
            return null;
        }

        return refused is null ? await context.GetCognitoTokenAsync(cancellationToken) : await RenewedAsync(context);
    }

    /// <summary>A session can be refreshed for as long as its cookie can still be sent; a bearer has to get a new token by itself.</summary>
    private static async Task<string?> RenewedAsync(HttpContext context)
    {
        var scheme = (await CognitoHttpContextExtensions.ResultAsync(context)).Ticket?.AuthenticationScheme;
        return scheme is not null && !context.Response.HasStarted && !Authentication.ApiRequest.HasBearerToken(context.Request)
            && context.RequestServices.GetKeyedService<SessionAuthenticator>(scheme) is { } sessions
            ? (await sessions.RenewAsync(context)).Properties?.GetTokenValue(SessionTokens.AccessToken)
            : null;
    }
}
