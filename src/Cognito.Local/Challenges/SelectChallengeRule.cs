using Cognito.Local.Wire;
using Cognito.Protocol.Challenges;

namespace Cognito.Local.Challenges;

/// <summary>SELECT_CHALLENGE: the person chooses a first factor (behaviour §2). A password may come with the choice.</summary>
internal sealed class SelectChallengeRule : IChallengeRule
{
    public string Name => SelectChallenge.WireName;

    public SessionForm Form => SessionForm.Session;

    public ValueTask<Issued> IssueAsync(Step step, CancellationToken cancellationToken) =>
        ValueTask.FromResult(new Issued([]) { AvailableChallenges = ChoiceFlow.Offers(step) });

    public ValueTask<Verdict> VerifyAsync(Step step, Session session, CancellationToken cancellationToken)
    {
        var factor = FactorNames.FirstFactors[SelectChallengeAnswer.Read(step.Given.Values).Factor];
        return ChoiceFlow.Offers(step).Contains(factor)
            ? ValueTask.FromResult(ChoiceFlow.Take(step, factor))
            : throw Errors.InvalidValue(ParameterNames.Answer);
    }
}
