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
        SignInState.Asking { Challenge: var challenge, Ticket: var ticket } =>
            Done(new FlowResponse.Asking(Seal(context, ticket), ticket.ExpiresAt, challenge) { SoftwareToken = signIn.SoftwareToken(ticket) }),
        SignInState.ConfirmationRequired { Ticket: var ticket } => Done(new FlowResponse.ConfirmationRequired(Seal(context, ticket), ticket.ExpiresAt)),
        SignInState.PasswordResetRequired { Ticket: var ticket } => Done(new FlowResponse.PasswordResetRequired(Seal(context, ticket), ticket.ExpiresAt)),
        SignInState.SignedIn signedIn => Done(new FlowResponse.SignedIn(UserResponse.From(signedIn.Principal)) { ReturnUrl = signedIn.ReturnUrl }),
        SignInState.Refused refused => Problems.From(refused.Refusal),
        _ => throw new UnreachableException(),
    };

    public Results<Ok<FlowResponse>, ProblemHttpResult> Render(HttpContext context, SignUpState state) => state switch
    {
        SignUpState.ConfirmationRequired { Ticket: var ticket } => Done(new FlowResponse.ConfirmationRequired(Seal(context, ticket), ticket.ExpiresAt)),
        SignUpState.Confirmed confirmed => Next(context, confirmed.SignIn, new FlowResponse.Confirmed()),
        SignUpState.Refused refused => Problems.From(refused.Refusal),
        _ => throw new UnreachableException(),
    };

    public Results<Ok<FlowResponse>, ProblemHttpResult> Render(HttpContext context, PasswordState state) => state switch
    {
        PasswordState.CodeSent { Ticket: var ticket } => Done(new FlowResponse.CodeSent(Seal(context, ticket), ticket.ExpiresAt)),
        PasswordState.Changed changed => Next(context, changed.SignIn, new FlowResponse.PasswordChanged()),
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
    private Results<Ok<FlowResponse>, ProblemHttpResult> Next(HttpContext context, SignInState? next, FlowResponse achieved) =>
        next is null or SignInState.Refused ? Done(achieved) : Render(context, next);

    private string Seal(HttpContext context, SignInTicket ticket) => tickets.Seal(context, ticket);

    private static Ok<FlowResponse> Done(FlowResponse response) => TypedResults.Ok(response);
}
