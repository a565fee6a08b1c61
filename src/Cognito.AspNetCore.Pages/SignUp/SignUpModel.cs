using System.Diagnostics;
using Cognito.AspNetCore.Pages.Forms;
using Cognito.AspNetCore.Pages.Hosting;
using Cognito.AspNetCore.Pages.SignIn;
using Cognito.AspNetCore.SignIn;
using Cognito.AspNetCore.SignUp;
using Microsoft.AspNetCore.Mvc;

namespace Cognito.AspNetCore.Pages.SignUp;

/// <summary>Creates an account.</summary>
/// <param name="flow">Registers people.</param>
/// <param name="steps">What every page needs.</param>
public sealed class SignUpModel(SignUpFlow flow, PageSteps steps) : CognitoPageModel(steps)
{
    /// <summary>Whether accounts have passwords: not where people sign in by codes and passkeys alone.</summary>
    public bool AsksPassword => FirstFactors.TakePassword(Steps.SignIn) || Openings.Fault(Steps.SignIn, new SignUpRequest("")) is not null;

    /// <summary>The form, where people may create accounts.</summary>
    public IActionResult OnGet() => Steps.Options.AllowSignUp ? Page() : NotFound();

    /// <summary>Goes on with what was typed.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!Steps.Options.AllowSignUp)
            return NotFound();

        var form = Read();
        if (form.Problems.Count > 0)
            return Again(form.Notice);

        var request = new SignUpRequest(form[FieldCatalogue.UsernameName], AsksPassword ? form[FieldCatalogue.PasswordName] : null)
        {
            Attributes = form.Only(Names(isValidationData: false)),
            ValidationData = form.Only(Names(isValidationData: true)),
            ReturnUrl = ReturnUrl,
        };
        return await flow.SignUpAsync(HttpContext, request, cancellationToken) switch
        {
            SignUpState.ConfirmationRequired waiting => Go("/ConfirmSignUp", waiting.Ticket),
            SignUpState.Confirmed { SignIn: { } and not SignInState.Refused and var state } => Go(state),
            SignUpState.Confirmed => SignIn(Steps.Message("message.confirmed", request.Username)),
            SignUpState.Refused refused => Again(Steps.Problem(refused.Refusal, form)),
            _ => throw new UnreachableException(),
        };
    }

    private protected override IEnumerable<Field> Ask(FieldCatalogue fields) =>
        [fields.NewUsername, .. Steps.Options.SignUpAttributes.Select(fields.Attribute), .. AsksPassword ? [fields.FirstPassword] : Array.Empty<Field>()];

    private IEnumerable<string> Names(bool isValidationData) =>
        Steps.Options.SignUpAttributes.Where(attribute => attribute.IsValidationData == isValidationData).Select(attribute => attribute.Name);
}
