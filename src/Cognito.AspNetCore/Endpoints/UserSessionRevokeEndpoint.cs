using Cognito.AspNetCore.Account;
using Cognito.AspNetCore.Endpoints.OpenApi;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Cognito.AspNetCore.Endpoints;

/// <summary>DELETE /account/sessions/{id}.</summary>
internal static class UserSessionRevokeEndpoint
{
    public static void Map(RouteGroupBuilder group) => group.MapDelete("/account/sessions/{id}", HandleAsync)
        .WithSummary("Ends another session of whoever is signed in.")
        .WithDescription("This one ends by signing out.")
        .Produces<ProblemResponse>(StatusCodes.Status401Unauthorized, ProblemResponse.ContentType)
        .WithMetadata(
            EndpointExample.Answer<UserSessionResponse>("sessionRevoked", new UserSessionResponse.Revoked()));

    private static async Task<Results<Ok<UserSessionResponse>, ProblemHttpResult>> HandleAsync(
        HttpContext context, string id, UserSessionFlow flow, CancellationToken cancellationToken) =>
        UserSessionResponse.From(await flow.RevokeAsync(context, id, cancellationToken));
}
