namespace Cognito.Local.Pools;

/// <summary>Which further factors a user has turned on (SetUserMFAPreference), and which comes first.</summary>
internal sealed record MfaSettings
{
    public bool Sms { get; init; }
    public bool Email { get; init; }
    public bool SoftwareToken { get; init; }

    /// <summary>Whether a passkey that verified the user counts as a further factor.</summary>
    public bool WebAuthn { get; init; }

    /// <summary>Whether any factor is turned on that a sign-in has to ask for.</summary>
    public bool IsActive => Sms || Email || SoftwareToken;

    /// <summary>The wire name of the factor asked for first; null when the user has not said.</summary>
    public string? Preferred { get; init; }
}
