using System.Text.Json.Serialization;
using Cognito.Protocol.Challenges;

namespace Cognito.Local.Pools;

/// <summary>Which further factors a user has turned on (SetUserMFAPreference), and which comes first.</summary>
internal sealed record MfaSettings
{
    public bool Sms { get; init; }
    public bool Email { get; init; }
    public bool SoftwareToken { get; init; }

    /// <summary>Whether a passkey that verified the user counts as a further factor.</summary>
    public bool WebAuthn { get; init; }

    /// <summary>The wire name of the factor asked for first; null when the user has not said.</summary>
    public string? Preferred { get; init; }

    /// <summary>Whether any factor is turned on that a sign-in has to ask for.</summary>
    [JsonIgnore]
    public bool IsActive => Sms || Email || SoftwareToken;

    public bool Has(MfaKind kind) => kind switch
    {
        MfaKind.SmsMfa => Sms,
        MfaKind.EmailOtp => Email,
        _ => SoftwareToken,
    };

    public bool Prefers(MfaKind kind) => Has(kind) && Preferred == MfaKinds.Name(kind);

    /// <summary>The settings with a factor turned on or off. What is off is not preferred any longer.</summary>
    public MfaSettings With(MfaKind kind, bool on)
    {
        var changed = kind switch
        {
            MfaKind.SmsMfa => this with { Sms = on },
            MfaKind.EmailOtp => this with { Email = on },
            _ => this with { SoftwareToken = on },
        };
        return on || !Prefers(kind) ? changed : changed with { Preferred = null };
    }
}
