using System.Diagnostics;
using Cognito.AspNetCore.Account;
using Cognito.AspNetCore.Pages.Forms;
using Cognito.AspNetCore.Pages.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace Cognito.AspNetCore.Pages.Account;

/// <summary>Takes the code that proves an address or number.</summary>
/// <param name="flow">Verifies attributes.</param>
/// <param name="steps">What every page needs.</param>
public sealed class VerifyAttributeModel(AccountFlow flow, PageSteps steps) : AccountPageModel(steps)
{
    internal const string NameParameter = "name";

    private const string DestinationName = "destination";

    /// <summary>Where a code was sent a moment ago, as the service masks it; or null.</summary>
    public string? Destination => Notice.Values.GetValueOrDefault(DestinationName);

    /// <summary>Goes on with what was typed.</summary>
    /// <param name="name">The attribute: <c>email</c> or <c>phone_number</c>.</param>
    /// <param name="resend">Whether to send a code instead.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<IActionResult> OnPostAsync(string name, bool resend, CancellationToken cancellationToken)
    {
        var form = Read(resend ? _ => [] : Ask);
        if (form.Problems.Count > 0)
            return Again(form.Notice);

        var state = resend
            ? await flow.SendCodeAsync(HttpContext, name, cancellationToken)
            : await flow.VerifyAsync(HttpContext, name, form[FieldCatalogue.CodeName], cancellationToken);
        return state switch
        {
            AccountState.CodeSent sent => Again(Sent(sent.Code)),
            AccountState.Verified => Done(AccountPaths.Profile, Steps.Message("profile.verified")),
            AccountState.Refused refused => Refuse(refused.Refusal, form),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>What this page is to say of a code that is on its way.</summary>
    internal static Notice Sent(SentCode code) => code.Delivery.Destination is { } destination
        ? new() { Values = new Dictionary<string, string> { [DestinationName] = destination } }
        : Notice.None;

    private protected override IEnumerable<Field> Ask(FieldCatalogue fields) => [fields.Code];
}
