using Cognito.Protocol.Challenges;

namespace Cognito.Local.Challenges;

/// <summary>EMAIL_OTP: a code by e-mail, as the first factor or, as <see cref="Attempt.IsAtFirstFactor"/> tells, as a further one.</summary>
internal sealed class EmailOtpRule : IChallengeRule
{
    private const string Attribute = "email";

    public string Name => EmailOtp.WireName;

    public SessionForm Form => SessionForm.Session;

    public async ValueTask<Issued> IssueAsync(Step step, CancellationToken cancellationToken)
    {
        var (to, state) = await OneTimeCode.SendAsync(step, Attribute, step.Attempt.IsAtFirstFactor ? 8 : 6, cancellationToken);
        var parameters = new Dictionary<string, string>();
        new EmailOtp(new CodeDelivery(DeliveryMedium.Email, to.Details.Destination)).WriteParameters(parameters);
        return new Issued(_ => parameters, state) { AvailableChallenges = step.Attempt.IsAtFirstFactor ? [Name] : null };
    }

    public ValueTask<Verdict> VerifyAsync(Step step, Session session, CancellationToken cancellationToken) =>
        ValueTask.FromResult(OneTimeCode.Judge(step, session, Attribute, EmailOtpAnswer.Read(step.Given.Values).Code));
}
