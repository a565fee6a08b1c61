using Cognito.AspNetCore.Endpoints.OpenApi;
using Cognito.AspNetCore.Sessions;
using Cognito.AspNetCore.SignIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Cognito.AspNetCore.Endpoints;

/// <summary>POST /refresh.</summary>
internal static class RefreshEndpoint
{
    internal sealed record Body;

    public static void Map(RouteGroupBuilder group) => group.MapPost("/refresh", HandleAsync)
        .WithSummary("Renews the session's tokens now.")
        .WithDescription("For new groups or attributes to take effect; sessions are refreshed in time by themselves. At most once a minute for one session.")
        .Produces<ProblemResponse>(StatusCodes.Status401Unauthorized, ProblemResponse.ContentType)
        .WithMetadata(
            EndpointExample.Request("now", new Body()),
            FlowExamples.SignedIn);

    private static async Task<Results<Ok<FlowResponse>, ProblemHttpResult>> HandleAsync(HttpContext context, JsonBody<Body> body, SessionAuthenticator sessions)
    {
        if (body.Value is null)
        {
            return body.Fault!;
        }

        var result = await sessions.RenewAsync(context);
        return result.None ? Problems.From(Refusals.NotSignedIn) : SessionResponses.From(result);
    }
}
