using Cognito.AspNetCore.Authentication;

namespace Cognito.AspNetCore.SignIn;

/// <summary>What a person gives to start signing in.</summary>
/// <param name="Username">The username or an alias of it, 1 to 128 characters.</param>
/// <param name="Password">The password, at most 256 characters; null for the ways that need none.</param>
public sealed record SignInRequest(string Username, string? Password = null)
{
    /// <summary>How the person wants to sign in: one of <see cref="CognitoSignInOptions.Methods"/>; null to let those decide.</summary>
    public SignInMethod? Method { get; init; }

    /// <summary>Where to go afterwards. Anything but a local URL of at most 512 characters is dropped.</summary>
    public string? ReturnUrl { get; init; }

    /// <summary>Whether the session outlives the browser (default: no).</summary>
    public bool Persistent { get; init; }

    /// <summary>Whether the pool, if it knows devices, is to remember this browser (default: no). Counts with <see cref="Authentication.RememberDevice.Ask"/>.</summary>
    public bool RememberDevice { get; init; }

    /// <summary>
    /// Whether this browser, once the person is signed in, is to know their name, so that it can offer their passkey before they type anything
    /// (default: no, as others may use the browser). See <see cref="RememberedSignIn"/>.
    /// </summary>
    public bool RememberUsername { get; init; }

    /// <summary>
    /// Levels of authentication, one of which the sign-in is to reach, in the order of preference (default: none, whatever the pool asks for). They are those of the
    /// pool's AcrConfiguration, such as <c>urn:cognito:loa:3</c>; at most four. The app client needs <c>ALLOW_USER_AUTH</c> (API_InitiateAuth, <c>TARGET_ACR_VALUES</c>).
    /// </summary>
    public IReadOnlyList<string> Acr { get; init; } = [];

    /// <summary>
    /// Whether a person with a second factor is to be asked for it in a remembered browser, too (default: no).
    /// Nobody is made to set one up: the claim <c>amr</c> has <c>mfa</c> when there was one.
    /// </summary>
    public bool Mfa { get; init; }

    /// <summary>The type's name alone: the request holds a password.</summary>
    public override string ToString() => nameof(SignInRequest);
}
