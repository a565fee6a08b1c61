using Cognito.AspNetCore.Pages.Forms;
using Cognito.AspNetCore.Pages.Hosting;
using Cognito.AspNetCore.SignIn;
using Cognito.Protocol.Challenges;
using Microsoft.AspNetCore.Mvc;

namespace Cognito.AspNetCore.Pages.SignIn;

/// <summary>The challenge <see cref="PasswordRequired"/>: the password of somebody who has said who they are.</summary>
/// <param name="flow">Signs people in.</param>
/// <param name="steps">What every page needs.</param>
public sealed class SignInPasswordModel(SignInFlow flow, PageSteps steps) : CognitoPageModel(steps)
{
    /// <summary>The form, or the way back to the start when nothing of the kind is pending.</summary>
    public IActionResult OnGet() => Ticket?.Challenge is PasswordRequired ? Page() : Expired();

    /// <summary>Goes on with what was typed. After a wrong password the service has done with the sign-in: the next one begins anew, and the page stays.</summary>
    /// <param name="another">Whether to sign in another way instead.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<IActionResult> OnPostAsync(bool another, CancellationToken cancellationToken)
    {
        if (Ticket is not { Challenge: PasswordRequired } ticket)
            return Expired();
        if (another)
            return Restart(await flow.RestartAsync(HttpContext, ticket, method: null, cancellationToken));

        var form = Read();
        if (form.Problems.Count > 0)
            return Again(form.Notice);

        var state = await flow.AnswerAsync(HttpContext, ticket, new PasswordRequiredAnswer(form[FieldCatalogue.PasswordName]), cancellationToken);
        return state is SignInState.Refused { Refusal: var refusal } && refusal == Refusals.InvalidCredentials
            ? Go("/SignInPassword", flow.AskPassword(ticket), Steps.Problem(refusal with { Field = FieldCatalogue.PasswordName }))
            : Go(state, form);
    }

    private protected override IEnumerable<Field> Ask(FieldCatalogue fields) => [fields.CurrentPassword];
}
