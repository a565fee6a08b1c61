using Cognito.AspNetCore.SignIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Cognito.AspNetCore.Endpoints;

/// <summary>POST /sign-in.</summary>
internal static class SignInEndpoint
{
    internal sealed record Body(string Username, string Password, string? ReturnUrl = null, bool Persistent = false);

    public static void Map(RouteGroupBuilder group) => group.MapPost("/sign-in", HandleAsync)
        .WithSummary("Starts signing in with name and password.")
        .WithDescription("State signedIn sets the session cookie. State challenge asks for more: answer it with its flow.");

    private static async Task<Results<Ok<FlowResponse>, ProblemHttpResult>> HandleAsync(
        HttpContext context, JsonBody<Body> body, SignInFlow flow, FlowResponses responses, CancellationToken cancellationToken)
    {
        if (body.Value is not { } value)
        {
            return body.Fault!;
        }

        var request = new SignInRequest(value.Username, value.Password) { ReturnUrl = value.ReturnUrl, Persistent = value.Persistent };
        return responses.Render(context, await flow.StartAsync(context, request, cancellationToken));
    }
}
