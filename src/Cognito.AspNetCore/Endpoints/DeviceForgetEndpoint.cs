using Cognito.AspNetCore.Account;
using Cognito.AspNetCore.Endpoints.OpenApi;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Cognito.AspNetCore.Endpoints;

/// <summary>DELETE /account/devices/{key}.</summary>
internal static class DeviceForgetEndpoint
{
    public static void Map(RouteGroupBuilder group) => group.MapDelete("/account/devices/{key}", HandleAsync)
        .WithSummary("Forgets a device of whoever is signed in.")
        .WithDescription("Sessions there end when their tokens expire; this one, too, if it is this device.")
        .Produces<ProblemResponse>(StatusCodes.Status401Unauthorized, ProblemResponse.ContentType)
        .WithMetadata(
            EndpointExample.Answer<DeviceResponse>("deviceForgotten", new DeviceResponse.Forgotten()));

    private static async Task<Results<Ok<DeviceResponse>, ProblemHttpResult>> HandleAsync(
        HttpContext context, string key, DeviceFlow flow, CancellationToken cancellationToken) =>
        DeviceResponse.From(await flow.ForgetAsync(context, key, cancellationToken));
}
