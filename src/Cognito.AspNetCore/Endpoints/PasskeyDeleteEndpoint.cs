using Cognito.AspNetCore.Endpoints.OpenApi;
using Cognito.AspNetCore.Passkeys;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Cognito.AspNetCore.Endpoints;

/// <summary>DELETE /account/passkeys/{id}.</summary>
internal static class PasskeyDeleteEndpoint
{
    public static void Map(RouteGroupBuilder group) => group.MapDelete("/account/passkeys/{id}", HandleAsync)
        .WithSummary("Deletes a passkey of whoever is signed in.")
        .WithDescription("Needs a recent sign-in.")
        .Produces<ProblemResponse>(StatusCodes.Status401Unauthorized, ProblemResponse.ContentType)
        .WithMetadata(
            EndpointExample.Answer<PasskeyResponse>("passkeyDeleted", new PasskeyResponse.PasskeyDeleted()));

    private static async Task<Results<Ok<PasskeyResponse>, ProblemHttpResult>> HandleAsync(
        HttpContext context, string id, PasskeyFlow flow, CancellationToken cancellationToken) =>
        PasskeyResponse.From(await flow.DeleteAsync(context, id, cancellationToken));
}
