using System.Diagnostics;
using Cognito.AspNetCore.Pages.Hosting;
using Cognito.AspNetCore.Passkeys;
using Microsoft.AspNetCore.Mvc;

namespace Cognito.AspNetCore.Pages.Account;

/// <summary>Adds a passkey: because the person wants one, or as a prompt after sign-in, which never stands in the way of who has one or nothing to make one with.</summary>
/// <param name="flow">Adds passkeys.</param>
/// <param name="steps">What every page needs.</param>
public sealed class AddPasskeyModel(PasskeyFlow flow, PageSteps steps) : AccountPageModel(steps)
{
    internal const string PromptParameter = "prompt";

    /// <summary>Whether the page was opened by itself after sign-in.</summary>
    public bool IsPrompt => Request.Query.ContainsKey(PromptParameter);

    /// <summary>For the page's script: a PublicKeyCredentialCreationOptionsJSON as JSON text; null when no passkey can be made now.</summary>
    public string? CreationOptions { get; private set; }

    /// <summary>Where to go from here.</summary>
    public string OnwardUrl => ReturnUrl ?? HomeUrl;

    /// <summary>The page; for a prompt that is not due, whatever was asked for in the first place.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (IsPrompt && !await IsDueAsync(cancellationToken))
            return Redirect(OnwardUrl);

        switch (await flow.BeginAsync(HttpContext, cancellationToken))
        {
            case PasskeyState.Creating creating:
                CreationOptions = creating.CredentialCreationOptions;
                return Page();
            case PasskeyState.Refused when IsPrompt:
                return Redirect(OnwardUrl);
            case PasskeyState.Refused refused:
                return Refuse(refused.Refusal);
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>Adds what the browser has made, or goes on without.</summary>
    /// <param name="credential">A RegistrationResponseJSON as JSON text.</param>
    /// <param name="remember">Whether this browser is to offer the passkey before a name is typed.</param>
    /// <param name="answer"><c>later</c> or <c>never</c>, to the prompt.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<IActionResult> OnPostAsync(string? credential, bool remember, string? answer, CancellationToken cancellationToken)
    {
        if (answer is "later" or "never")
        {
            if (answer == "never")
                Steps.PasskeyPrompt.Dismiss(HttpContext, User);
            return Redirect(OnwardUrl);
        }

        return await flow.CompleteAsync(HttpContext, credential ?? "", remember, cancellationToken) switch
        {
            PasskeyState.Registered when IsPrompt => Redirect(OnwardUrl),
            PasskeyState.Registered => Done(AccountPaths.Passkeys, Steps.Message("passkeys.added")),
            PasskeyState.Refused refused => Refuse(refused.Refusal),
            _ => throw new UnreachableException(),
        };
    }

    private async Task<bool> IsDueAsync(CancellationToken cancellationToken) =>
        Steps.PasskeyPrompt.IsWanted(HttpContext, Steps.Pool, User)
        && await flow.ListAsync(HttpContext, cancellationToken) is PasskeyState.Listed { Passkeys.Count: 0 };
}
