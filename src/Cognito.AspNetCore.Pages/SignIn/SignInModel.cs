using Cognito.AspNetCore.Pages.Forms;
using Cognito.AspNetCore.Pages.Hosting;
using Cognito.AspNetCore.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace Cognito.AspNetCore.Pages.SignIn;

/// <summary>Name and password.</summary>
/// <param name="flow">Signs people in.</param>
/// <param name="steps">What every page needs.</param>
public sealed class SignInModel(SignInFlow flow, PageSteps steps) : CognitoPageModel(steps)
{
    /// <summary>Whether to offer creating an account.</summary>
    public bool AllowSignUp => Steps.Options.AllowSignUp;

    /// <summary>Goes on with what was typed.</summary>
    /// <param name="remember">Whether the session is to outlive the browser.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<IActionResult> OnPostAsync(bool remember, CancellationToken cancellationToken)
    {
        var form = Read();
        if (form.Problems.Count > 0)
            return Again(form.Notice);

        var request = new SignInRequest(form[FieldCatalogue.UsernameName], form[FieldCatalogue.PasswordName])
        {
            ReturnUrl = ReturnUrl,
            Persistent = remember,
        };
        return await flow.StartAsync(HttpContext, request, cancellationToken) is var state && state is SignInState.Refused { Ticket: null } refused
            ? Again(Steps.Problem(refused.Refusal, form))
            : Go(state, form);
    }

    private protected override IEnumerable<Field> Ask(FieldCatalogue fields) => [fields.Username, fields.CurrentPassword];
}
