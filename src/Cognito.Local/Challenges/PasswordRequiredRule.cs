using Cognito.Protocol.Challenges;

namespace Cognito.Local.Challenges;

/// <summary>PASSWORD: the password was chosen, and is asked for (behaviour §3.2).</summary>
internal sealed class PasswordRequiredRule : IChallengeRule
{
    public string Name => PasswordRequired.WireName;

    public SessionForm Form => SessionForm.Session;

    public ValueTask<Issued> IssueAsync(Step step, CancellationToken cancellationToken) => ValueTask.FromResult(new Issued([]));

    public ValueTask<Verdict> VerifyAsync(Step step, Session session, CancellationToken cancellationToken) =>
        ValueTask.FromResult(PasswordFactor.Judge(step));
}
