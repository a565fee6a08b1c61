using System.Diagnostics;
using Cognito.AspNetCore.Account;
using Cognito.AspNetCore.Pages.Hosting;
using Cognito.Protocol.Challenges;
using Cognito.Protocol.Tokens;
using Microsoft.AspNetCore.Mvc;

namespace Cognito.AspNetCore.Pages.Account;

/// <summary>Turns further factors on and off.</summary>
/// <param name="account">Tells which are on, and where codes would go.</param>
/// <param name="flow">Changes them.</param>
/// <param name="steps">What every page needs.</param>
public sealed class MfaModel(AccountFlow account, MfaFlow flow, PageSteps steps) : AccountPageModel(steps)
{
    /// <summary>All that there can be.</summary>
    public IReadOnlyList<MfaMethod> Methods { get; private set; } = [];

    /// <summary>How things stand.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        switch (await account.FindAsync(HttpContext, cancellationToken))
        {
            case AccountState.Found found:
                Methods = [.. Enum.GetValues<MfaKind>().Select(kind => Describe(kind, found.Account))];
                return Page();
            case AccountState.Refused refused:
                return Refuse(refused.Refusal);
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>Changes one of them.</summary>
    /// <param name="kind">Which.</param>
    /// <param name="change"><c>on</c>, <c>off</c> or <c>prefer</c>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<IActionResult> OnPostAsync(MfaKind? kind, string? change, CancellationToken cancellationToken) =>
        await flow.ChangeAsync(HttpContext, Change(kind, change), cancellationToken) switch
        {
            MfaState.Changed => Again(Steps.Message("mfa.changed")),
            MfaState.Refused refused => Refuse(refused.Refusal),
            _ => throw new UnreachableException(),
        };

    private static MfaMethod Describe(MfaKind kind, AccountDetails account) => new(
        kind,
        account.Mfa.Active.Contains(kind),
        account.Mfa.Preferred == kind,
        account.Attributes.FirstOrDefault(attribute => attribute.Name == AddressOf(kind))?.Value);

    private static string? AddressOf(MfaKind kind) => kind switch
    {
        MfaKind.SmsMfa => ClaimNames.PhoneNumber,
        MfaKind.EmailOtp => ClaimNames.Email,
        _ => null,
    };

    private static MfaChange Change(MfaKind? kind, string? change) => change switch
    {
        "prefer" => new() { Preferred = kind },
        "on" or "off" => Turn(kind, change == "on"),
        _ => new(),
    };

    private static MfaChange Turn(MfaKind? kind, bool on) => kind switch
    {
        MfaKind.SmsMfa => new() { SmsMfa = on },
        MfaKind.SoftwareTokenMfa => new() { SoftwareTokenMfa = on },
        MfaKind.EmailOtp => new() { EmailOtp = on },
        _ => new(),
    };
}
