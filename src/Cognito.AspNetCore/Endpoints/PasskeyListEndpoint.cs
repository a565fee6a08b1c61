using Cognito.AspNetCore.Endpoints.OpenApi;
using Cognito.AspNetCore.Passkeys;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Cognito.AspNetCore.Endpoints;

/// <summary>GET /account/passkeys.</summary>
internal static class PasskeyListEndpoint
{
    public static void Map(RouteGroupBuilder group) => group.MapGet("/account/passkeys", HandleAsync)
        .WithSummary("Lists the passkeys of whoever is signed in.")
        .Produces<ProblemResponse>(StatusCodes.Status401Unauthorized, ProblemResponse.ContentType)
        .WithMetadata(
            EndpointExample.Answer<PasskeyResponse>("passkeys", new PasskeyResponse.PasskeysListed([new("c2V2ZW50ZWVu", "Telephone", "example.com", null)])));

    private static async Task<Results<Ok<PasskeyResponse>, ProblemHttpResult>> HandleAsync(
        HttpContext context, PasskeyFlow flow, CancellationToken cancellationToken) =>
        PasskeyResponse.From(await flow.ListAsync(context, cancellationToken));
}
