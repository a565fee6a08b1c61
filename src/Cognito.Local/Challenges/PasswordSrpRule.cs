using Cognito.Protocol.Challenges;

namespace Cognito.Local.Challenges;

/// <summary>PASSWORD_SRP: the password was chosen, and is to be proved by SRP. <see cref="PasswordVerifierRule"/> follows (behaviour §3.2).</summary>
internal sealed class PasswordSrpRule : IChallengeRule
{
    public string Name => PasswordSrp.WireName;

    public SessionForm Form => SessionForm.Session;

    public ValueTask<Issued> IssueAsync(Step step, CancellationToken cancellationToken) => ValueTask.FromResult(new Issued([]));

    public ValueTask<Verdict> VerifyAsync(Step step, Session session, CancellationToken cancellationToken) =>
        ValueTask.FromResult(PasswordFactor.StartSrp(step));
}
