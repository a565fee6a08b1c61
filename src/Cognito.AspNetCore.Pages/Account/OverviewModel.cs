using System.Globalization;
using Cognito.AspNetCore.Account;
using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.Pages.Hosting;
using Cognito.AspNetCore.Passkeys;
using Cognito.AspNetCore.Sessions;
using Cognito.Protocol.Challenges;
using Microsoft.AspNetCore.Mvc;

namespace Cognito.AspNetCore.Pages.Account;

/// <summary>Who is signed in, how the account is secured, and the way to change that. What the pool does not have is not shown.</summary>
/// <param name="account">Reads the account.</param>
/// <param name="passkeys">Counts passkeys.</param>
/// <param name="devices">Counts devices.</param>
/// <param name="flow">The service's sessions.</param>
/// <param name="sessions">The app's sessions.</param>
/// <param name="steps">What every page needs.</param>
public sealed class OverviewModel(
    AccountFlow account, PasskeyFlow passkeys, DeviceFlow devices, UserSessionFlow flow, CognitoSessions sessions, PageSteps steps) : AccountPageModel(steps)
{
    private readonly SessionList _sessions = new(flow, sessions, steps.Pool);

    /// <summary>The account; null when it cannot be shown.</summary>
    public AccountDetails? Account { get; private set; }

    /// <summary>A line for each of the other pages.</summary>
    public IReadOnlyList<AccountRow> Rows { get; private set; } = [];

    /// <summary>Whether the person may delete the account here.</summary>
    public bool AllowDelete => Has(AccountPages.Delete);

    /// <summary>How things stand.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var counts = Task.WhenAll(CountPasskeysAsync(cancellationToken), CountDevicesAsync(cancellationToken), CountSessionsAsync(cancellationToken));
        var state = await account.FindAsync(HttpContext, cancellationToken);
        var rows = await counts;
        if (state is AccountState.Refused refused)
            return Refuse(refused.Refusal);

        Account = ((AccountState.Found)state).Account;
        AccountRow?[] all = [Profile(Account), Password(), Mfa(Account), .. rows];
        Rows = [.. all.OfType<AccountRow>().Where(row => Has(AccountPaths.Of(row.Page)))];
        return Page();
    }

    private AccountRow Profile(AccountDetails found)
    {
        var addresses = found.Attributes.Where(attribute => attribute.IsVerified is not null).ToList();
        return new(AccountPaths.Profile, Steps.Texts["account.profile"])
        {
            Value = addresses.Count == 0 ? null : string.Join(", ", addresses.Select(attribute => attribute.Value)),
            Warning = addresses.Exists(attribute => attribute.IsVerified == false) ? Steps.Texts["profile.unverified"].Value : null,
        };
    }

    private AccountRow Password() => new(AccountPaths.Password, Steps.Texts["account.password"]);

    private AccountRow Mfa(AccountDetails found) => new(AccountPaths.Mfa, Steps.Texts["account.mfa"])
    {
        Value = found.Mfa.Active.Count == 0 ? Steps.Texts["mfa.off"].Value : string.Join(", ", found.Mfa.Active.Select(kind => Steps.Texts[NameOf(kind)].Value)),
    };

    private async Task<AccountRow?> CountPasskeysAsync(CancellationToken cancellationToken) =>
        Has(AccountPages.Passkeys) && await passkeys.ListAsync(HttpContext, cancellationToken) is PasskeyState.Listed { Passkeys.Count: var count }
        && (count > 0 || Steps.Pool.Options.SignIn.Methods.Contains(SignInMethod.Passkey))
            ? Count(AccountPaths.Passkeys, "account.passkeys", count)
            : null;

    private async Task<AccountRow?> CountDevicesAsync(CancellationToken cancellationToken) =>
        Has(AccountPages.Devices) && await devices.ListAsync(HttpContext, cancellationToken) is DeviceState.Listed { Devices.Count: var count }
            ? Count(AccountPaths.Devices, "account.devices", count)
            : null;

    private async Task<AccountRow?> CountSessionsAsync(CancellationToken cancellationToken) => Has(AccountPages.Sessions)
        ? Count(AccountPaths.Sessions, "account.sessions", (await _sessions.ReadAsync(HttpContext, cancellationToken)).Rows?.Count)
        : null;

    private AccountRow Count(string page, string title, int? count) =>
        new(page, Steps.Texts[title]) { Value = count == 0 ? Steps.Texts["account.none"].Value : count?.ToString(CultureInfo.CurrentCulture) };

    private bool Has(AccountPages pages) => Steps.Options.AccountPages.HasFlag(pages);

    private static string NameOf(MfaKind kind) => kind switch
    {
        MfaKind.SmsMfa => "mfa.sms",
        MfaKind.EmailOtp => "mfa.email",
        _ => "mfa.app",
    };
}
