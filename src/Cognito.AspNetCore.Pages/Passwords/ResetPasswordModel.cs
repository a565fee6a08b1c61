using System.Diagnostics;
using Cognito.AspNetCore.Pages.Forms;
using Cognito.AspNetCore.Pages.Hosting;
using Cognito.AspNetCore.Passwords;
using Cognito.AspNetCore.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace Cognito.AspNetCore.Pages.Passwords;

/// <summary>Takes the code and a new password. Without a ticket, in another browser for example, it asks for the name too.</summary>
/// <param name="flow">Changes passwords.</param>
/// <param name="steps">What every page needs.</param>
public sealed class ResetPasswordModel(PasswordFlow flow, PageSteps steps) : CognitoPageModel(steps)
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
            ? await flow.ForgotAsync(HttpContext, ticket.Username, ReturnUrl, cancellationToken)
            : await flow.ResetAsync(HttpContext, ticket, form[FieldCatalogue.CodeName], form[FieldCatalogue.PasswordName], cancellationToken);
        return state switch
        {
            PasswordState.CodeSent sent => Go("/ResetPassword", sent.Ticket, Steps.Message("message.codeSent")),
            PasswordState.Changed { SignIn: { } and not SignInState.Refused and var signIn } => Go(signIn),
            PasswordState.Changed => SignIn(Steps.Message("message.passwordChanged", ticket.Username)),
            PasswordState.Refused refused => Again(Steps.Problem(refused.Refusal, form)),
            _ => throw new UnreachableException(),
        };
    }

    private protected override IEnumerable<Field> Ask(FieldCatalogue fields) => [.. Who(fields), fields.Code, fields.NewPassword];

    private IEnumerable<Field> Who(FieldCatalogue fields) => Ticket is null ? [fields.Username] : [];
}
