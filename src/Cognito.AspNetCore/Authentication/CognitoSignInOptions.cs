namespace Cognito.AspNetCore.Authentication;

/// <summary>How people sign in.</summary>
public sealed class CognitoSignInOptions
{
    /// <summary>
    /// The ways to sign in that people may use (default: none, which means <see cref="SignInMethod.Password"/> alone). Where one of several needs no
    /// password, sign-in begins with the first in the list, unless the person gives a password or names another; what the account does not have
    /// is replaced by a choice of what it has.
    /// </summary>
    public IList<SignInMethod> Methods { get; } = [];

    /// <summary>How a password is proved (default: <see cref="PasswordProof.Srp"/>).</summary>
    public PasswordProof PasswordProof { get; set; } = PasswordProof.Srp;

    /// <summary>Whether to remember browsers, for pools that know devices (default: <see cref="RememberDevice.Ask"/>).</summary>
    public RememberDevice RememberDevice { get; set; } = RememberDevice.Ask;

    /// <summary>What authenticator apps call this app (default: the application's name; at most 64 characters).</summary>
    public string? AuthenticatorName { get; set; }

    /// <summary>The pool client's <c>AuthSessionValidity</c>: how long a person may take for one challenge (default: 3 minutes, as the service's; 3 to 15).</summary>
    public TimeSpan ChallengeLifetime { get; set; } = TimeSpan.FromMinutes(3);

    /// <summary>How long a sign-up or password reset waits for its code in this browser (default: 1 hour; 5 minutes to 24 hours).</summary>
    public TimeSpan CodeLifetime { get; set; } = TimeSpan.FromHours(1);
}
