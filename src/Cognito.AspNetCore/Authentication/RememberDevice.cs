namespace Cognito.AspNetCore.Authentication;

/// <summary>Whether a pool that knows devices is to remember the browser that somebody signs in with.</summary>
public enum RememberDevice
{
    /// <summary>When the person wants it: <see cref="SignIn.SignInRequest.RememberDevice"/>.</summary>
    Ask,

    /// <summary>Without asking.</summary>
    Always,

    /// <summary>Never. One that was remembered before is not made use of.</summary>
    Never,
}
