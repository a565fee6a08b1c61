using Cognito.Local.Pools;
using Cognito.Local.Wire;
using Cognito.Protocol.Challenges;

namespace Cognito.Local.Challenges;

/// <summary>
/// MFA_SETUP: the pool requires a further factor and the person has none. An authenticator app is registered by
/// AssociateSoftwareToken and VerifySoftwareToken, whose session then answers; an e-mail address is answered with, and proved by EMAIL_OTP.
/// </summary>
internal sealed class MfaSetupRule : IChallengeRule
{
    /// <summary>RFC 5321, section 4.5.3.1.3; and the session has room for it.</summary>
    private const int LongestEmail = 254;

    public string Name => MfaSetup.WireName;

    public SessionForm Form => SessionForm.Session;

    public ValueTask<Issued> IssueAsync(Step step, CancellationToken cancellationToken)
    {
        var parameters = new Dictionary<string, string> { [ParameterNames.UserIdForSrp] = step.Login.Username };
        new MfaSetup(step.FurtherFactors.Setup).WriteParameters(parameters);
        return ValueTask.FromResult(new Issued(parameters));
    }

    public ValueTask<Verdict> VerifyAsync(Step step, Session session, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Judge(step, session, MfaSetupAnswer.Read(step.Given.Values).Email));

    private static Verdict Judge(Step step, Session session, string? email)
    {
        if (SoftwareTokenSetup.IsDone(session))
            return new Verdict.Right(user => user.SoftwareToken is null ? null : user);
        if (email is null)
            throw Errors.InvalidSession();
        if (!step.FurtherFactors.Setup.Contains(MfaKind.EmailOtp))
            throw Errors.NoDeliveryConfig(EmailOtp.WireName);
        if (email.Length > LongestEmail || !ContactRules.IsEmail(email))
            throw AttributeErrors.EmailFormat();
        return new Verdict.LeadsTo(EmailOtp.WireName) { NewEmail = email };
    }
}
