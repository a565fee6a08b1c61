using Cognito.AspNetCore.Endpoints.OpenApi;
using Cognito.AspNetCore.SignUp;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Cognito.AspNetCore.Endpoints;

/// <summary>POST /sign-up/confirm.</summary>
internal static class SignUpConfirmEndpoint
{
    internal sealed record Body(string Code, string? Flow = null, string? Username = null);

    public static void Map(RouteGroupBuilder group) => group.MapPost("/sign-up/confirm", HandleAsync)
        .WithSummary("Confirms a sign-up with the code that was sent.")
        .WithDescription("By flow it goes on into sign-in: straight into the session where the pool's client allows it, else with a challenge for the first factor; by username it ends in state confirmed.")
        .WithMetadata(
            EndpointExample.Request("flow", new Body(FlowExamples.Code, FlowExamples.Flow)),
            EndpointExample.Request("username", new Body(FlowExamples.Code, Username: "ada")),
            FlowExamples.SignedIn,
            FlowExamples.AskingForPassword,
            FlowExamples.Confirmed);

    private static async Task<Results<Ok<FlowResponse>, ProblemHttpResult>> HandleAsync(
        HttpContext context, JsonBody<Body> body, SignUpFlow flow, FlowResponses responses, CancellationToken cancellationToken)
    {
        if (body.Value is not { } value)
        {
            return body.Fault!;
        }

        var (ticket, fault) = responses.Find(context, value.Flow, value.Username);
        return ticket is null ? fault! : responses.Render(context, await flow.ConfirmAsync(context, ticket, value.Code, cancellationToken));
    }
}
