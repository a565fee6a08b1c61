using Cognito.AspNetCore.Account;
using Cognito.AspNetCore.Endpoints.OpenApi;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Cognito.AspNetCore.Endpoints;

/// <summary>GET /account/devices.</summary>
internal static class DeviceListEndpoint
{
    public static void Map(RouteGroupBuilder group) => group.MapGet("/account/devices", HandleAsync)
        .WithSummary("Lists the devices of whoever is signed in, and says which is this one.")
        .Produces<ProblemResponse>(StatusCodes.Status401Unauthorized, ProblemResponse.ContentType)
        .WithMetadata(
            EndpointExample.Answer<DeviceResponse>("devices", new DeviceResponse.Listed([new Device("eu-west-1_2f1cbb1a-3d0a-44f9-9b1c-5d2f1b0a7e11") { Name = "Firefox", IsRemembered = true, IsThis = true }])));

    private static async Task<Results<Ok<DeviceResponse>, ProblemHttpResult>> HandleAsync(HttpContext context, DeviceFlow flow, CancellationToken cancellationToken) =>
        DeviceResponse.From(await flow.ListAsync(context, cancellationToken));
}
