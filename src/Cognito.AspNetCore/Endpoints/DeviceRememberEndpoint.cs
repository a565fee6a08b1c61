using Cognito.AspNetCore.Account;
using Cognito.AspNetCore.Endpoints.OpenApi;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Cognito.AspNetCore.Endpoints;

/// <summary>PUT /account/devices/{key}.</summary>
internal static class DeviceRememberEndpoint
{
    internal sealed record Body(bool Remembered);

    public static void Map(RouteGroupBuilder group) => group.MapPut("/account/devices/{key}", HandleAsync)
        .WithSummary("Remembers a device, or not any more.")
        .WithDescription("A browser that was not remembered when it signed in cannot prove itself: it is remembered with rememberDevice at sign-in.")
        .Produces<ProblemResponse>(StatusCodes.Status401Unauthorized, ProblemResponse.ContentType)
        .WithMetadata(
            EndpointExample.Request("forgetful", new Body(Remembered: false)),
            EndpointExample.Answer<DeviceResponse>("deviceChanged", new DeviceResponse.Changed()));

    private static async Task<Results<Ok<DeviceResponse>, ProblemHttpResult>> HandleAsync(
        HttpContext context, string key, JsonBody<Body> body, DeviceFlow flow, CancellationToken cancellationToken) =>
        body.Value is not { } value ? body.Fault!
        : DeviceResponse.From(await flow.RememberAsync(context, key, value.Remembered, cancellationToken));
}
