using Cognito.AspNetCore.Account;
using Cognito.AspNetCore.Endpoints.OpenApi;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Cognito.AspNetCore.Endpoints;

/// <summary>POST /account/mfa/totp/verify.</summary>
internal static class SoftwareTokenVerifyEndpoint
{
    internal sealed record Body(string Code, string? DeviceName = null, bool Preferred = false);

    public static void Map(RouteGroupBuilder group) => group.MapPost("/account/mfa/totp/verify", HandleAsync)
        .WithSummary("Shows the authenticator app's first code, and turns it on.")
        .WithDescription("Needs a recent sign-in.")
        .Produces<ProblemResponse>(StatusCodes.Status401Unauthorized, ProblemResponse.ContentType)
        .WithMetadata(
            EndpointExample.Request("code", new Body(FlowExamples.Code, "telephone", Preferred: true)),
            EndpointExample.Answer<MfaResponse>("softwareTokenReady", new MfaResponse.SetUp()));

    private static async Task<Results<Ok<MfaResponse>, ProblemHttpResult>> HandleAsync(
        HttpContext context, JsonBody<Body> body, MfaFlow flow, CancellationToken cancellationToken) =>
        body.Value is not { } value ? body.Fault!
        : MfaResponse.From(await flow.VerifySoftwareTokenAsync(context, value.Code, value.DeviceName, value.Preferred, cancellationToken));
}
