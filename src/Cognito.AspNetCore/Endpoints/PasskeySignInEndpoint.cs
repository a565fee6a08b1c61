using Cognito.AspNetCore.Endpoints.OpenApi;
using Cognito.AspNetCore.SignIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Cognito.AspNetCore.Endpoints;

/// <summary>POST and DELETE /sign-in/passkey.</summary>
internal static class PasskeySignInEndpoint
{
    internal sealed record Body(string? ReturnUrl = null, bool Persistent = false);

    public static void Map(RouteGroupBuilder group) => group.MapPost("/sign-in/passkey", HandleAsync)
        .WithSummary("Offers a passkey before a name is typed.")
        .WithDescription(
            "Starts a sign-in for the name that this browser remembers. State challenge has options for navigator.credentials.get with conditional mediation; answer it with its flow, "
            + "or leave it to expire. State noPasskey: there is nothing to offer, for whatever reason.")
        .WithMetadata(
            EndpointExample.Request("returnUrl", new Body("/orders")),
            FlowExamples.AskingForPasskey,
            FlowExamples.NoPasskey);

    public static void MapForget(RouteGroupBuilder group) => group.MapDelete("/sign-in/passkey", Forget)
        .WithSummary("Forgets the name that this browser remembers.")
        .WithMetadata(
            FlowExamples.NoPasskey);

    private static async Task<Results<Ok<FlowResponse>, ProblemHttpResult>> HandleAsync(
        HttpContext context, JsonBody<Body> body, RememberedSignIn flow, FlowResponses responses, CancellationToken cancellationToken) =>
        body.Value is not { } value ? body.Fault!
        : await flow.StartAsync(context, value.ReturnUrl, value.Persistent, cancellationToken) is { } state ? responses.Render(context, state)
        : TypedResults.Ok<FlowResponse>(new FlowResponse.NoPasskey());

    private static Ok<FlowResponse> Forget(HttpContext context, RememberedUsername remembered)
    {
        remembered.Forget(context);
        return TypedResults.Ok<FlowResponse>(new FlowResponse.NoPasskey());
    }
}
