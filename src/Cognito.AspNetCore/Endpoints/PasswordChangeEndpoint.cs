using Cognito.AspNetCore.Endpoints.OpenApi;
using Cognito.AspNetCore.Passwords;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Cognito.AspNetCore.Endpoints;

/// <summary>POST /password/change.</summary>
internal static class PasswordChangeEndpoint
{
    internal sealed record Body(string NewPassword, string? CurrentPassword = null);

    public static void Map(RouteGroupBuilder group) => group.MapPost("/password/change", HandleAsync)
        .WithSummary("Changes the password of whoever is signed in.")
        .WithDescription("A person who has none yet leaves out currentPassword; the sign-in must be recent then.")
        .Produces<ProblemResponse>(StatusCodes.Status401Unauthorized, ProblemResponse.ContentType)
        .WithMetadata(
            EndpointExample.Request("password", new Body("Differential-1822", "Analytical-1843")),
            FlowExamples.PasswordChanged);

    private static async Task<Results<Ok<FlowResponse>, ProblemHttpResult>> HandleAsync(
        HttpContext context, JsonBody<Body> body, PasswordFlow flow, FlowResponses responses, CancellationToken cancellationToken) =>
        body.Value is not { } value ? body.Fault!
        : responses.Render(context, await flow.ChangeAsync(context, value.CurrentPassword, value.NewPassword, cancellationToken));
}
