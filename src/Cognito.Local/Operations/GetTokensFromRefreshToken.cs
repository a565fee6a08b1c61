using Cognito.Local.Model;
using Cognito.Local.Pools;
using Cognito.Local.Tokens;
using Cognito.Local.Wire;

namespace Cognito.Local.Operations;

/// <summary>Gives new tokens for a refresh token, and a new refresh token where the client rotates them.</summary>
internal static class GetTokensFromRefreshToken
{
    public static async ValueTask<GetTokensFromRefreshTokenResponse> HandleAsync(
        GetTokensFromRefreshTokenRequest request, OperationContext context, CancellationToken cancellationToken)
    {
        var app = context.Store.Read(tables => AppClient.Find(tables, request.ClientId));
        if (!ClientSecretRule.IsProven(app, request.ClientSecret))
            throw Errors.ClientSecretWrong(app.Client.ClientId!);
        return new GetTokensFromRefreshTokenResponse
        {
            AuthenticationResult = await Refreshing.ByTokenAsync(context, app, request, cancellationToken),
        };
    }
}
