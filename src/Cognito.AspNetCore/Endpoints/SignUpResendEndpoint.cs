using Cognito.AspNetCore.SignIn;
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
        .WithDescription("The answer is the same whether the account exists or not. Go on with the flow it gives.");

    private static async Task<Results<Ok<FlowResponse>, ProblemHttpResult>> HandleAsync(
        HttpContext context, JsonBody<Body> body, SignUpFlow flow, FlowResponses responses, CancellationToken cancellationToken) =>
        body.Value is not { } value ? body.Fault!
        : responses.Ticket(context, value.Flow, value.Username) is not { } ticket ? Problems.From(Refusals.FlowExpired)
        : responses.Render(context, await flow.ResendAsync(context, ticket, cancellationToken));
}
