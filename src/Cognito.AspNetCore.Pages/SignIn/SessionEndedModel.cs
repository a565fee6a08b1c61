using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.Pages.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace Cognito.AspNetCore.Pages.SignIn;

/// <summary>Says that the session is over, to somebody who did not end it: see <see cref="CognitoOptions.SessionEndedPath"/>.</summary>
/// <param name="steps">What every page needs.</param>
public sealed class SessionEndedModel(PageSteps steps) : CognitoPageModel(steps)
{
    /// <summary>The page; to whoever has signed in since, that they are.</summary>
    public IActionResult OnGet() => DisplayName is null ? Page() : RedirectToPage("/SignIn", Onward);
}
