using Cognito.Protocol.Challenges;

namespace Cognito.AspNetCore.Account;

/// <summary>What is to be different about a person's further factors. What is null stays as it is; of the factors that are named, none but <see cref="Preferred"/> is preferred.</summary>
public sealed record MfaChange
{
    /// <summary>Codes by text message (default: as it is).</summary>
    public bool? SmsMfa { get; init; }

    /// <summary>Codes from an authenticator app (default: as it is). It must have been set up.</summary>
    public bool? SoftwareTokenMfa { get; init; }

    /// <summary>Codes by e-mail (default: as it is).</summary>
    public bool? EmailOtp { get; init; }

    /// <summary>Whether a passkey counts as both factors, where the pool lets it (default: as it is).</summary>
    public bool? WebAuthn { get; init; }

    /// <summary>The factor that is asked for without a choice (default: none of those above). It is turned on with that.</summary>
    public MfaKind? Preferred { get; init; }

    internal bool IsEmpty => this == new MfaChange();

    /// <summary>What to set one factor to, or null to leave it.</summary>
    internal (bool Enabled, bool Preferred)? Of(MfaKind kind) =>
        Preferred == kind ? (true, true)
        : Given(kind) is { } enabled ? (enabled, false)
        : null;

    private bool? Given(MfaKind kind) => kind switch
    {
        MfaKind.SmsMfa => SmsMfa,
        MfaKind.SoftwareTokenMfa => SoftwareTokenMfa,
        _ => EmailOtp,
    };
}
