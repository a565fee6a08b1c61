using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.Authorization;
using Cognito.AspNetCore.Pages.Forms;
using Cognito.AspNetCore.Pages.Hosting;
using Cognito.AspNetCore.SignIn;
using Cognito.Protocol.Challenges;
using Microsoft.AspNetCore.Mvc;

namespace Cognito.AspNetCore.Pages.SignIn;

/// <summary>The name, and beside it the password where there is no way to sign in without one.</summary>
/// <param name="flow">Signs people in.</param>
/// <param name="passkeys">Offers a passkey before a name is typed.</param>
/// <param name="remembered">The name that this browser knows.</param>
/// <param name="steps">What every page needs.</param>
public sealed class SignInModel(SignInFlow flow, RememberedSignIn passkeys, RememberedUsername remembered, PageSteps steps) : CognitoPageModel(steps)
{
    private const string RememberName = "remember";

    // Of the service's session: left for the person's touch, and for clocks that differ.
    private static readonly TimeSpan s_margin = TimeSpan.FromSeconds(20);

    /// <summary>Whether to offer creating an account.</summary>
    public bool AllowSignUp => Steps.Options.AllowSignUp;

    /// <summary>Whether the session was asked to outlive the browser when the form was sent before.</summary>
    public bool Remember => Notice.Values.ContainsKey(RememberName);

    /// <summary>Why somebody who is signed in is to sign in again, or null.</summary>
    public string? Why => StepUp is { } stepUp && DisplayName is not null ? CognitoTexts.Of(Steps.Texts, stepUp.Refusal) : null;

    /// <summary>Whether the name is known and the form asks for nothing: somebody signed in is to sign in again, and what the pool wants for it comes next.</summary>
    public bool AsksNothing => Why is not null && !(FirstFactors.AsksPasswordAtOnce(Steps.SignIn) && StepUp is { Acr: null });

    /// <summary>Whether the password stands beside the name.</summary>
    public bool AsksPassword => FirstFactors.AsksPasswordAtOnce(Steps.SignIn) && !AsksNothing;

    /// <summary>Whether the app's own challenge can be asked for instead of the password.</summary>
    public bool OffersCustom => AsksPassword && Why is null && FirstFactors.HasCustomBeside(Steps.SignIn);

    /// <summary>Whether the browser can offer a passkey before anything is typed.</summary>
    public bool OffersPasskey => DisplayName is null && FirstFactors.HasPasskeys(Steps.SignIn) && remembered.Read(HttpContext) is not null;

    private StepUp? StepUp => StepUp.Read(Request.Query);

    /// <summary>The form. What went wrong is of no interest to somebody who has signed in since: a form that was sent twice, for example.</summary>
    public IActionResult OnGet() => DisplayName is not null && Why is null && Notice.Problems.Count > 0 ? RedirectToPage("/SignIn", Onward) : Page();

    /// <summary>Goes on with what was typed.</summary>
    /// <param name="remember">Whether the session is to outlive the browser.</param>
    /// <param name="custom">Whether to go on to the app's own challenge, without a password.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<IActionResult> OnPostAsync(bool remember, bool custom, CancellationToken cancellationToken)
    {
        if (AsksNothing)
            return Restart(await flow.StepUpAsync(HttpContext, new() { Acr = StepUp!.Acr ?? [], Mfa = StepUp.Mfa, ReturnUrl = ReturnUrl }, cancellationToken));

        var form = Read(custom ? fields => [fields.Username] : Ask);
        if (form.Problems.Count > 0)
            return Again(Keep(form.Notice, remember));

        var request = new SignInRequest(Why is null ? form[FieldCatalogue.UsernameName] : User.Identity!.Name!, AsksPassword && !custom ? form[FieldCatalogue.PasswordName] : null)
        {
            Method = custom ? SignInMethod.Custom : null,
            ReturnUrl = ReturnUrl,
            Persistent = remember,
            RememberUsername = remember && FirstFactors.HasPasskeys(Steps.SignIn),
            Acr = StepUp?.Acr ?? [],
            Mfa = StepUp is { Mfa: true },
        };
        var state = await flow.StartAsync(HttpContext, request, cancellationToken);

        // A choice of one is none.
        if (state is SignInState.Asking { Challenge: SelectChallenge { Factors: [var only] }, Ticket: var ticket } && !FirstFactors.HasCustomBeside(Steps.SignIn))
            state = await flow.AnswerAsync(HttpContext, ticket, new SelectChallengeAnswer(only), cancellationToken);
        return state is SignInState.Refused { Ticket: null } refused
            ? Again(Keep(Steps.Problem(Why is null ? refused.Refusal : refused.Refusal with { Field = FieldCatalogue.PasswordName }, form), remember))
            : Go(state, form);
    }

    /// <summary>For the page's script: a passkey to offer to the person whose name this browser knows; without content when there is none to offer.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<IActionResult> OnPostOfferAsync(CancellationToken cancellationToken) =>
        OffersPasskey && await passkeys.StartAsync(HttpContext, ReturnUrl, cancellationToken: cancellationToken) is SignInState.Asking { Challenge: WebAuthn challenge, Ticket: var ticket }
            ? new JsonResult(new PasskeyOffer(Steps.Tickets.Seal(HttpContext, ticket), challenge.CredentialRequestOptions, (int)(Steps.SignIn.ChallengeLifetime - s_margin).TotalSeconds))
            : new NoContentResult();

    /// <summary>Goes on with the passkey that was offered and taken.</summary>
    /// <param name="offer">The offer as it was given.</param>
    /// <param name="credential">What the passkey answered, as JSON.</param>
    /// <param name="remember">Whether the session is to outlive the browser.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<IActionResult> OnPostPasskeyAsync(string? offer, string? credential, bool remember, CancellationToken cancellationToken) =>
        Steps.Tickets.Open(HttpContext, offer) is { Challenge: WebAuthn } ticket
            ? Go(await flow.AnswerAsync(HttpContext, ticket with { Persistent = remember }, new WebAuthnAnswer(credential ?? ""), cancellationToken))
            : Expired();

    private protected override IEnumerable<Field> Ask(FieldCatalogue fields)
    {
        if (Why is not null)
            return AsksPassword ? [fields.CurrentPassword] : [];

        var name = OffersPasskey ? fields.Username with { Autocomplete = "username webauthn" } : fields.Username;
        return AsksPassword ? [name, fields.CurrentPassword] : [name];
    }

    private static Notice Keep(Notice notice, bool remember) => remember ? notice.With(RememberName, bool.TrueString) : notice;
}
