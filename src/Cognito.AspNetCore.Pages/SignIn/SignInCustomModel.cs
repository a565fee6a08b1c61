using System.Collections.ObjectModel;
using Cognito.AspNetCore.Pages.Forms;
using Cognito.AspNetCore.Pages.Hosting;
using Cognito.AspNetCore.SignIn;
using Cognito.Protocol.Challenges;
using Microsoft.AspNetCore.Mvc;

namespace Cognito.AspNetCore.Pages.SignIn;

/// <summary>
/// The challenge <see cref="CustomChallenge"/>: what the pool's own Lambda triggers ask. As text with one input, or by a view of the app's own
/// (<see cref="CognitoPagesOptions.CustomChallengeViews"/>).
/// </summary>
/// <param name="flow">Signs people in.</param>
/// <param name="steps">What every page needs.</param>
public sealed class SignInCustomModel(SignInFlow flow, PageSteps steps) : CognitoPageModel(steps)
{
    /// <summary>What the trigger wants shown: as many of its public parameters as a ticket has room for.</summary>
    public IReadOnlyDictionary<string, string> Parameters => (Ticket?.Challenge as CustomChallenge)?.Parameters ?? ReadOnlyDictionary<string, string>.Empty;

    /// <summary>The app's view of this challenge, or null.</summary>
    public string? ViewName => Steps.Options.CustomChallengeViews.FirstOrDefault(view => view.Fits(Parameters))?.ViewName;

    /// <summary>The form, or the way back to the start when nothing of the kind is pending.</summary>
    public IActionResult OnGet() => Ticket?.Challenge is CustomChallenge ? Page() : Expired();

    /// <summary>Goes on with what was typed.</summary>
    /// <param name="another">Whether to sign in another way instead.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<IActionResult> OnPostAsync(bool another, CancellationToken cancellationToken)
    {
        if (Ticket is not { Challenge: CustomChallenge } ticket)
            return Expired();
        if (another)
            return Restart(await flow.RestartAsync(HttpContext, ticket, method: null, cancellationToken));

        var form = Read();
        if (form.Problems.Count > 0)
            return Again(form.Notice);

        var state = await flow.AnswerAsync(HttpContext, ticket, new CustomChallengeAnswer(form[FieldCatalogue.AnswerName]), cancellationToken);
        return state is SignInState.Asking { Challenge: CustomChallenge { Parameters: var now }, Ticket: var next } && IsSame(Parameters, now)
            ? Go("/SignInCustom", next, new Notice { Problems = [new(FieldCatalogue.AnswerName, Steps.Texts["custom.again"])] })
            : Go(state, form);
    }

    private protected override IEnumerable<Field> Ask(FieldCatalogue fields) => [fields.Answer];

    /// <summary>The service does not say whether an answer was right. The same question once more tells the person that it was not.</summary>
    private static bool IsSame(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> now) =>
        before.Count > 0 && before.All(parameter => now.GetValueOrDefault(parameter.Key) == parameter.Value);
}
