using System.Diagnostics;
using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.Pages.Account;
using Cognito.AspNetCore.Pages.Forms;
using Cognito.AspNetCore.Pages.Hosting;
using Cognito.AspNetCore.Pages.SignIn;
using Cognito.AspNetCore.SignIn;
using Cognito.Protocol.Tokens;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cognito.AspNetCore.Pages;

/// <summary>
/// What the pages have in common. A post is always answered by a redirect, also when something is wrong: what to say travels in a
/// cookie, so that neither reload nor back sends anything twice.
/// </summary>
public abstract class CognitoPageModel : PageModel
{
    private const string FlowParameter = "flow";

    private protected CognitoPageModel(PageSteps steps) => Steps = steps;

    private protected PageSteps Steps { get; }

    /// <summary>What the page says because of the step before it.</summary>
    public Notice Notice { get; private protected set; } = Notice.None;

    /// <summary>The inputs of the page's form, with what was typed before and what is wrong with it.</summary>
    public IReadOnlyList<Field> Fields => field ??= Shown();

    /// <summary>Where the person wants to go: a local URL, or null.</summary>
    public string? ReturnUrl => Ticket?.ReturnUrl ?? LocalUrl.OrNull(Request.Query[Steps.ReturnUrlParameter]);

    /// <summary>Route values for a link to another of these pages: they keep the return URL.</summary>
    public IDictionary<string, string> Onward => ReturnUrl is { } url
        ? new Dictionary<string, string> { [Steps.ReturnUrlParameter] = url }
        : [];

    /// <summary>As <see cref="Onward"/>, for a link to another page that takes what is pending with it.</summary>
    public IDictionary<string, string> Along => Ticket is null ? Onward : With(Flow!, ReturnUrl);

    /// <summary>The app's own start page.</summary>
    public string HomeUrl => Url.Content(Steps.Options.HomeUrl);

    /// <summary>Who is signed in, by the name a person knows; null when nobody is.</summary>
    public string? DisplayName => User.Identity is { IsAuthenticated: true } identity
        ? User.FindFirst(ClaimNames.Email)?.Value ?? identity.Name ?? ""
        : null;

    /// <summary>Whose sign-in, sign-up or password is pending, by the name that they know; null when the page does not know.</summary>
    public string? Username => Ticket is { Username: var username } && DisplayName is { } known && User.HasClaim(ClaimNames.CognitoUsername, username)
        ? known
        : Ticket?.Username;

    /// <summary>Whether what is asked can be exchanged for another way to sign in.</summary>
    public bool HasAnotherWay => Ticket is not null && FirstFactors.HasAnotherWay(Steps.SignIn, Ticket);

    /// <summary>The ticket that the URL names, if it still opens in this browser.</summary>
    private protected SignInTicket? Ticket => field ??= Steps.Tickets.Find(HttpContext, Flow);

    private string? Flow => Request.Query[FlowParameter];

    /// <inheritdoc/>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!HttpMethods.IsPost(Request.Method))
            Notice = Steps.Notices.Take(HttpContext);
        else if (!Steps.IsPermitted(HttpContext))
            context.Result = Again(Steps.Problem(Refusals.TooManyRequests));
    }

    /// <summary>The inputs of the page's form.</summary>
    private protected virtual IEnumerable<Field> Ask(FieldCatalogue fields) => [];

    /// <summary>The inputs with what the notice says of them; the cursor goes to what is wrong, else to the first that is empty.</summary>
    private Field[] Shown()
    {
        Field[] shown = [.. Ask(Steps.Fields).Select(asked => asked with
        {
            Value = Notice.Values.GetValueOrDefault(asked.Name) ?? asked.Value,
            Error = Notice.ProblemOf(asked.Name),
        })];
        if (Notice.Problems.Count == 0 && Array.FindIndex(shown, asked => asked.Value is null) is >= 0 and var first)
            shown[first] = shown[first] with { Focus = true };
        return shown;
    }

    /// <summary>What was sent for the fields that are asked, or for some of them.</summary>
    private protected Submission Read(Func<FieldCatalogue, IEnumerable<Field>>? ask = null) =>
        new(Request.Form, [.. (ask ?? Ask)(Steps.Fields)], Steps.Texts);

    /// <summary>This page again.</summary>
    private protected IActionResult Again(Notice notice)
    {
        Steps.Notices.Keep(HttpContext, notice);
        return Redirect(Request.PathBase + Request.Path + Request.QueryString);
    }

    /// <summary>Wherever a sign-in goes from here. What was typed is shown again where the same is asked again.</summary>
    private protected IActionResult Go(SignInState state, Submission? form = null) => state switch
    {
        SignInState.SignedIn signedIn => Leave(signedIn),
        SignInState.Asking asking when ChallengePages.Of(asking.Ticket) is { } page => Go(page, asking.Ticket),
        SignInState.Asking => SignIn(Steps.Problem(Refusals.UnsupportedChallenge)),
        SignInState.ConfirmationRequired waiting => Go("/ConfirmSignUp", waiting.Ticket, Steps.Message("message.notConfirmed")),
        SignInState.PasswordResetRequired reset => Go("/ResetPassword", reset.Ticket, Steps.Message("message.resetRequired")),
        SignInState.Refused { Ticket: { } ticket } refused when ChallengePages.Of(ticket) is { } page =>
            Go(page, ticket, Steps.Problem(refused.Refusal, form)),
        SignInState.Refused refused => SignIn(Steps.Problem(refused.Refusal)),
        _ => throw new UnreachableException(),
    };

    /// <summary>Where a sign-in that was started again goes; this page stays when that came to nothing.</summary>
    private protected IActionResult Restart(SignInState state) =>
        state is SignInState.Refused refused ? Again(Steps.Problem(refused.Refusal)) : Go(state);

    /// <summary>Another page, with a ticket that takes the place of this one's.</summary>
    private protected IActionResult Go(string page, SignInTicket ticket, Notice? notice = null)
    {
        Finish(notice);
        return RedirectToPage(page, With(Steps.Tickets.Keep(HttpContext, ticket), ticket.ReturnUrl));
    }

    /// <summary>The sign-in page, to start over or to finish with. The name is kept.</summary>
    private protected IActionResult SignIn(Notice notice)
    {
        Finish(Ticket is null || DisplayName is not null ? notice : notice.With(FieldCatalogue.UsernameName, Ticket.Username));
        return RedirectToPage("/SignIn", Onward);
    }

    /// <summary>The way back to the start when nothing of the kind is pending any more.</summary>
    private protected IActionResult Expired() => SignIn(Steps.Problem(Refusals.FlowExpired));

    /// <summary>The return URL stands in the address too, for when the ticket has expired.</summary>
    private Dictionary<string, string> With(string flow, string? returnUrl)
    {
        var values = new Dictionary<string, string> { [FlowParameter] = flow };
        if (returnUrl is not null)
            values[Steps.ReturnUrlParameter] = returnUrl;
        return values;
    }

    /// <summary>Where the person wanted to go. Who was not signed in before may be asked for a passkey on the way.</summary>
    private IActionResult Leave(SignInState.SignedIn signedIn)
    {
        Finish(notice: null);
        var returnUrl = signedIn.ReturnUrl ?? HomeUrl;
        return DisplayName is null && Steps.PasskeyPrompt.IsWanted(HttpContext, Steps.Pool, signedIn.Principal)
            ? RedirectToPage(AccountPaths.AddPasskey, new Dictionary<string, string>
            {
                [AddPasskeyModel.PromptParameter] = "1",
                [Steps.ReturnUrlParameter] = returnUrl,
            })
            : Redirect(returnUrl);
    }

    /// <summary>The ticket of this page is done with.</summary>
    private protected void Finish(Notice? notice)
    {
        Steps.Tickets.Drop(HttpContext, Flow);
        if (notice is not null)
            Steps.Notices.Keep(HttpContext, notice);
    }
}
