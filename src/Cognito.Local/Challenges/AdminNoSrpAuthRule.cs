using Cognito.Local.Wire;
using Cognito.Protocol.Challenges;

namespace Cognito.Local.Challenges;

/// <summary>
/// ADMIN_NO_SRP_AUTH: an administrator began the flow of that name without the password, and is asked for it. The service has the
/// name in its list of challenges and says no more of it than that only AdminRespondToAuthChallenge answers it.
/// </summary>
internal sealed class AdminNoSrpAuthRule : IChallengeRule
{
    public string Name => AdminNoSrpAuth.WireName;

    public SessionForm Form => SessionForm.Session;

    public ValueTask<Issued> IssueAsync(Step step, CancellationToken cancellationToken) => ValueTask.FromResult(new Issued([]));

    public ValueTask<Verdict> VerifyAsync(Step step, Session session, CancellationToken cancellationToken) =>
        step.IsAdmin ? ValueTask.FromResult(PasswordFactor.Judge(step)) : throw Errors.OnlyAdministratorsAnswer();
}
