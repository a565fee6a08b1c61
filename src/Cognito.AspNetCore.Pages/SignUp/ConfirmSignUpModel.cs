using System.Diagnostics;
using Cognito.AspNetCore.Pages.Forms;
using Cognito.AspNetCore.Pages.Hosting;
using Cognito.AspNetCore.SignIn;
using Cognito.AspNetCore.SignUp;
using Cognito.Protocol.Challenges;
using Microsoft.AspNetCore.Mvc;

namespace Cognito.AspNetCore.Pages.SignUp;

/// <summary>Takes the code that proves an address. Without a ticket, in another browser for example, it asks for the name too.</summary>
/// <param name="flow">Registers people.</param>
/// <param name="steps">What every page needs.</param>
public sealed class ConfirmSignUpModel(SignUpFlow flow, PageSteps steps) : CognitoPageModel(steps)
{
    /// <summary>Goes on with what was typed.</summary>
    /// <param name="resend">Whether to send a new code instead.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<IActionResult> OnPostAsync(bool resend, CancellationToken cancellationToken)
    {
        var form = Read(resend ? Who : Ask);
        if (form.Problems.Count > 0)
            return Again(form.Notice);

        var ticket = Ticket ?? SignInTicket.For(form[FieldCatalogue.UsernameName]);
        var state = resend
            ? await flow.ResendAsync(HttpContext, ticket, cancellationToken)
            : await flow.ConfirmAsync(HttpContext, ticket, form[FieldCatalogue.CodeName], cancellationToken);
        return state switch
        {
            SignUpState.ConfirmationRequired waiting => Go("/ConfirmSignUp", waiting.Ticket, Steps.Message("message.codeSent")),
            SignUpState.Confirmed { SignIn: SignInState.Asking { Challenge: PasswordRequired, Ticket: var next } } => Go("/SignInPassword", next, Steps.Message("message.confirmed")),
            SignUpState.Confirmed { SignIn: { } and not SignInState.Refused and var signIn } => Go(signIn),
            SignUpState.Confirmed => SignIn(Steps.Message("message.confirmed", ticket.Username)),
            SignUpState.Refused refused => Again(Steps.Problem(refused.Refusal, form)),
            _ => throw new UnreachableException(),
        };
    }

    private protected override IEnumerable<Field> Ask(FieldCatalogue fields) => [.. Who(fields), fields.Code];

    private IEnumerable<Field> Who(FieldCatalogue fields) => Ticket is null ? [fields.Username] : [];
}
