using Cognito.AspNetCore.Endpoints.OpenApi;
using Cognito.AspNetCore.Passwords;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Cognito.AspNetCore.Endpoints;

/// <summary>POST /password/reset.</summary>
internal static class PasswordResetEndpoint
{
    internal sealed record Body(string Code, string NewPassword, string? Flow = null, string? Username = null);

    public static void Map(RouteGroupBuilder group) => group.MapPost("/password/reset", HandleAsync)
        .WithSummary("Sets a new password with the code that was sent.")
        .WithDescription("By flow it goes on into sign-in; by username it ends in state passwordChanged.")
        .WithMetadata(
            EndpointExample.Request("flow", new Body(FlowExamples.Code, "Differential-1822", FlowExamples.Flow)),
            EndpointExample.Request("username", new Body(FlowExamples.Code, "Differential-1822", Username: "ada")),
            FlowExamples.SignedIn,
            FlowExamples.Asking,
            FlowExamples.PasswordChanged);

    private static async Task<Results<Ok<FlowResponse>, ProblemHttpResult>> HandleAsync(
        HttpContext context, JsonBody<Body> body, PasswordFlow flow, FlowResponses responses, CancellationToken cancellationToken)
    {
        if (body.Value is not { } value)
        {
            return body.Fault!;
        }

        var (ticket, fault) = responses.Find(context, value.Flow, value.Username);
        return ticket is null ? fault! : responses.Render(context, await flow.ResetAsync(context, ticket, value.Code, value.NewPassword, cancellationToken));
    }
}
