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
    /// a challenge ────────────────────► as <see cref="ChallengeRules"/> says
    /// neither challenge nor tokens,
    /// missing or malformed parameters ► Abandon
    /// UserNotConfirmed ───────────────► Confirm
    /// PasswordResetRequired ──────────► Reset
    /// any other error, outage ────────► Refuse
    /// </code>
    /// </summary>
    /// <param name="progress">The sign-in so far.</param>
    /// <param name="reply">What the service said.</param>
    /// <param name="now">The time.</param>
    /// <param name="options">What the app offers, and lifetimes.</param>
    /// <param name="means">What can be answered without asking.</param>
    public static SignInMove Next(SignInTicket progress, Reply<AuthReply> reply, DateTimeOffset now, CognitoSignInOptions options, Means means) => reply switch
    {
        Reply<AuthReply>.None { Failure: ServiceFailure.Error { Name: "UserNotConfirmed" } } =>
            new SignInMove.Confirm(WaitingForCode(progress, now, options)),
        Reply<AuthReply>.None { Failure: ServiceFailure.Error { Name: "PasswordResetRequired" } } =>
            new SignInMove.Reset(WaitingForCode(progress, now, options)),
        Reply<AuthReply>.None none => new SignInMove.Refuse(none.Failure),
        Reply<AuthReply>.Answer { Value: { Tokens: { } tokens } said } => new SignInMove.Finish(tokens, said.NewDevice),
        Reply<AuthReply>.Answer { Value: { ChallengeName: { Length: > 0 } name } said } => Posed(name, said, progress, now, options, means),
        _ => new SignInMove.Abandon(Refusals.Failed, "the service gave neither tokens nor a challenge"),
    };

    /// <summary>Whether the same challenge can be answered again after this refusal: the service keeps its session then.</summary>
    public static bool CanAnswerAgain(Refusal refusal) =>
        refusal.Kind is RefusalKind.Input or RefusalKind.TooMany or RefusalKind.Unavailable;

    /// <summary>
    /// What a refusal means where it was not the name and password that were refused: the first factor is passed then, or was none of them.
    /// </summary>
    public static Refusal InContext(Refusal refusal, Challenge? answered, ServiceFailure failure) =>
        refusal != Refusals.InvalidCredentials || answered is null or PasswordRequired or SelectChallenge or NewPasswordRequired ? refusal
            : failure is ServiceFailure.Error error && error.Message.Contains("attempts exceeded", StringComparison.OrdinalIgnoreCase) ? Refusals.TooManyAttempts
            : Refusals.AnswerNotAccepted;

    private static SignInMove Posed(string name, AuthReply said, SignInTicket progress, DateTimeOffset now, CognitoSignInOptions options, Means means)
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
            UserIdForSrp = said.Parameters.Optional(ParameterNames.UserIdForSrp) ?? said.Parameters.Optional(ParameterNames.Username) ?? progress.UserIdForSrp,
            IsSrpAsked = false,
            SoftwareTokenSecret = null,
            ExpiresAt = now + options.ChallengeLifetime,
        };
        return ChallengeRules.Next(challenge, next, options, means);
    }

    private static SignInTicket WaitingForCode(SignInTicket progress, DateTimeOffset now, CognitoSignInOptions options) => progress with
    {
        Challenge = null,
        Session = null,
        SoftwareTokenSecret = null,
        ExpiresAt = now + options.CodeLifetime,
        Continues = true,
    };
}
