using Cognito.AspNetCore.Account;
using Cognito.AspNetCore.Endpoints.OpenApi;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Cognito.AspNetCore.Endpoints;

/// <summary>GET /account/sessions.</summary>
internal static class UserSessionListEndpoint
{
    public static void Map(RouteGroupBuilder group) => group.MapGet("/account/sessions", HandleAsync)
        .WithSummary("Lists the sessions of whoever is signed in, and says which is this one.")
        .Produces<ProblemResponse>(StatusCodes.Status401Unauthorized, ProblemResponse.ContentType)
        .WithMetadata(
            EndpointExample.Answer<UserSessionResponse>("sessions", new UserSessionResponse.Listed([new("5f2c9a30-8f3e-4a66-9d0b-1f6b8f6f9b2d") { DeviceType = "Firefox", IsThis = true }])));

    private static async Task<Results<Ok<UserSessionResponse>, ProblemHttpResult>> HandleAsync(
        HttpContext context, UserSessionFlow flow, CancellationToken cancellationToken) =>
        UserSessionResponse.From(await flow.ListAsync(context, cancellationToken));
}
