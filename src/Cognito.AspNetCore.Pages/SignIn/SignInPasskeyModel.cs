using Cognito.AspNetCore.Pages.Hosting;
using Cognito.AspNetCore.SignIn;
using Cognito.Protocol.Challenges;
using Microsoft.AspNetCore.Mvc;

namespace Cognito.AspNetCore.Pages.SignIn;

/// <summary>The challenge <see cref="WebAuthn"/>: a passkey. It takes JavaScript (<c>cognito-passkey-pages.js</c>).</summary>
/// <param name="flow">Signs people in.</param>
/// <param name="steps">What every page needs.</param>
public sealed class SignInPasskeyModel(SignInFlow flow, PageSteps steps) : CognitoPageModel(steps)
{
    /// <summary>For <c>navigator.credentials.get</c>, as JSON.</summary>
    public string? RequestOptions => (Ticket?.Challenge as WebAuthn)?.CredentialRequestOptions;

    /// <summary>The page, or the way back to the start when nothing of the kind is pending.</summary>
    public IActionResult OnGet() => RequestOptions is not null ? Page() : Expired();

    /// <summary>Goes on with what the passkey answered.</summary>
    /// <param name="credential">The answer, as JSON.</param>
    /// <param name="another">Whether to sign in another way instead.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<IActionResult> OnPostAsync(string? credential, bool another, CancellationToken cancellationToken) =>
        Ticket is not { Challenge: WebAuthn } ticket ? Expired()
        : another ? Restart(await flow.RestartAsync(HttpContext, ticket, method: null, cancellationToken))
        : Go(await flow.AnswerAsync(HttpContext, ticket, new WebAuthnAnswer(credential ?? ""), cancellationToken));
}
