using Cognito.Protocol.Challenges;

namespace Cognito.Local.Challenges;

/// <summary>SMS_MFA: a code by text message, beside the first factor.</summary>
internal sealed class SmsMfaRule : IChallengeRule
{
    private const string Attribute = "phone_number";
    private const int Digits = 6;

    public string Name => SmsMfa.WireName;

    public SessionForm Form => SessionForm.Session;

    public async ValueTask<Issued> IssueAsync(Step step, CancellationToken cancellationToken)
    {
        var (to, state) = await OneTimeCode.SendAsync(step, Attribute, Digits, cancellationToken);
        var parameters = new Dictionary<string, string> { [ParameterNames.UserIdForSrp] = step.Login.Username };
        new SmsMfa(new CodeDelivery(DeliveryMedium.Sms, to.Details.Destination)).WriteParameters(parameters);
        return new Issued(_ => parameters, state);
    }

    public ValueTask<Verdict> VerifyAsync(Step step, Session session, CancellationToken cancellationToken) =>
        ValueTask.FromResult(OneTimeCode.Judge(step, session, Attribute, SmsMfaAnswer.Read(step.Given.Values).Code));
}
