using Cognito.Local.Wire;
using Cognito.Protocol.Challenges;

namespace Cognito.Local.Challenges;

/// <summary>USER_AUTH: the person chooses what to begin with, unless the app already has (behaviour §2).</summary>
internal static class ChoiceFlow
{
    private const string Preferred = "PREFERRED_CHALLENGE";

    public static async ValueTask<SignInAnswer> StartAsync(FlowCall call, CancellationToken cancellationToken)
    {
        var step = await call.BeginAsync(cancellationToken);
        var preferred = call.Given.Optional(Preferred);
        if (preferred is not null && FactorNames.FirstFactors.Find(preferred) is null)
            throw Errors.InvalidValue(Preferred);
        var verdict = preferred is not null && step.FirstFactors.Contains(preferred)
            ? new Verdict.LeadsTo(preferred)
            : new Verdict.LeadsTo(SelectChallenge.WireName);
        return await SignIn.FollowAsync(step, verdict, null, "", cancellationToken);
    }
}
