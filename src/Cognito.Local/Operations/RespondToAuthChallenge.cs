using Cognito.Local.Challenges;
using Cognito.Local.Model;

namespace Cognito.Local.Operations;

/// <summary>Answers a challenge.</summary>
internal static class RespondToAuthChallenge
{
    public static async ValueTask<RespondToAuthChallengeResponse> HandleAsync(
        RespondToAuthChallengeRequest request, OperationContext context, CancellationToken cancellationToken)
    {
        var answer = await ChallengeAnswers.TakeAsync(
            context,
            context.Store.Read(tables => AppClient.Find(tables, request.ClientId)),
            request.ChallengeName!,
            request.Session,
            new AuthParameters(request.ChallengeResponses),
            isAdmin: false,
            request.ClientMetadata,
            cancellationToken);
        return new RespondToAuthChallengeResponse
        {
            ChallengeName = answer.ChallengeName,
            ChallengeParameters = answer.Parameters,
            Session = answer.Session,
            AvailableChallenges = answer.AvailableChallenges,
            AuthenticationResult = answer.Tokens,
        };
    }
}
