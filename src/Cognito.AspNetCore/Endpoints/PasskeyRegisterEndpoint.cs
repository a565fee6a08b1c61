using Cognito.AspNetCore.Endpoints.OpenApi;
using Cognito.AspNetCore.Passkeys;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Cognito.AspNetCore.Endpoints;

/// <summary>POST /account/passkeys.</summary>
internal static class PasskeyRegisterEndpoint
{
    internal sealed record Body(string Credential, bool RememberUsername = false);

    public static void Map(RouteGroupBuilder group) => group.MapPost("/account/passkeys", HandleAsync)
        .WithSummary("Adds the passkey that the browser has made.")
        .WithDescription("The credential is JSON text, of what navigator.credentials.create gave. With rememberUsername, this browser offers the passkey before a name is typed.")
        .Produces<ProblemResponse>(StatusCodes.Status401Unauthorized, ProblemResponse.ContentType)
        .WithMetadata(
            EndpointExample.Request("credential", new Body("""{"id":"c2V2ZW50ZWVu","type":"public-key","response":{}}""")),
            EndpointExample.Answer<PasskeyResponse>("passkeyRegistered", new PasskeyResponse.PasskeyRegistered()));

    private static async Task<Results<Ok<PasskeyResponse>, ProblemHttpResult>> HandleAsync(
        HttpContext context, JsonBody<Body> body, PasskeyFlow flow, CancellationToken cancellationToken) =>
        body.Value is not { } value ? body.Fault!
        : PasskeyResponse.From(await flow.CompleteAsync(context, value.Credential, value.RememberUsername, cancellationToken));
}
