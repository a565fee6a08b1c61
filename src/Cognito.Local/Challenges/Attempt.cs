using Cognito.Local.Triggers;
using Cognito.Protocol.Challenges;

namespace Cognito.Local.Challenges;

/// <summary>How far one sign-in has come.</summary>
/// <param name="Flow">The AuthFlow it began with.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="Passed">The factors and challenges passed so far, in order, by their wire names.</param>
internal sealed record Attempt(string Flow, DateTimeOffset StartedAt, IReadOnlyList<string> Passed)
{
    /// <summary>How a passkey counts among the factors passed when its device has verified the person: two factors in one.</summary>
    public const string VerifiedPasskey = "WEB_AUTHN with user verification";

    /// <summary>How DefineAuthChallenge's word that there shall be tokens counts among what has passed.</summary>
    public const string Decided = "DefineAuthChallenge";

    /// <summary>The device that the person said they are at; null when they named none.</summary>
    public string? DeviceKey { get; init; }

    /// <summary>The level that the tokens must reach (<see cref="Amr.Level"/>); null when none was asked for.</summary>
    public int? TargetLevel { get; init; }

    /// <summary>In a custom sign-in, what was met so far, in order, as the triggers are told of it; empty in other flows.</summary>
    public IReadOnlyList<AuthChallengeRound> Rounds { get; init; } = [];

    /// <summary>Whether nothing has been proved yet: what is asked for now is the first factor.</summary>
    public bool IsAtFirstFactor => Passed.Count == 0;

    /// <summary>Whether a further factor has been proved, or set up. What comes first is never one, even if it bears the same name.</summary>
    public bool HasFurtherFactor => Passed.Skip(1).Any(IsFurtherFactor);

    /// <summary>Whether nothing is left to DefineAuthChallenge: it has said that there shall be tokens, or is not asked.</summary>
    public bool IsDecided => Flow != Flows.Custom || Passed.Contains(Decided);

    /// <summary>Whether it is a proof beside the first factor, to be guessed only by those who have that.</summary>
    public static bool IsFurtherFactor(string challenge) =>
        challenge is SmsMfa.WireName or SoftwareTokenMfa.WireName or EmailOtp.WireName or MfaSetup.WireName;

    public static Attempt Begin(string flow, DateTimeOffset now) => new(flow, now, []);

    /// <summary>With one more factor or challenge passed. A new password begins anew: sessions do not outlive the password they began with.</summary>
    public Attempt After(string passed, DateTimeOffset now) => this with
    {
        Passed = [.. Passed, passed],
        StartedAt = passed == NewPasswordRequired.WireName ? now : StartedAt,
        Rounds = IsDecided || passed == Decided ? Rounds : [.. Rounds, new AuthChallengeRound(passed, true, null)],
    };
}
