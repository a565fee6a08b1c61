using Cognito.AspNetCore.Pages.Forms;
using Cognito.AspNetCore.Pages.Hosting;
using Cognito.AspNetCore.SignIn;
using Cognito.Protocol.Challenges;
using Microsoft.AspNetCore.Mvc;

namespace Cognito.AspNetCore.Pages.SignIn;

/// <summary>The challenge <see cref="SoftwareTokenMfa"/>: what the person's authenticator app shows.</summary>
/// <param name="flow">Signs people in.</param>
/// <param name="steps">What every page needs.</param>
public sealed class SignInAuthenticatorModel(SignInFlow flow, PageSteps steps) : CognitoPageModel(steps)
{
    /// <summary>What the person called the app when setting it up, or null.</summary>
    public string? AppName => (Ticket?.Challenge as SoftwareTokenMfa)?.FriendlyDeviceName;

    /// <summary>Whether to offer that no code is asked for in this browser any more.</summary>
    public bool OffersToRemember => Ticket is not null && Steps.OffersToRemember(Ticket);

    /// <summary>The form, or the way back to the start when nothing of the kind is pending.</summary>
    public IActionResult OnGet() => Ticket?.Challenge is SoftwareTokenMfa ? Page() : Expired();

    /// <summary>Goes on with what was typed.</summary>
    /// <param name="rememberDevice">Whether the pool is to remember this browser.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<IActionResult> OnPostAsync(bool rememberDevice, CancellationToken cancellationToken)
    {
        if (Ticket is not { Challenge: SoftwareTokenMfa } ticket)
            return Expired();

        var form = Read();
        if (form.Problems.Count > 0)
            return Again(form.Notice);

        var remembering = ticket with { RememberDevice = ticket.RememberDevice || rememberDevice };
        return Go(await flow.AnswerAsync(HttpContext, remembering, new SoftwareTokenMfaAnswer(form[FieldCatalogue.CodeName]), cancellationToken), form);
    }

    private protected override IEnumerable<Field> Ask(FieldCatalogue fields) => [fields.Code];
}
