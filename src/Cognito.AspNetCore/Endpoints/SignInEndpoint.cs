using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.Endpoints.OpenApi;
using Cognito.AspNetCore.SignIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Cognito.AspNetCore.Endpoints;

/// <summary>POST /sign-in.</summary>
internal static class SignInEndpoint
{
    internal sealed record Body(
        string? Username = null,
        string? Password = null,
        SignInMethod? Method = null,
        string? Flow = null,
        string? ReturnUrl = null,
        bool Persistent = false,
        bool RememberDevice = false,
        bool RememberUsername = false,
        IReadOnlyList<string>? Acr = null,
        bool Mfa = false,
        bool StepUp = false);

    public static void Map(RouteGroupBuilder group) => group.MapPost("/sign-in", HandleAsync)
        .WithSummary("Starts signing in.")
        .WithDescription(
            "With a username, and with a password or a method that needs none. State signedIn sets the session cookie. State challenge asks for more: answer it with its flow. "
            + "With the flow of a pending challenge instead of a username it starts again: by another method, by the same for another code, or without one to choose. "
            + "With stepUp, whoever is signed in signs in again: to a level of acr, with more than one factor (mfa), or just anew.")
        .WithMetadata(
            EndpointExample.Request("password", new Body("ada@example.com", "Analytical-1843", ReturnUrl: "/orders", Persistent: true)),
            EndpointExample.Request("codeByMail", new Body("ada@example.com", Method: SignInMethod.EmailOtp)),
            EndpointExample.Request("anotherWay", new Body(Flow: FlowExamples.Flow, Method: SignInMethod.Passkey)),
            EndpointExample.Request("stepUp", new Body(Password: "Analytical-1843", Mfa: true, StepUp: true)),
            FlowExamples.SignedIn,
            FlowExamples.Asking,
            FlowExamples.ConfirmationRequired,
            FlowExamples.PasswordResetRequired);

    private static async Task<Results<Ok<FlowResponse>, ProblemHttpResult>> HandleAsync(
        HttpContext context, JsonBody<Body> body, SignInFlow flow, SignInTickets tickets, FlowResponses responses, CancellationToken cancellationToken)
    {
        if (body.Value is not { } value)
        {
            return body.Fault!;
        }

        if (value.Flow is not null)
        {
            return tickets.Open(context, value.Flow) is { } ticket
                ? responses.Render(context, await flow.RestartAsync(context, ticket, value.Method, cancellationToken))
                : Problems.From(Refusals.FlowExpired);
        }

        if (value.StepUp)
        {
            var stepUp = new StepUpRequest { Acr = value.Acr ?? [], Mfa = value.Mfa, ReturnUrl = value.ReturnUrl };
            return responses.Render(context, await flow.StepUpAsync(context, stepUp, cancellationToken));
        }

        var request = new SignInRequest(value.Username ?? "", value.Password)
        {
            Method = value.Method,
            ReturnUrl = value.ReturnUrl,
            Persistent = value.Persistent,
            RememberDevice = value.RememberDevice,
            RememberUsername = value.RememberUsername,
            Acr = value.Acr ?? [],
            Mfa = value.Mfa,
        };
        return responses.Render(context, await flow.StartAsync(context, request, cancellationToken));
    }
}
