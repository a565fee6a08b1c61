using Cognito.AspNetCore.Pages.Forms;
using Cognito.AspNetCore.Pages.Hosting;
using Cognito.AspNetCore.SignIn;
using Cognito.Protocol.Challenges;
using Microsoft.AspNetCore.Mvc;

namespace Cognito.AspNetCore.Pages.SignIn;

/// <summary>The challenge <see cref="MfaSetup"/> for an authenticator app: its key, and the first code that it shows.</summary>
/// <param name="flow">Signs people in.</param>
/// <param name="steps">What every page needs.</param>
public sealed class SetUpAuthenticatorModel(SignInFlow flow, PageSteps steps) : CognitoPageModel(steps)
{
    /// <summary>The key, as picture, text and link; null when none is being set up.</summary>
    public SoftwareTokenSetup? Key => field ??= Ticket is { Challenge: MfaSetup } ticket ? flow.SoftwareToken(ticket) : null;

    /// <summary>Whether something else can be set up instead.</summary>
    public bool HasChoice => Ticket?.Challenge is MfaSetup { Kinds.Count: > 1 };

    /// <summary>The form, or the way back to the start when nothing of the kind is pending.</summary>
    public IActionResult OnGet() => Key is not null ? Page() : Expired();

    /// <summary>Goes on with what was typed.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Ticket is not { Challenge: MfaSetup, SoftwareTokenSecret: not null } ticket)
            return Expired();

        var form = Read();
        return form.Problems.Count > 0
            ? Again(form.Notice)
            : Go(await flow.AnswerAsync(HttpContext, ticket, new MfaSetupAnswer(Code: form[FieldCatalogue.CodeName]), cancellationToken), form);
    }

    private protected override IEnumerable<Field> Ask(FieldCatalogue fields) => [fields.Code];
}
