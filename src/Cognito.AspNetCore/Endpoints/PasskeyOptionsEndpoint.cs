using Cognito.AspNetCore.Endpoints.OpenApi;
using Cognito.AspNetCore.Passkeys;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Cognito.AspNetCore.Endpoints;

/// <summary>POST /account/passkeys/options.</summary>
internal static class PasskeyOptionsEndpoint
{
    internal sealed record Body;

    public static void Map(RouteGroupBuilder group) => group.MapPost("/account/passkeys/options", HandleAsync)
        .WithSummary("Begins to add a passkey for whoever is signed in.")
        .WithDescription("credentialCreationOptions is JSON text for navigator.credentials.create. Needs a recent sign-in.")
        .Produces<ProblemResponse>(StatusCodes.Status401Unauthorized, ProblemResponse.ContentType)
        .WithMetadata(
            EndpointExample.Request("begin", new Body()),
            EndpointExample.Answer<PasskeyResponse>("passkeyOptions", new PasskeyResponse.PasskeyOptions("""{"challenge":"c2V2ZW50ZWVu","rp":{"id":"example.com"}}""")));

    private static async Task<Results<Ok<PasskeyResponse>, ProblemHttpResult>> HandleAsync(
        HttpContext context, JsonBody<Body> body, PasskeyFlow flow, CancellationToken cancellationToken) =>
        body.Value is null ? body.Fault! : PasskeyResponse.From(await flow.BeginAsync(context, cancellationToken));
}
