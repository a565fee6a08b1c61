using Cognito.Local.Triggers;
using Cognito.Local.Wire;
using Cognito.Protocol.Challenges;

namespace Cognito.Local.Challenges;

/// <summary>
/// CUSTOM_AUTH: the pool's own functions say what is asked and when it is enough (behaviour §2, §7.2). With SRP first, the
/// password and what the pool asks beside it come before their first own challenge.
/// </summary>
internal static class CustomAuth
{
    private const string FirstChallenge = "CHALLENGE_NAME";

    public static async ValueTask<SignInAnswer> StartAsync(FlowCall call, CancellationToken cancellationToken)
    {
        var occasion = new Occasion(call.Context, call.App.Pool, null, "", null);
        if (!DefineAuthChallenge.IsSet(occasion) || !CreateAuthChallenge.IsSet(occasion) || !VerifyAuthChallengeResponse.IsSet(occasion))
            throw Errors.NoCustomAuthTriggers();
        var withSrp = call.Given.Optional(FirstChallenge) == ParameterNames.SrpA;
        if (withSrp)
            call.Given.Required(ParameterNames.SrpA);

        var step = await call.BeginAsync(cancellationToken);
        if (SignInGate.BeforeProof(step.Login.User) is { } refusal)
            throw refusal;
        AuthChallengeRound[] rounds = withSrp ? [new(ParameterNames.SrpA, true, null)] : [];
        return await AskFunctionsAsync(step with { Attempt = step.Attempt with { Rounds = rounds } }, cancellationToken);
    }

    /// <summary>What the functions want next.</summary>
    public static async ValueTask<SignInAnswer> AskFunctionsAsync(Step step, CancellationToken cancellationToken)
    {
        var next = await DefineAuthChallenge.CallAsync(step, cancellationToken);
        if (next.FailAuthentication)
            throw Errors.IncorrectUsernameOrPassword();
        if (next.IssueTokens)
            return await FinishAsync(step, cancellationToken);
        var hasBegunWithSrp = step.Attempt.Rounds is [{ ChallengeName: ParameterNames.SrpA }];
        return next.ChallengeName == CustomChallenge.WireName || (next.ChallengeName == PasswordVerifier.WireName && hasBegunWithSrp)
            ? await SignIn.AskAsync(step, next.ChallengeName, cancellationToken)
            : throw TriggerErrors.UnrecognizableLambdaOutput();
    }

    /// <summary>A custom challenge was answered, rightly or wrongly: the session is used up, and the functions decide.</summary>
    public static async ValueTask<SignInAnswer> GoOnAsync(Step step, Session session, AuthChallengeRound round, CancellationToken cancellationToken)
    {
        if (step.Context.Store.Write(tables => Settlement.LeadOn(tables, step, session)) is { } problem)
            throw problem;
        var attempt = step.Attempt with { Rounds = [.. step.Attempt.Rounds, round] };
        return await AskFunctionsAsync(step with { Attempt = attempt }, cancellationToken);
    }

    /// <summary>The functions are content; the pool may not be.</summary>
    private static async ValueTask<SignInAnswer> FinishAsync(Step step, CancellationToken cancellationToken)
    {
        var verdict = new Verdict.Right(user => user);
        var user = step.Context.Store.Write(tables => Settlement.Settle(tables, step, verdict, null)).OrThrow();
        return await SignIn.GoOnAsync(step, user, Attempt.Decided, cancellationToken);
    }
}
