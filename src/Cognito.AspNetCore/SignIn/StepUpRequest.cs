namespace Cognito.AspNetCore.SignIn;

/// <summary>How somebody who is signed in is to sign in again. With neither of the two: once more, whatever way.</summary>
public sealed record StepUpRequest
{
    /// <summary>As <see cref="SignInRequest.Acr"/>. What the session has proved already counts.</summary>
    public IReadOnlyList<string> Acr { get; init; } = [];

    /// <summary>As <see cref="SignInRequest.Mfa"/>.</summary>
    public bool Mfa { get; init; }

    /// <summary>Where to go afterwards. Anything but a local URL of at most 512 characters is dropped.</summary>
    public string? ReturnUrl { get; init; }
}
