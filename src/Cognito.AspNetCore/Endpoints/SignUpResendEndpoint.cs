using Cognito.AspNetCore.Endpoints.OpenApi;
using Cognito.AspNetCore.SignUp;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Cognito.AspNetCore.Endpoints;

/// <summary>POST /sign-up/resend.</summary>
internal static class SignUpResendEndpoint
{
    internal sealed record Body(string? Flow = null, string? Username = null);

    public static void Map(RouteGroupBuilder group) => group.MapPost("/sign-up/resend", HandleAsync)
        .WithSummary("Sends another confirmation code.")
        .WithDescription("The answer is the same whether the account exists or not. Go on with the flow it gives.")
        .WithMetadata(
            EndpointExample.Request("flow", new Body(FlowExamples.Flow)),
            EndpointExample.Request("username", new Body(Username: "ada")),
            FlowExamples.ConfirmationRequired);

    private static async Task<Results<Ok<FlowResponse>, ProblemHttpResult>> HandleAsync(
        HttpContext context, JsonBody<Body> body, SignUpFlow flow, FlowResponses responses, CancellationToken cancellationToken)
    {
        if (body.Value is not { } value)
        {
            return body.Fault!;
        }

        var (ticket, fault) = responses.Find(context, value.Flow, value.Username);
        return ticket is null ? fault! : responses.Render(context, await flow.ResendAsync(context, ticket, cancellationToken));
    }
}
