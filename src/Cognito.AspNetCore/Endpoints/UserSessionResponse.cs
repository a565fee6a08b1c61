using System.Diagnostics;
using System.Text.Json.Serialization;
using Cognito.AspNetCore.Account;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cognito.AspNetCore.Endpoints;

/// <summary>What came of something done with a person's sessions, in JSON: <c>state</c> tells which of these it is.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = FlowResponse.Discriminator)]
[JsonDerivedType(typeof(Listed), "sessions")]
[JsonDerivedType(typeof(Revoked), "sessionRevoked")]
internal abstract record UserSessionResponse
{
    private UserSessionResponse()
    {
    }

    /// <summary>The person's sessions.</summary>
    /// <param name="Sessions">All of them.</param>
    public sealed record Listed(IReadOnlyList<UserSession> Sessions) : UserSessionResponse;

    /// <summary>The session has ended.</summary>
    public sealed record Revoked : UserSessionResponse;

    public static Results<Ok<UserSessionResponse>, ProblemHttpResult> From(UserSessionState state) => state switch
    {
        UserSessionState.Listed listed => Done(new Listed(listed.Sessions)),
        UserSessionState.Revoked => Done(new Revoked()),
        UserSessionState.Refused refused => Problems.From(refused.Refusal),
        _ => throw new UnreachableException(),
    };

    private static Ok<UserSessionResponse> Done(UserSessionResponse response) => TypedResults.Ok(response);
}
