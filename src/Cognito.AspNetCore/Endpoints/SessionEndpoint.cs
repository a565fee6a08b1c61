using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.Endpoints.OpenApi;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Cognito.AspNetCore.Endpoints;

/// <summary>GET /session.</summary>
internal static class SessionEndpoint
{
    public static void Map(RouteGroupBuilder group) => group.MapGet("/session", HandleAsync)
        .WithSummary("Who is signed in, and until when.")
        .WithDescription("State signedIn or signedOut.")
        .WithMetadata(
            FlowExamples.SignedIn,
            FlowExamples.SignedOut);

    private static async Task<Results<Ok<FlowResponse>, ProblemHttpResult>> HandleAsync(HttpContext context, RequestScheme scheme) =>
        SessionResponses.From(await context.AuthenticateAsync(scheme.Name));
}
