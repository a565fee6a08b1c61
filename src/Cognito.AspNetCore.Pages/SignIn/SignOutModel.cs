using Cognito.AspNetCore.Pages.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace Cognito.AspNetCore.Pages.SignIn;

/// <summary>Signs out. Only a post does: a link or an image on another site cannot sign anybody out.</summary>
/// <param name="steps">What every page needs.</param>
public sealed class SignOutModel(PageSteps steps) : CognitoPageModel(steps)
{
    /// <summary>Ends the session.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await HttpContext.SignOutAsync(Steps.Pool.Scheme);
        return RedirectToPage("/SignedOut", Onward);
    }
}
