using System.Diagnostics;
using Cognito.AspNetCore.Passwords;
using Cognito.AspNetCore.SignIn;
using Cognito.AspNetCore.SignUp;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;

namespace Cognito.AspNetCore.Endpoints;

/// <summary>The states of the flows as JSON answers.</summary>
internal sealed class FlowResponses([FromKeyedServices] SignInTickets tickets, [FromKeyedServices] SignInFlow signIn)
{
    public Results<Ok<FlowResponse>, ProblemHttpResult> Render(HttpContext context, SignInState state) => state switch
    {
        SignInState.Asking asking => Waiting(context, state.Name, asking.Ticket),
        SignInState.ConfirmationRequired confirmation => Waiting(context, state.Name, confirmation.Ticket),
        SignInState.PasswordResetRequired reset => Waiting(context, state.Name, reset.Ticket),
        SignInState.SignedIn signedIn => Done(new(state.Name) { User = UserResponse.From(signedIn.Principal), ReturnUrl = signedIn.ReturnUrl }),
        SignInState.Refused refused => Problems.From(refused.Refusal),
        _ => throw new UnreachableException(),
    };

    public Results<Ok<FlowResponse>, ProblemHttpResult> Render(HttpContext context, SignUpState state) => state switch
    {
        SignUpState.ConfirmationRequired confirmation => Waiting(context, state.Name, confirmation.Ticket),
        SignUpState.Confirmed confirmed => Next(context, confirmed.SignIn, state.Name),
        SignUpState.Refused refused => Problems.From(refused.Refusal),
        _ => throw new UnreachableException(),
    };

    public Results<Ok<FlowResponse>, ProblemHttpResult> Render(HttpContext context, PasswordState state) => state switch
    {
        PasswordState.CodeSent sent => Waiting(context, state.Name, sent.Ticket),
        PasswordState.Changed changed => Next(context, changed.SignIn, state.Name),
        PasswordState.Refused refused => Problems.From(refused.Refusal),
        _ => throw new UnreachableException(),
    };

    /// <summary>The ticket a body names: by the <c>flow</c> it was given, or, for a person who has only a name and a code, by that name.</summary>
    /// <returns>The ticket, or the problem to answer with.</returns>
    public (SignInTicket? Ticket, ProblemHttpResult? Fault) Find(HttpContext context, string? flow, string? username) => (flow, username) switch
    {
        (not null, _) => tickets.Open(context, flow) is { } ticket ? (ticket, null) : (null, Problems.From(Refusals.FlowExpired)),
        (null, not null) => (SignInTicket.For(username), null),
        _ => (null, Problems.From(Refusals.InvalidInput with { Field = "flow" })),
    };

    /// <summary>A sign-in that went on by itself, or, when none did or it came to nothing, what was achieved before it.</summary>
    private Results<Ok<FlowResponse>, ProblemHttpResult> Next(HttpContext context, SignInState? next, string achieved) =>
        next is null or SignInState.Refused ? Done(new(achieved)) : Render(context, next);

    private Ok<FlowResponse> Waiting(HttpContext context, string state, SignInTicket ticket) => Done(new(state)
    {
        Flow = tickets.Seal(context, ticket),
        ExpiresAt = ticket.ExpiresAt,
        Challenge = ticket.Challenge,
        SoftwareToken = signIn.SoftwareToken(ticket),
    });

    private static Ok<FlowResponse> Done(FlowResponse response) => TypedResults.Ok(response);
}
