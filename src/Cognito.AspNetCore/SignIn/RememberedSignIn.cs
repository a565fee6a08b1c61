using Cognito.AspNetCore.Authentication;
using Cognito.Protocol.Challenges;
using Microsoft.AspNetCore.Http;

namespace Cognito.AspNetCore.SignIn;

/// <summary>
/// Offers a passkey before anybody has typed a name (conditional mediation, WebAuthn Level 3, §5.1.4): the service gives no options without one,
/// so it is the name that this browser remembers. An offer that nobody takes up expires and does nothing.
/// </summary>
public sealed class RememberedSignIn
{
    /// <summary>What can happen to every account alike.</summary>
    private static readonly string[] s_notOfAccounts = [Refusals.TooManyRequests.Code, Refusals.Unavailable.Code, Refusals.Failed.Code];

    private readonly SignInFlow _signIn;
    private readonly RememberedUsername _remembered;

    internal RememberedSignIn(SignInFlow signIn, RememberedUsername remembered)
    {
        _signIn = signIn;
        _remembered = remembered;
    }

    /// <summary>Starts a sign-in by passkey for the remembered name.</summary>
    /// <param name="context">The request.</param>
    /// <param name="returnUrl">Where to go afterwards. Anything but a local URL of at most 512 characters is dropped.</param>
    /// <param name="persistent">Whether the session is to outlive the browser.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>
    /// <see cref="SignInState.Asking"/> for a <see cref="WebAuthn"/>; <see cref="SignInState.Refused"/> when the service cannot be asked now; else
    /// null, whatever the reason: no name is remembered, the app offers no passkeys, or the account has none or does not exist any more.
    /// </returns>
    public async Task<SignInState?> StartAsync(HttpContext context, string? returnUrl = null, bool persistent = false, CancellationToken cancellationToken = default)
    {
        if (_remembered.Read(context) is not { } username)
        {
            return null;
        }

        var request = new SignInRequest(username)
        {
            Method = SignInMethod.Passkey,
            ReturnUrl = returnUrl,
            Persistent = persistent,
            RememberUsername = true,
        };
        return await _signIn.StartAsync(context, request, cancellationToken) switch
        {
            SignInState.Asking { Challenge: WebAuthn } asking => asking,
            SignInState.Refused { Refusal: var refusal } refused when s_notOfAccounts.Contains(refusal.Code) => refused,
            _ => null,
        };
    }
}
