using Cognito.Local.Pools;
using Cognito.Local.Wire;
using Cognito.Protocol.Challenges;

namespace Cognito.Local.Challenges;

/// <summary>SELECT_MFA_TYPE: the person has several further factors and has not said which comes first.</summary>
internal sealed class SelectMfaTypeRule : IChallengeRule
{
    public string Name => SelectMfaType.WireName;

    public SessionForm Form => SessionForm.Session;

    public ValueTask<Issued> IssueAsync(Step step, CancellationToken cancellationToken)
    {
        var parameters = new Dictionary<string, string> { [ParameterNames.UserIdForSrp] = step.Login.Username };
        new SelectMfaType(step.FurtherFactors.Kinds).WriteParameters(parameters);
        return ValueTask.FromResult(new Issued(parameters));
    }

    public ValueTask<Verdict> VerifyAsync(Step step, Session session, CancellationToken cancellationToken)
    {
        var kind = SelectMfaTypeAnswer.Read(step.Given.Values).Kind;
        return step.FurtherFactors.Kinds.Contains(kind)
            ? ValueTask.FromResult<Verdict>(new Verdict.LeadsTo(MfaKinds.Name(kind)))
            : throw Errors.NoDeliveryConfig(MfaKinds.Name(kind));
    }
}
