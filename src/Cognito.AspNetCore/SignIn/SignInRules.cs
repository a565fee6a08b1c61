using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.Service;
using Cognito.Protocol.Challenges;

namespace Cognito.AspNetCore.SignIn;

/// <summary>The sign-in machine's transitions, as pure functions.</summary>
internal static class SignInRules
{
    /// <summary>
    /// The next move.
    /// <code>
    /// tokens ─────────────────────────► Finish
    /// PASSWORD_VERIFIER ──────────────► Prove
    /// NEW_PASSWORD_REQUIRED ──────────► Ask
    /// any other challenge, neither
    /// challenge nor tokens, missing
    /// or malformed parameters ────────► Abandon
    /// UserNotConfirmed ───────────────► Confirm
    /// PasswordResetRequired ──────────► Reset
    /// any other error, outage ────────► Refuse
    /// </code>
    /// </summary>
    /// <param name="progress">The sign-in so far.</param>
    /// <param name="reply">What the service said.</param>
    /// <param name="now">The time.</param>
    /// <param name="options">Lifetimes.</param>
    public static SignInMove Next(SignInTicket progress, Reply<AuthReply> reply, DateTimeOffset now, CognitoSignInOptions options) => reply switch
    {
        Reply<AuthReply>.None { Failure: ServiceFailure.Error { Name: "UserNotConfirmed" } } =>
            new SignInMove.Confirm(WaitingForCode(progress, now, options)),
        Reply<AuthReply>.None { Failure: ServiceFailure.Error { Name: "PasswordResetRequired" } } =>
            new SignInMove.Reset(WaitingForCode(progress, now, options)),
        Reply<AuthReply>.None none => new SignInMove.Refuse(none.Failure),
        Reply<AuthReply>.Answer { Value.Tokens: { } tokens } => new SignInMove.Finish(tokens),
        Reply<AuthReply>.Answer { Value: { ChallengeName: { Length: > 0 } name } said } => Posed(name, said, progress, now, options),
        _ => new SignInMove.Abandon(Refusals.Failed, "the service gave neither tokens nor a challenge"),
    };

    /// <summary>Whether the same challenge can be answered again after this refusal: the service keeps its session then.</summary>
    public static bool CanAnswerAgain(Refusal refusal) =>
        refusal.Kind is RefusalKind.Input or RefusalKind.TooMany or RefusalKind.Unavailable;

    private static SignInMove Posed(string name, AuthReply said, SignInTicket progress, DateTimeOffset now, CognitoSignInOptions options)
    {
        Challenge challenge;
        try
        {
            challenge = ChallengeCatalogue.Read(name, said.Parameters, said.AvailableChallenges);
        }
        catch (FormatException exception)
        {
            return new SignInMove.Abandon(Refusals.Failed, $"{name}: {exception.Message}");
        }

        var next = progress with
        {
            Challenge = challenge,
            Session = said.Session ?? progress.Session,
            UserIdForSrp = said.Parameters.Optional(ParameterNames.UserIdForSrp) ?? progress.UserIdForSrp,
            ExpiresAt = now + options.ChallengeLifetime,
        };
        return challenge switch
        {
            PasswordVerifier verifier => new SignInMove.Prove(verifier, next with { UserIdForSrp = verifier.UserIdForSrp }),
            NewPasswordRequired => new SignInMove.Ask(challenge, next),
            _ => new SignInMove.Abandon(Refusals.UnsupportedChallenge, $"{name} is not a challenge that sign-in answers"),
        };
    }

    private static SignInTicket WaitingForCode(SignInTicket progress, DateTimeOffset now, CognitoSignInOptions options) =>
        progress with { Challenge = null, Session = null, ExpiresAt = now + options.CodeLifetime, Continues = true };
}
