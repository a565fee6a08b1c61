using System.Diagnostics;
using Cognito.AspNetCore.Pages.Forms;
using Cognito.AspNetCore.Pages.Hosting;
using Cognito.AspNetCore.Passwords;
using Microsoft.AspNetCore.Mvc;

namespace Cognito.AspNetCore.Pages.Passwords;

/// <summary>Sends a code to choose a new password with. Says the same whether there is such an account or not.</summary>
/// <param name="flow">Changes passwords.</param>
/// <param name="steps">What every page needs.</param>
public sealed class ForgotPasswordModel(PasswordFlow flow, PageSteps steps) : CognitoPageModel(steps)
{
    /// <summary>Goes on with what was typed.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var form = Read();
        if (form.Problems.Count > 0)
            return Again(form.Notice);

        return await flow.ForgotAsync(HttpContext, form[FieldCatalogue.UsernameName], ReturnUrl, cancellationToken) switch
        {
            PasswordState.CodeSent sent => Go("/ResetPassword", sent.Ticket),
            PasswordState.Refused refused => Again(Steps.Problem(refused.Refusal, form)),
            _ => throw new UnreachableException(),
        };
    }

    private protected override IEnumerable<Field> Ask(FieldCatalogue fields) => [fields.Username with { Value = Username }];
}
