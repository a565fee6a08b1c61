using Cognito.Local.Challenges;
using Cognito.Local.Model;

namespace Cognito.Local.Operations;

/// <summary>Begins a sign-in, or refreshes one.</summary>
internal static class InitiateAuth
{
    public static async ValueTask<InitiateAuthResponse> HandleAsync(
        InitiateAuthRequest request, OperationContext context, CancellationToken cancellationToken)
    {
        var answer = await Flows.StartAsync(
            context,
            request.AuthFlow!,
            new AuthParameters(request.AuthParameters),
            () => context.Store.Read(tables => AppClient.Find(tables, request.ClientId)),
            isAdmin: false,
            request.Session,
            request.ClientMetadata,
            cancellationToken);
        return new InitiateAuthResponse
        {
            ChallengeName = answer.ChallengeName,
            ChallengeParameters = answer.Parameters,
            Session = answer.Session,
            AvailableChallenges = answer.AvailableChallenges,
            AuthenticationResult = answer.Tokens,
        };
    }
}
