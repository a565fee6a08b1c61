using Amazon.CognitoIdentityProvider.Model;
using Cognito.AspNetCore.Service;
using Cognito.AspNetCore.SignIn;
using Cognito.Protocol.Tokens;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Cognito.AspNetCore.Tokens;

/// <summary>Whether the service still takes an access token, asked of the service itself (GetUser).</summary>
internal sealed class TokenStanding([FromKeyedServices] ServiceCalls calls)
{
    private const string GetUser = "GetUser";
    private const string SelfService = "aws.cognito.signin.user.admin";

    /// <summary>Whether the token has the scope for the question.</summary>
    public static bool CanBeAsked(JsonWebToken token) =>
        token.TryGetPayloadValue<string>(ClaimNames.Scope, out var scope) && scope.Split(' ').Contains(SelfService);

    /// <returns>Null when the service gives no answer.</returns>
    public async Task<bool?> IsTakenAsync(string accessToken) => await calls.SendAsync(
        GetUser, (api, token) => api.GetUserAsync(new() { AccessToken = accessToken }, token), CancellationToken.None) switch
    {
        Reply<GetUserResponse>.Answer => true,
        Reply<GetUserResponse>.None { Failure: ServiceFailure.Error error } when RefusalTable.Find(error).Kind is RefusalKind.Denied or RefusalKind.SignedOut => false,
        _ => null,
    };
}
