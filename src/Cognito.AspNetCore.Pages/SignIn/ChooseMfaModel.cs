using Cognito.AspNetCore.Pages.Hosting;
using Cognito.AspNetCore.SignIn;
using Cognito.Protocol.Challenges;
using Microsoft.AspNetCore.Mvc;

namespace Cognito.AspNetCore.Pages.SignIn;

/// <summary>The challenge <see cref="SelectMfaType"/>: which of several second factors to use.</summary>
/// <param name="flow">Signs people in.</param>
/// <param name="steps">What every page needs.</param>
public sealed class ChooseMfaModel(SignInFlow flow, PageSteps steps) : CognitoPageModel(steps)
{
    /// <summary>What there is to choose from.</summary>
    public IReadOnlyList<MfaKind> Kinds => (Ticket?.Challenge as SelectMfaType)?.Kinds ?? [];

    /// <summary>The choice, or the way back to the start when nothing of the kind is pending.</summary>
    public IActionResult OnGet() => Ticket?.Challenge is SelectMfaType ? Page() : Expired();

    /// <summary>Goes on with the choice.</summary>
    /// <param name="kind">The choice; null, or anything that is not offered, shows the page again.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<IActionResult> OnPostAsync(MfaKind? kind, CancellationToken cancellationToken) =>
        Ticket is not { Challenge: SelectMfaType } ticket ? Expired()
        : kind is not { } chosen || !Kinds.Contains(chosen) ? Again(Steps.Problem(Refusals.InvalidInput))
        : Go(await flow.AnswerAsync(HttpContext, ticket, new SelectMfaTypeAnswer(chosen), cancellationToken));
}
