using Cognito.AspNetCore.Endpoints.OpenApi;
using Cognito.AspNetCore.Passwords;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Cognito.AspNetCore.Endpoints;

/// <summary>POST /password/forgot.</summary>
internal static class PasswordForgotEndpoint
{
    internal sealed record Body(string Username, string? ReturnUrl = null);

    public static void Map(RouteGroupBuilder group) => group.MapPost("/password/forgot", HandleAsync)
        .WithSummary("Sends a code to reset a forgotten password.")
        .WithDescription("The answer is the same whether the account exists or not.")
        .WithMetadata(
            EndpointExample.Request("username", new Body("ada@example.com", "/orders")),
            FlowExamples.CodeSent);

    private static async Task<Results<Ok<FlowResponse>, ProblemHttpResult>> HandleAsync(
        HttpContext context, JsonBody<Body> body, PasswordFlow flow, FlowResponses responses, CancellationToken cancellationToken) =>
        body.Value is not { } value ? body.Fault!
        : responses.Render(context, await flow.ForgotAsync(context, value.Username, value.ReturnUrl, cancellationToken));
}
