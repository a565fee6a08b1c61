using Cognito.AspNetCore.Pages.Hosting;
using Cognito.AspNetCore.SignIn;
using Cognito.Protocol.Challenges;
using Microsoft.AspNetCore.Mvc;

namespace Cognito.AspNetCore.Pages.SignIn;

/// <summary>The challenge <see cref="MfaSetup"/>: which second factor to set up, where there is a choice.</summary>
/// <param name="flow">Signs people in.</param>
/// <param name="steps">What every page needs.</param>
public sealed class SetUpMfaModel(SignInFlow flow, PageSteps steps) : CognitoPageModel(steps)
{
    /// <summary>What can be set up.</summary>
    public IReadOnlyList<MfaKind> Kinds => (Ticket?.Challenge as MfaSetup)?.Kinds ?? [];

    /// <summary>The choice, or the way back to the start when nothing of the kind is pending.</summary>
    public IActionResult OnGet() => Ticket?.Challenge is MfaSetup ? Page() : Expired();

    /// <summary>Has the service make a key for an authenticator app, and goes on with that. The address for codes has a page to go to.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        Ticket is not { Challenge: MfaSetup } ticket ? Expired()
        : Go(await flow.AnswerAsync(HttpContext, ticket, new MfaSetupAnswer(), cancellationToken));
}
