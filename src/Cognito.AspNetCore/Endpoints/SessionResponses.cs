using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cognito.AspNetCore.Endpoints;

/// <summary>A session as a JSON answer.</summary>
internal static class SessionResponses
{
    public static Results<Ok<FlowResponse>, ProblemHttpResult> From(AuthenticateResult result) => result switch
    {
        { Succeeded: true } => TypedResults.Ok<FlowResponse>(new FlowResponse.SignedIn(UserResponse.From(result.Principal)) { ExpiresAt = result.Properties?.ExpiresUtc }),
        _ when CognitoHandler.IsUndecided(result) => Problems.From(Refusals.Unavailable),
        _ => TypedResults.Ok<FlowResponse>(new FlowResponse.SignedOut()),
    };
}
