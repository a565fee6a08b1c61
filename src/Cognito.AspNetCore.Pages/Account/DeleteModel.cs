using System.Diagnostics;
using Cognito.AspNetCore.Account;
using Cognito.AspNetCore.Pages.Forms;
using Cognito.AspNetCore.Pages.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace Cognito.AspNetCore.Pages.Account;

/// <summary>Deletes the account. Whoever opens the page has to have signed in lately.</summary>
/// <param name="flow">Deletes accounts.</param>
/// <param name="steps">What every page needs.</param>
public sealed class DeleteModel(AccountFlow flow, PageSteps steps) : AccountPageModel(steps)
{
    /// <summary>The form, after a new sign-in if the last one was too long ago.</summary>
    public IActionResult OnGet() => IsSignInRecent ? Page() : SignInAgain();

    /// <summary>Deletes it.</summary>
    /// <param name="sure">Whether the person knows what that means.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<IActionResult> OnPostAsync(bool sure, CancellationToken cancellationToken)
    {
        if (!sure)
            return Again(new Notice { Problems = [new(null, Steps.Texts["delete.notSure"])] });

        switch (await flow.DeleteAsync(HttpContext, cancellationToken))
        {
            case AccountState.Deleted:
                Steps.Notices.Keep(HttpContext, Steps.Message("delete.done"));
                return RedirectToPage("/SignedOut");
            case AccountState.Refused refused:
                return Refuse(refused.Refusal);
            default:
                throw new UnreachableException();
        }
    }
}
