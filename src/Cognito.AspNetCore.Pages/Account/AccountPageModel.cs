using Cognito.AspNetCore.Authorization;
using Cognito.AspNetCore.Pages.Forms;
using Cognito.AspNetCore.Pages.Hosting;
using Cognito.AspNetCore.SignIn;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Cognito.AspNetCore.Pages.Account;

/// <summary>What the pages for people who are signed in have in common.</summary>
public abstract class AccountPageModel : CognitoPageModel
{
    private protected AccountPageModel(PageSteps steps)
        : base(steps)
    {
    }

    /// <summary>Whether the person signed in lately enough for what could lock them out of the account.</summary>
    private protected bool IsSignInRecent => Steps.IsSignInRecent(User);

    /// <summary>Another of these pages, with what was done.</summary>
    private protected IActionResult Done(string page, Notice notice)
    {
        Steps.Notices.Keep(HttpContext, notice);
        return RedirectToPage(page, Onward);
    }

    /// <summary>A new sign-in where that is what it takes; else this page with what is wrong.</summary>
    private protected IActionResult Refuse(Refusal refusal, Submission? form = null)
    {
        if (refusal.Kind is RefusalKind.SignedOut or RefusalKind.StepUp)
            return SignInAgain();

        var notice = Steps.Problem(refusal, form);
        if (HttpMethods.IsPost(Request.Method))
            return Again(notice);

        Notice = notice;
        return Page();
    }

    /// <summary>The sign-in page, and back here.</summary>
    private protected IActionResult SignInAgain()
    {
        var here = Request.PathBase + Request.Path + Request.QueryString;
        var query = new StepUp(MaxAge: Steps.Pool.Options.Account.RecentSignIn).ToQuery().Add(Steps.ReturnUrlParameter, here);
        return Redirect(Request.PathBase + Steps.Pool.Options.SignInPath + query);
    }
}
