using Cognito.AspNetCore.Authentication;
using Cognito.Protocol.Challenges;

namespace Cognito.AspNetCore.SignIn;

/// <summary>What to do about each challenge, as a pure function.</summary>
internal static class ChallengeRules
{
    /// <summary>
    /// The next move.
    /// <code>
    /// SELECT_CHALLENGE ─────────────────────► Answer with the password if that was given, else Ask for what the app offers
    /// PASSWORD, PASSWORD_SRP ───────────────► Answer if the password was given, else Ask for it
    /// PASSWORD_VERIFIER ────────────────────► Answer
    /// DEVICE_SRP_AUTH,
    /// DEVICE_PASSWORD_VERIFIER ─────────────► Answer if this browser is a known device
    /// MFA_SETUP ────────────────────────────► SetUp if nothing but an authenticator app can be set up here, else Ask
    /// NEW_PASSWORD_REQUIRED, codes, TOTP,
    /// SELECT_MFA_TYPE, WEB_AUTHN, CUSTOM ───► Ask
    /// what is left, unknown ones included ──► Abandon
    /// </code>
    /// </summary>
    /// <param name="challenge">What the service asks.</param>
    /// <param name="next">The ticket that goes with the answer.</param>
    /// <param name="options">What the app offers.</param>
    /// <param name="means">What can be answered without asking.</param>
    public static SignInMove Next(Challenge challenge, SignInTicket next, CognitoSignInOptions options, Means means) => challenge switch
    {
        SelectChallenge choice => Choose(choice, next, options, means),

        // The password would leave the app, which the setting promises it does not.
        PasswordRequired when options.PasswordProof == PasswordProof.Srp => Unsupported(challenge, "asks for the password itself; set SignIn:PasswordProof to Plain to send it"),
        PasswordRequired or PasswordSrp when means.HasPassword => new SignInMove.Answer(challenge, next),
        PasswordRequired => new SignInMove.Ask(challenge, next),
        PasswordSrp => Ask(new PasswordRequired(), next with { IsSrpAsked = true }),
        PasswordVerifier verifier when means.HasPassword => new SignInMove.Answer(challenge, next with { UserIdForSrp = verifier.UserIdForSrp }),
        DeviceSrpAuth or DevicePasswordVerifier when means.HasDevice => new SignInMove.Answer(challenge, next),
        MfaSetup setUp => SetUp(setUp, next),
        EmailOtp or SmsOtp or SmsMfa or SoftwareTokenMfa or NewPasswordRequired or SelectMfaType or WebAuthn or CustomChallenge => new SignInMove.Ask(challenge, next),
        _ => Unsupported(challenge, "is not a challenge that sign-in answers here"),
    };

    private static SignInMove Choose(SelectChallenge choice, SignInTicket next, CognitoSignInOptions options, Means means)
    {
        var offered = new SelectChallenge(Openings.Offered(options, choice.Factors));
        return offered.Factors.Count == 0 ? Unsupported(choice, "offers nothing that SignIn:Methods has")
            : means.HasPassword && offered.Factors.Contains(FirstFactor.Password) ? new SignInMove.Answer(offered, next)
            : Ask(offered, next);
    }

    /// <summary>A telephone number cannot be added in the middle of a sign-in.</summary>
    private static SignInMove SetUp(MfaSetup setUp, SignInTicket next)
    {
        var possible = new MfaSetup([.. setUp.Kinds.Where(kind => kind != MfaKind.SmsMfa)]);
        return possible.Kinds switch
        {
            [] => Unsupported(setUp, "offers nothing that can be set up while signing in"),
            [MfaKind.SoftwareTokenMfa] => new SignInMove.SetUp(next with { Challenge = possible }),
            _ => Ask(possible, next),
        };
    }

    private static SignInMove.Ask Ask(Challenge challenge, SignInTicket next) => new(challenge, next with { Challenge = challenge });

    private static SignInMove.Abandon Unsupported(Challenge challenge, string why) => new(Refusals.UnsupportedChallenge, $"{challenge.Name} {why}");
}
