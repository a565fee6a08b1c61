using Cognito.AspNetCore.Endpoints.OpenApi;
using Cognito.AspNetCore.SignIn;
using Cognito.Protocol.Challenges;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Cognito.AspNetCore.Endpoints;

/// <summary>POST /sign-in/answer.</summary>
internal static class SignInAnswerEndpoint
{
    internal sealed record Body(string Flow, ChallengeAnswer Answer);

    public static void Map(RouteGroupBuilder group) => group.MapPost("/sign-in/answer", HandleAsync)
        .WithSummary("Answers the pending challenge.")
        .WithDescription("The answer's type is the challenge's. After a wrong answer (HTTP 400) the same flow can be answered again, except when the code is flowExpired.")
        .WithMetadata(
        [
            .. AnswerExamples.All.Select(answer => EndpointExample.Request(answer.Name, new Body(FlowExamples.Flow, answer.Value))),
            FlowExamples.SignedIn,
            FlowExamples.Asking,
        ]);

    private static async Task<Results<Ok<FlowResponse>, ProblemHttpResult>> HandleAsync(
        HttpContext context, JsonBody<Body> body, SignInFlow flow, SignInTickets tickets, FlowResponses responses, CancellationToken cancellationToken) =>
        body.Value is not { } value ? body.Fault!
        : value.Answer is null ? Problems.From(Refusals.InvalidInput with { Field = "answer" })
        : tickets.Open(context, value.Flow) is not { } ticket ? Problems.From(Refusals.FlowExpired)
        : responses.Render(context, await flow.AnswerAsync(context, ticket, value.Answer, cancellationToken));
}
