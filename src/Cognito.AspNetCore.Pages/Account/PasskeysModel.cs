using System.Diagnostics;
using Cognito.AspNetCore.Pages.Hosting;
using Cognito.AspNetCore.Passkeys;
using Microsoft.AspNetCore.Mvc;

namespace Cognito.AspNetCore.Pages.Account;

/// <summary>Shows and deletes passkeys.</summary>
/// <param name="flow">Lists and deletes them.</param>
/// <param name="steps">What every page needs.</param>
public sealed class PasskeysModel(PasskeyFlow flow, PageSteps steps) : AccountPageModel(steps)
{
    /// <summary>The person's passkeys; null when they cannot be shown.</summary>
    public IReadOnlyList<Passkey>? Passkeys { get; private set; }

    /// <summary>The list.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        switch (await flow.ListAsync(HttpContext, cancellationToken))
        {
            case PasskeyState.Listed listed:
                Passkeys = listed.Passkeys;
                return Page();
            case PasskeyState.Refused refused:
                return Refuse(refused.Refusal);
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>Deletes one.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<IActionResult> OnPostAsync(string? id, CancellationToken cancellationToken) =>
        await flow.DeleteAsync(HttpContext, id ?? "", cancellationToken) switch
        {
            PasskeyState.Deleted => Again(Steps.Message("passkeys.deleted")),
            PasskeyState.Refused refused => Refuse(refused.Refusal),
            _ => throw new UnreachableException(),
        };
}
