using Cognito.Local.Pools;
using Cognito.Local.Wire;
using Cognito.Protocol.Challenges;

namespace Cognito.Local.Challenges;

/// <summary>USER_AUTH: the person chooses what to begin with, unless the app already has (behaviour §2).</summary>
internal static class ChoiceFlow
{
    private const string Preferred = "PREFERRED_CHALLENGE";

    public static async ValueTask<SignInAnswer> StartAsync(FlowCall call, CancellationToken cancellationToken)
    {
        if (call.Session is not null)
            return await SignUpSessions.SignInAsync(call, call.Session, cancellationToken);
        var preferred = call.Given.Optional(Preferred);
        if (preferred is not null && FactorNames.FirstFactors.Find(preferred) is null)
            throw Errors.InvalidValue(Preferred);

        var step = StepUp.Aim(await call.BeginAsync(cancellationToken));
        if (StepUp.Resume(step) is { } missing)
            return await SignIn.FollowAsync(step, new Verdict.LeadsTo(missing), null, call.Flow, cancellationToken);
        var verdict = preferred is not null && Offers(step).Contains(preferred)
            ? Take(step, preferred)
            : new Verdict.LeadsTo(SelectChallenge.WireName);
        return await SignIn.FollowAsync(step, verdict, null, call.Flow, cancellationToken);
    }

    /// <summary>
    /// What there is to choose from, by the wire names. Someone who has nothing to choose is shown what a likeness would be, where
    /// callers must not learn who exists.
    /// </summary>
    public static IReadOnlyList<string> Offers(Step step)
    {
        var (pool, seal) = (step.App.Pool, step.Context.Service.Seal);
        var mfa = step.Context.Store.Read(tables => tables.MfaConfigs.Of(pool.Id!));
        var own = step.Login.User is { } user ? FirstFactors.Of(pool, mfa, user) : [];
        if (own.Count > 0)
            return Amr.Missing(own, step.Attempt.Passed);
        return step.App.HidesUsers && !step.IsAdmin
            ? FirstFactors.Of(pool, mfa, Likeness.User(pool, seal, step.Login))
            : throw Errors.NoFirstFactor();
    }

    /// <summary>Begins with the factor; what it needs may have come along with the choice.</summary>
    public static Verdict Take(Step step, string factor) => factor switch
    {
        PasswordRequired.WireName when step.Given.Optional(ParameterNames.Password) is not null => PasswordFactor.Judge(step),
        PasswordSrp.WireName when step.Given.Optional(ParameterNames.SrpA) is not null => PasswordFactor.StartSrp(step),
        _ => new Verdict.LeadsTo(factor),
    };
}
