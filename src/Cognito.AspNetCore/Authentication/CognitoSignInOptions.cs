namespace Cognito.AspNetCore.Authentication;

/// <summary>How people sign in.</summary>
public sealed class CognitoSignInOptions
{
    /// <summary>How a password is proved (default: <see cref="PasswordProof.Srp"/>).</summary>
    public PasswordProof PasswordProof { get; set; } = PasswordProof.Srp;

    /// <summary>The pool client's <c>AuthSessionValidity</c>: how long a person may take for one challenge (default: 3 minutes, as the service's; 3 to 15).</summary>
    public TimeSpan ChallengeLifetime { get; set; } = TimeSpan.FromMinutes(3);

    /// <summary>How long a sign-up or password reset waits for its code in this browser (default: 1 hour; 5 minutes to 24 hours).</summary>
    public TimeSpan CodeLifetime { get; set; } = TimeSpan.FromHours(1);
}
