using System.Diagnostics;
using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.Pages.Forms;
using Cognito.AspNetCore.Pages.Hosting;
using Cognito.AspNetCore.Passwords;
using Microsoft.AspNetCore.Mvc;

namespace Cognito.AspNetCore.Pages.Account;

/// <summary>Changes the password, or sets the first one of somebody who signs in without.</summary>
/// <param name="flow">Changes passwords.</param>
/// <param name="steps">What every page needs.</param>
public sealed class PasswordModel(PasswordFlow flow, PageSteps steps) : AccountPageModel(steps)
{
    /// <summary>Goes on with what was typed.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var form = Read();
        if (form.Problems.Count > 0)
            return Again(form.Notice);

        var current = form.Only([FieldCatalogue.CurrentPasswordName]).GetValueOrDefault(FieldCatalogue.CurrentPasswordName);
        return await flow.ChangeAsync(HttpContext, current, form[FieldCatalogue.PasswordName], cancellationToken) switch
        {
            PasswordState.Changed => Done(AccountPaths.Overview, Steps.Message("account.passwordChanged")),
            PasswordState.Refused refused => Refuse(refused.Refusal, form),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>Only where people can sign in without a password may they have none to type.</summary>
    private protected override IEnumerable<Field> Ask(FieldCatalogue fields) =>
    [
        Steps.Pool.Options.SignIn.Methods.All(method => method is SignInMethod.Password or SignInMethod.CustomAfterPassword)
            ? fields.PasswordUntilNow
            : fields.PasswordUntilNow with { Required = false, Hint = Steps.Texts["account.noPasswordYet"] },
        fields.NewPassword,
    ];
}
