using System.Diagnostics;
using Cognito.AspNetCore.Account;
using Cognito.AspNetCore.Pages.Forms;
using Cognito.AspNetCore.Pages.Hosting;
using Cognito.AspNetCore.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace Cognito.AspNetCore.Pages.Account;

/// <summary>Sets up an authenticator app. Until the person begins, the page says what it is about; then it shows the key, the same one however often it is opened.</summary>
/// <param name="flow">Sets up further factors.</param>
/// <param name="signIn">Shows the key of a ticket.</param>
/// <param name="steps">What every page needs.</param>
public sealed class AuthenticatorModel(MfaFlow flow, SignInFlow signIn, PageSteps steps) : AccountPageModel(steps)
{
    /// <summary>The key that waits for the app's first code, or null before the person begins.</summary>
    public SoftwareTokenSetup? Setup => Ticket is { } ticket ? signIn.SoftwareToken(ticket) : null;

    /// <summary>Begins, or goes on with the code that was typed.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        Setup is null ? BeginAsync(cancellationToken) : VerifyAsync(cancellationToken);

    private async Task<IActionResult> BeginAsync(CancellationToken cancellationToken) =>
        await flow.BeginSoftwareTokenAsync(HttpContext, cancellationToken) switch
        {
            MfaState.SettingUp { SoftwareToken.Secret: var secret } => Go(AccountPaths.Authenticator, new SignInTicket
            {
                Username = User.Identity?.Name ?? "",
                SoftwareTokenSecret = secret,
                ReturnUrl = ReturnUrl,
                ExpiresAt = Steps.Time.GetUtcNow() + Steps.Pool.Options.Account.RecentSignIn,
            }),
            MfaState.Refused refused => Refuse(refused.Refusal),
            _ => throw new UnreachableException(),
        };

    private async Task<IActionResult> VerifyAsync(CancellationToken cancellationToken)
    {
        var form = Read();
        if (form.Problems.Count > 0)
            return Again(form.Notice);

        switch (await flow.VerifySoftwareTokenAsync(HttpContext, form[FieldCatalogue.CodeName], cancellationToken: cancellationToken))
        {
            case MfaState.SetUp:
                Finish(Steps.Message("mfa.ready"));
                return RedirectToPage(AccountPaths.Mfa, Onward);
            case MfaState.Refused refused:
                return Refuse(refused.Refusal, form);
            default:
                throw new UnreachableException();
        }
    }

    private protected override IEnumerable<Field> Ask(FieldCatalogue fields) => Setup is null ? [] : [fields.Code];
}
