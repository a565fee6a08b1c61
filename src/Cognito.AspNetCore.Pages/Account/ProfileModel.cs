using System.Diagnostics;
using Cognito.AspNetCore.Account;
using Cognito.AspNetCore.Pages.Forms;
using Cognito.AspNetCore.Pages.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace Cognito.AspNetCore.Pages.Account;

/// <summary>Changes what the account says of its person.</summary>
/// <param name="flow">Reads and changes accounts.</param>
/// <param name="steps">What every page needs.</param>
public sealed class ProfileModel(AccountFlow flow, PageSteps steps) : AccountPageModel(steps)
{
    private IReadOnlyDictionary<string, AttributeDetails> _held = new Dictionary<string, AttributeDetails>();

    /// <summary>Addresses and numbers that no code has proved yet.</summary>
    public IEnumerable<AttributeDetails> Unverified => _held.Values.Where(attribute => attribute.IsVerified == false);

    /// <summary>The form, filled in.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        switch (await flow.FindAsync(HttpContext, cancellationToken))
        {
            case AccountState.Found found:
                _held = found.Account.Attributes.ToDictionary(attribute => attribute.Name);
                return Page();
            case AccountState.Refused refused:
                return Refuse(refused.Refusal);
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>Saves what has changed. An address or number that wants a code leads to the page that takes it.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var form = Read();
        if (form.Problems.Count > 0)
            return Again(form.Notice);

        var state = await flow.FindAsync(HttpContext, cancellationToken);
        if (state is AccountState.Found found)
        {
            var changes = Changes(found.Account, form);
            state = changes.Count == 0 ? new AccountState.Updated([]) : await flow.UpdateAsync(HttpContext, changes, cancellationToken);
        }

        return state switch
        {
            AccountState.Updated { Codes: [var code, ..] } => AskForCode(code),
            AccountState.Updated => Again(Steps.Message("profile.saved")),
            AccountState.Refused refused => Refuse(refused.Refusal, form),
            _ => throw new UnreachableException(),
        };
    }

    private protected override IEnumerable<Field> Ask(FieldCatalogue fields) =>
        Steps.Options.Profile.Select(attribute => fields.Attribute(attribute) with { Value = _held.GetValueOrDefault(attribute.Name)?.Value });

    /// <summary>Only what is new is sent: an address that is sent again would have to be verified again.</summary>
    private Dictionary<string, string?> Changes(AccountDetails account, Submission form)
    {
        var names = Steps.Options.Profile.Select(attribute => attribute.Name).ToList();
        var typed = form.Only(names);
        var held = account.Attributes.ToDictionary(attribute => attribute.Name, attribute => attribute.Value);
        return names
            .Where(name => typed.GetValueOrDefault(name, "") != held.GetValueOrDefault(name, ""))
            .ToDictionary(name => name, name => typed.GetValueOrDefault(name));
    }

    private RedirectToPageResult AskForCode(SentCode code)
    {
        Steps.Notices.Keep(HttpContext, VerifyAttributeModel.Sent(code));
        return RedirectToPage(AccountPaths.VerifyAttribute, new Dictionary<string, string>(Onward) { [VerifyAttributeModel.NameParameter] = code.Attribute });
    }
}
