using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.Pages.Hosting;
using Cognito.AspNetCore.SignIn;
using Cognito.Protocol.Challenges;
using Microsoft.AspNetCore.Mvc;

namespace Cognito.AspNetCore.Pages.SignIn;

/// <summary>The challenge <see cref="SelectChallenge"/>: how to sign in, of what the account has.</summary>
/// <param name="flow">Signs people in.</param>
/// <param name="steps">What every page needs.</param>
public sealed class ChooseFactorModel(SignInFlow flow, PageSteps steps) : CognitoPageModel(steps)
{
    /// <summary>What there is to choose from, in the order of <see cref="CognitoSignInOptions.Methods"/>.</summary>
    public IReadOnlyList<FirstFactor> Factors =>
        Ticket?.Challenge is SelectChallenge choice ? FirstFactors.InOrder(Steps.SignIn, choice.Factors) : [];

    /// <summary>Whether the app's own challenge is a choice, too.</summary>
    public bool OffersCustom => FirstFactors.HasCustomBeside(Steps.SignIn);

    /// <summary>The choice, or the way back to the start when nothing of the kind is pending.</summary>
    public IActionResult OnGet() => Ticket?.Challenge is SelectChallenge ? Page() : Expired();

    /// <summary>Goes on with the choice.</summary>
    /// <param name="factor">The choice; null, or anything that is not offered, shows the page again.</param>
    /// <param name="custom">Whether it is the app's own challenge.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<IActionResult> OnPostAsync(FirstFactor? factor, bool custom, CancellationToken cancellationToken) =>
        Ticket is not { Challenge: SelectChallenge } ticket ? Expired()
        : custom && OffersCustom ? Restart(await flow.RestartAsync(HttpContext, ticket, SignInMethod.Custom, cancellationToken))
        : factor is not { } chosen || !Factors.Contains(chosen) ? Again(Steps.Problem(Refusals.InvalidInput))
        : Go(await flow.AnswerAsync(HttpContext, ticket, new SelectChallengeAnswer(chosen), cancellationToken));
}
