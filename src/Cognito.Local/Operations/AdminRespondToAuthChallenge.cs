using Cognito.Local.Challenges;
using Cognito.Local.Model;

namespace Cognito.Local.Operations;

/// <summary>Answers a challenge on behalf of a user.</summary>
internal static class AdminRespondToAuthChallenge
{
    public static async ValueTask<AdminRespondToAuthChallengeResponse> HandleAsync(
        AdminRespondToAuthChallengeRequest request, OperationContext context, CancellationToken cancellationToken)
    {
        var answer = await ChallengeAnswers.TakeAsync(
            context.From(request.ContextData?.IpAddress),
            context.Store.Read(tables => AppClient.Find(tables, request.UserPoolId, request.ClientId)),
            request.ChallengeName!,
            request.Session,
            new AuthParameters(request.ChallengeResponses),
            isAdmin: true,
            request.ClientMetadata,
            cancellationToken);
        return new AdminRespondToAuthChallengeResponse
        {
            ChallengeName = answer.ChallengeName,
            ChallengeParameters = answer.Parameters,
            Session = answer.Session,
            AvailableChallenges = answer.AvailableChallenges,
            AuthenticationResult = answer.Tokens,
        };
    }
}
