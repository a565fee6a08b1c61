using System.Collections.ObjectModel;
using Cognito.AspNetCore.Endpoints.OpenApi;
using Cognito.AspNetCore.SignUp;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Cognito.AspNetCore.Endpoints;

/// <summary>POST /sign-up.</summary>
internal static class SignUpEndpoint
{
    internal sealed record Body(
        string Username,
        string? Password = null,
        IReadOnlyDictionary<string, string>? Attributes = null,
        IReadOnlyDictionary<string, string>? ValidationData = null,
        string? ReturnUrl = null);

    public static void Map(RouteGroupBuilder group) => group.MapPost("/sign-up", HandleAsync)
        .WithSummary("Registers a person.")
        .WithDescription("State confirmationRequired: a code was sent; confirm with the flow. The answer is the same when the name or address is taken. Without a password where people sign in by codes. validationData goes to the pool's pre-sign-up trigger.")
        .WithMetadata(
            EndpointExample.Request("password", new Body("ada", "Analytical-1843", new Dictionary<string, string> { ["email"] = "ada@example.com" })),
            EndpointExample.Request("invited", new Body("ada", "Analytical-1843", new Dictionary<string, string> { ["email"] = "ada@example.com", ["custom:plan"] = "free" }, new Dictionary<string, string> { ["invitation"] = "A1B2" })),
            EndpointExample.Request("withoutPassword", new Body("ada", Attributes: new Dictionary<string, string> { ["email"] = "ada@example.com" })),
            FlowExamples.ConfirmationRequired,
            FlowExamples.SignedIn);

    private static async Task<Results<Ok<FlowResponse>, ProblemHttpResult>> HandleAsync(
        HttpContext context, JsonBody<Body> body, SignUpFlow flow, FlowResponses responses, CancellationToken cancellationToken)
    {
        if (body.Value is not { } value)
        {
            return body.Fault!;
        }

        var request = new SignUpRequest(value.Username, value.Password)
        {
            Attributes = value.Attributes ?? ReadOnlyDictionary<string, string>.Empty,
            ValidationData = value.ValidationData ?? ReadOnlyDictionary<string, string>.Empty,
            ReturnUrl = value.ReturnUrl,
        };
        return responses.Render(context, await flow.SignUpAsync(context, request, cancellationToken));
    }
}
