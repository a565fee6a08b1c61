using Cognito.Local.Challenges;
using Cognito.Local.Model;

namespace Cognito.Local.Operations;

/// <summary>Begins a sign-in, or refreshes one, on behalf of a user.</summary>
internal static class AdminInitiateAuth
{
    public static async ValueTask<AdminInitiateAuthResponse> HandleAsync(
        AdminInitiateAuthRequest request, OperationContext context, CancellationToken cancellationToken)
    {
        var answer = await Flows.StartAsync(
            context.From(request.ContextData?.IpAddress),
            request.AuthFlow!,
            new AuthParameters(request.AuthParameters),
            () => context.Store.Read(tables => AppClient.Find(tables, request.UserPoolId, request.ClientId)),
            isAdmin: true,
            request.Session,
            request.ClientMetadata,
            cancellationToken);
        return new AdminInitiateAuthResponse
        {
            ChallengeName = answer.ChallengeName,
            ChallengeParameters = answer.Parameters,
            Session = answer.Session,
            AvailableChallenges = answer.AvailableChallenges,
            AuthenticationResult = answer.Tokens,
        };
    }
}
