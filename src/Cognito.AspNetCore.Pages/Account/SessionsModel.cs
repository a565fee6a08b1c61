using Cognito.AspNetCore.Account;
using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.Pages.Hosting;
using Cognito.AspNetCore.Sessions;
using Cognito.AspNetCore.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace Cognito.AspNetCore.Pages.Account;

/// <summary>Shows where the person is signed in, and ends that: one session, all others, or all.</summary>
/// <param name="flow">The service's sessions.</param>
/// <param name="sessions">The app's sessions.</param>
/// <param name="steps">What every page needs.</param>
public sealed class SessionsModel(UserSessionFlow flow, CognitoSessions sessions, PageSteps steps) : AccountPageModel(steps)
{
    private readonly SessionList _list = new(flow, sessions, steps.Pool);

    /// <summary>The person's sessions, this one first; null where nobody keeps a list.</summary>
    public IReadOnlyList<SessionRow>? Sessions { get; private set; }

    /// <summary>The list.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        (Sessions, var fault) = await _list.ReadAsync(HttpContext, cancellationToken);
        return fault is null ? Page() : Refuse(fault);
    }

    /// <summary>Ends sessions.</summary>
    /// <param name="id">The one to end, or null.</param>
    /// <param name="all"><c>others</c> to end all but this one, <c>everywhere</c> to end this one too.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<IActionResult> OnPostAsync(string? id, string? all, CancellationToken cancellationToken)
    {
        if (all == "everywhere")
            return await LeaveEverywhereAsync();

        var fault = id is not null ? await _list.EndAsync(HttpContext, id, cancellationToken)
            : all == "others" ? await _list.EndOthersAsync(HttpContext, cancellationToken)
            : Refusals.InvalidInput;
        return fault is not null ? Refuse(fault) : Again(Steps.Message(id is null ? "sessions.othersEnded" : "sessions.ended"));
    }

    private async Task<IActionResult> LeaveEverywhereAsync()
    {
        var properties = new AuthenticationProperties();
        properties.SetParameter(CognitoDefaults.EverywhereParameter, true);
        await HttpContext.SignOutAsync(Steps.Pool.Scheme, properties);
        return RedirectToPage("/SignedOut", Onward);
    }
}
