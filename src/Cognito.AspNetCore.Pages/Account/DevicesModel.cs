using System.Diagnostics;
using Cognito.AspNetCore.Account;
using Cognito.AspNetCore.Pages.Hosting;
using Cognito.AspNetCore.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace Cognito.AspNetCore.Pages.Account;

/// <summary>Shows, remembers and forgets devices.</summary>
/// <param name="flow">Lists and changes them.</param>
/// <param name="steps">What every page needs.</param>
public sealed class DevicesModel(DeviceFlow flow, PageSteps steps) : AccountPageModel(steps)
{
    /// <summary>The person's devices, this one first; null when they cannot be shown.</summary>
    public IReadOnlyList<Device>? Devices { get; private set; }

    /// <summary>The list.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        switch (await flow.ListAsync(HttpContext, cancellationToken))
        {
            case DeviceState.Listed listed:
                Devices = [.. listed.Devices.OrderByDescending(device => device.IsThis).ThenByDescending(device => device.LastSignInAt)];
                return Page();
            case DeviceState.Refused refused:
                return Refuse(refused.Refusal);
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>Changes one.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="change"><c>remember</c>, <c>ask</c> for everything again, or <c>forget</c>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<IActionResult> OnPostAsync(string? key, string? change, CancellationToken cancellationToken)
    {
        var state = change switch
        {
            "forget" => await flow.ForgetAsync(HttpContext, key ?? "", cancellationToken),
            "remember" or "ask" => await flow.RememberAsync(HttpContext, key ?? "", change == "remember", cancellationToken),
            _ => new DeviceState.Refused(Refusals.InvalidInput),
        };
        return state switch
        {
            DeviceState.Changed => Again(Steps.Message("devices.changed")),
            DeviceState.Forgotten => Again(Steps.Message("devices.forgotten")),
            DeviceState.Refused refused => Refuse(refused.Refusal),
            _ => throw new UnreachableException(),
        };
    }
}
