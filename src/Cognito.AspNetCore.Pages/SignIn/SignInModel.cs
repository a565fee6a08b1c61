using Cognito.AspNetCore.Authorization;
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
    private const string RememberName = "remember";

    /// <summary>Whether to offer creating an account.</summary>
    public bool AllowSignUp => Steps.Options.AllowSignUp;

    /// <summary>Whether the session was asked to outlive the browser when the form was sent before.</summary>
    public bool Remember => Notice.Values.ContainsKey(RememberName);

    /// <summary>Why somebody who is signed in is to sign in again, or null.</summary>
    public string? Why => StepUp is { } stepUp && DisplayName is not null ? CognitoTexts.Of(Steps.Texts, stepUp.Refusal) : null;

    private StepUp? StepUp => StepUp.Read(Request.Query);

    /// <summary>Goes on with what was typed.</summary>
    /// <param name="remember">Whether the session is to outlive the browser.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<IActionResult> OnPostAsync(bool remember, CancellationToken cancellationToken)
    {
        var form = Read();
        if (form.Problems.Count > 0)
            return Again(Keep(form.Notice, remember));

        var request = new SignInRequest(form[FieldCatalogue.UsernameName], form[FieldCatalogue.PasswordName])
        {
            ReturnUrl = ReturnUrl,
            Persistent = remember,
            Acr = StepUp?.Acr ?? [],
            Mfa = StepUp is { Mfa: true },
        };
        var state = await flow.StartAsync(HttpContext, request, cancellationToken);
        return state is SignInState.Refused { Ticket: null } refused
            ? Again(Keep(Steps.Problem(refused.Refusal, form), remember))
            : Go(state, form);
    }

    private protected override IEnumerable<Field> Ask(FieldCatalogue fields) =>
        [fields.Username with { Value = Why is null ? null : User.Identity!.Name }, fields.CurrentPassword];

    private static Notice Keep(Notice notice, bool remember) => remember
        ? notice with { Values = new Dictionary<string, string>(notice.Values) { [RememberName] = bool.TrueString } }
        : notice;
}
