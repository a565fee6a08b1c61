using Cognito.Local.Pools;
using Cognito.Local.Tokens;
using Cognito.Local.Triggers;
using Cognito.Local.Wire;
using Cognito.Protocol.Challenges;

namespace Cognito.Local.Challenges;

/// <summary>Takes a sign-in from one step to the next.</summary>
internal static class SignIn
{
    /// <summary>Makes a verdict come true, and goes where it leads.</summary>
    /// <param name="step">The step whose answer was judged.</param>
    /// <param name="verdict">What it was worth.</param>
    /// <param name="session">The session that led here; null for the first answer of a sign-in.</param>
    /// <param name="passed">What a right answer passes, unless the verdict says otherwise.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async ValueTask<SignInAnswer> FollowAsync(
        Step step, Verdict verdict, Session? session, string passed, CancellationToken cancellationToken)
    {
        if (verdict is Verdict.Heard heard)
            return await CustomAuth.GoOnAsync(step, session!, heard.Round, cancellationToken);
        if (verdict is not Verdict.LeadsTo leading)
        {
            var user = step.Context.Store.Write(tables => Settlement.Settle(tables, step, verdict, session)).OrThrow();
            return await GoOnAsync(step, user, (verdict as Verdict.Right)?.Passed ?? passed, cancellationToken);
        }

        if (session is not null && step.Context.Store.Write(tables => Settlement.LeadOn(tables, step, session)) is { } problem)
            throw problem;
        return await AskAsync(step with { NewEmail = leading.NewEmail }, leading.Challenge, cancellationToken);
    }

    /// <summary>What the user, who has just passed a factor or challenge, meets next.</summary>
    public static async ValueTask<SignInAnswer> GoOnAsync(Step step, User user, string passed, CancellationToken cancellationToken)
    {
        var next = step with { Login = Login.Of(user), Attempt = step.Attempt.After(passed, step.Context.Now) };
        var isRemembered = step.Context.Store.Read(tables => Devices.Remembered(tables, step.App.Pool, user, next.Attempt)) is not null;
        if (StepUp.Next(next, user, NextChallenge.After(step.App.Pool, step.MfaConfig, user, next.Attempt, isRemembered)) is { } challenge)
            return challenge == CustomChallenge.WireName ? await CustomAuth.AskFunctionsAsync(next, cancellationToken) : await AskAsync(next, challenge, cancellationToken);
        await PostAuthentication.CallAsync(next, cancellationToken);
        return new SignInAnswer(await Grants.GiveAsync(next, user, cancellationToken));
    }

    public static async ValueTask<SignInAnswer> AskAsync(Step step, string challenge, CancellationToken cancellationToken)
    {
        var rule = ChallengeRules.Find(challenge) ?? throw new InvalidOperationException($"There is no rule for {challenge}.");
        var issued = await rule.IssueAsync(step, cancellationToken);
        var session = Sessions.Write(step.Context.Service.Seal, rule.Form, new Session
        {
            Id = Sessions.NewId(),
            PoolId = step.App.Pool.Id!,
            ClientId = step.App.Client.ClientId!,
            Challenge = rule.Name,
            Sub = step.Login.User?.Sub,
            Username = step.Login.Username,
            Owner = step.Login.Owner,
            Attempt = step.Attempt,
            ExpiresAt = Sessions.Expiry(step.App.Client, step.Context.Now),
            State = issued.State,
        });
        if (session.Length > Sessions.LongestSession)
            throw TriggerErrors.ChallengeTooLarge();

        // A secret block stands among the parameters.
        return new SignInAnswer(rule.Name, issued.Parameters(session), rule.Form == SessionForm.Session ? session : null, null)
        {
            AvailableChallenges = issued.AvailableChallenges,
        };
    }
}
