using Cognito.AspNetCore.Account;
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
        .ProducesProblem(StatusCodes.Status401Unauthorized);

    private static async Task<Results<Ok<DeviceResponse>, ProblemHttpResult>> HandleAsync(HttpContext context, DeviceFlow flow, CancellationToken cancellationToken) =>
        DeviceResponse.From(await flow.ListAsync(context, cancellationToken));
}
