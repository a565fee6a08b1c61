using Cognito.Local.Model;
using Cognito.Local.Pools;
using Cognito.Local.Storage;
using Cognito.Local.Wire;
using Cognito.Protocol.Challenges;

namespace Cognito.Local.Challenges;

/// <summary>
/// Makes a verdict come true in one piece of work, so that of two answers with one session one wins, and of many guesses at
/// once none escapes the lock-out.
/// </summary>
internal static class Settlement
{
    /// <summary>Why no answer would be looked at just now; null when one would.</summary>
    public static ServiceException? Problem(Tables tables, UserPoolType pool, Login login, Session? session, DateTimeOffset now)
    {
        if (session is not null && Sessions.Problem(tables, session, now) is { } problem)
            return problem;
        return tables.LockOuts.Find(pool.Id!, login.Owner, LockOutId(session))?.IsLocked(now) == true ? Errors.PasswordAttemptsExceeded() : null;
    }

    /// <param name="tables">The store.</param>
    /// <param name="step">Who answered, and in which sign-in.</param>
    /// <param name="verdict">What the answer was worth, judged by the user as they were a moment ago.</param>
    /// <param name="session">The session that led here; null for the first answer of a sign-in that has none.</param>
    public static Settled<User> Settle(Tables tables, Step step, Verdict verdict, Session? session)
    {
        if (Problem(tables, step.App.Pool, step.Login, session, step.Context.Now) is { } problem)
            return problem;
        return verdict is Verdict.Right right
            ? Accept(tables, step, right, session)
            : Refuse(tables, step, (Verdict.Wrong)verdict, session);
    }

    /// <summary>Uses the session up for a step that proves nothing; an error when it cannot lead on.</summary>
    public static ServiceException? LeadOn(Tables tables, Step step, Session session)
    {
        if (Problem(tables, step.App.Pool, step.Login, session, step.Context.Now) is { } problem)
            return problem;
        Sessions.Spend(tables, session, step.Context.Now);
        return null;
    }

    private static ServiceException Refuse(Tables tables, Step step, Verdict.Wrong wrong, Session? session)
    {
        var (pool, login, now) = (step.App.Pool, step.Login, step.Context.Now);
        if (wrong.Counts)
        {
            var failed = LockOut.AfterFailure(tables.LockOuts.Find(pool.Id!, login.Owner, LockOutId(session)), now);
            tables.LockOuts.Save(pool.Id!, login.Owner, LockOutId(session), now + LockOut.Longest, failed);
        }

        if (login.User is { } user)
            AuthEvents.Record(tables, step, user, Identifiers.Uuid(), isPassed: false);

        // A secret block is good for one guess; a person may mistype a code and go on.
        if (session?.Challenge is PasswordVerifier.WireName or DevicePasswordVerifier.WireName)
            Sessions.Spend(tables, session, now);
        return wrong.Error;
    }

    private static Settled<User> Accept(Tables tables, Step step, Verdict.Right right, Session? session)
    {
        var (pool, login, now) = (step.App.Pool, step.Login, step.Context.Now);
        var user = login.User is { } known ? tables.Users.FindBySub(pool.Id!, known.Sub) : null;
        if (user is null || IsOutdated(session, user))
            return Stale(session);
        if (right.Apply(user) is not { } changed)
            return right.Otherwise ?? Stale(session);

        // A code that confirms its user lets them in; a password, temporary or not, is judged as it was.
        if (SignInGate.AfterProof(pool, user.Status == UserStatus.UNCONFIRMED ? changed : user, now) is { } refusal)
            return refusal;

        // Nothing is used up: apps forget the device and send the same answer again.
        if (Devices.Refusal(tables, pool, user, step.Attempt) is { } unknownDevice)
            return unknownDevice;

        if (!ReferenceEquals(changed, user) && Registration.AliasConflict(tables, pool, changed) is { } conflict)
            return conflict;

        if (session is not null)
            Sessions.Spend(tables, session, now);
        if (IsGuessed(session))
            tables.LockOuts.Delete(pool.Id!, login.Owner, LockOutId(session));
        if (!ReferenceEquals(changed, user))
            tables.Users.Save(changed, UserNames.AliasesOf(pool, changed));
        return changed;
    }

    private static ServiceException Stale(Session? session) => session is null ? Errors.IncorrectUsernameOrPassword() : Errors.InvalidSession();

    /// <summary>
    /// Guesses at a further factor are counted apart from those at the first. Only who has proved the first can make them, so that
    /// nobody else locks the user out of the second; and whoever proves the first again has not won new guesses at the second.
    /// </summary>
    private static string LockOutId(Session? session) => session is null or { Attempt.IsAtFirstFactor: true } ? "password" : "mfa";

    /// <summary>Whether the right answer shows that this is not someone guessing.</summary>
    private static bool IsGuessed(Session? session) =>
        session is null or { Attempt.IsAtFirstFactor: true } or { Challenge: DevicePasswordVerifier.WireName } || Attempt.IsFurtherFactor(session.Challenge);

    /// <summary>A sign-in that a former password began does not go on with the present one.</summary>
    public static bool IsOutdated(Session? session, User user) => session is not null && user.Password?.SetAt > session.Attempt.StartedAt;
}
