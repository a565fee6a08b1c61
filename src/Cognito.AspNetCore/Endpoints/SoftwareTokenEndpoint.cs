using Cognito.AspNetCore.Account;
using Cognito.AspNetCore.Endpoints.OpenApi;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Cognito.AspNetCore.Endpoints;

/// <summary>POST /account/mfa/totp.</summary>
internal static class SoftwareTokenEndpoint
{
    internal sealed record Body;

    public static void Map(RouteGroupBuilder group) => group.MapPost("/account/mfa/totp", HandleAsync)
        .WithSummary("Begins to set up an authenticator app.")
        .WithDescription("softwareToken has its secret, the same as otpauth URI and as QR code (SVG). Needs a recent sign-in.")
        .Produces<ProblemResponse>(StatusCodes.Status401Unauthorized, ProblemResponse.ContentType)
        .WithMetadata(
            EndpointExample.Request("begin", new Body()),
            EndpointExample.Answer<MfaResponse>("softwareTokenSetup", new MfaResponse.SettingUp(SignIn.SoftwareTokenSetup.Create("JBSWY3DPEHPK3PXP", "QuickStart", "ada"))));

    private static async Task<Results<Ok<MfaResponse>, ProblemHttpResult>> HandleAsync(
        HttpContext context, JsonBody<Body> body, MfaFlow flow, CancellationToken cancellationToken) =>
        body.Value is null ? body.Fault! : MfaResponse.From(await flow.BeginSoftwareTokenAsync(context, cancellationToken));
}
