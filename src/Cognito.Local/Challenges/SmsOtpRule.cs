using Cognito.Protocol.Challenges;

namespace Cognito.Local.Challenges;

/// <summary>SMS_OTP: a code of eight digits by text message, as the first factor.</summary>
internal sealed class SmsOtpRule : IChallengeRule
{
    private const string Attribute = "phone_number";

    public string Name => SmsOtp.WireName;

    public SessionForm Form => SessionForm.Session;

    public async ValueTask<Issued> IssueAsync(Step step, CancellationToken cancellationToken)
    {
        var (to, state) = await OneTimeCode.SendAsync(step, Attribute, 8, cancellationToken);
        var parameters = new Dictionary<string, string>();
        new SmsOtp(new CodeDelivery(DeliveryMedium.Sms, to.Details.Destination)).WriteParameters(parameters);
        return new Issued(_ => parameters, state) { AvailableChallenges = [Name] };
    }

    public ValueTask<Verdict> VerifyAsync(Step step, Session session, CancellationToken cancellationToken) =>
        ValueTask.FromResult(OneTimeCode.Judge(step, session, Attribute, SmsOtpAnswer.Read(step.Given.Values).Code));
}
