using Cognito.Local.Wire;
using Cognito.Protocol.Challenges;
using Cognito.Protocol.Srp;

namespace Cognito.Local.Challenges;

/// <summary>PASSWORD_VERIFIER: the second half of SRP (behaviour §1). Its state travels in the secret block.</summary>
internal sealed class PasswordVerifierRule : IChallengeRule
{
    public string Name => PasswordVerifier.WireName;

    public SessionForm Form => SessionForm.SecretBlock;

    public ValueTask<Issued> IssueAsync(Step step, CancellationToken cancellationToken)
    {
        var verifier = VerifierOf(step);
        return ValueTask.FromResult(SrpHandshake.Start(
            verifier,
            step.Given.Required(ParameterNames.SrpA),
            (b, block) => Parameters(new PasswordVerifier(step.Login.Username, b, verifier.SaltHex, block))));
    }

    public ValueTask<Verdict> VerifyAsync(Step step, Session session, CancellationToken cancellationToken) =>
        ValueTask.FromResult<Verdict>(IsProven(step, session, PasswordVerifierAnswer.Read(step.Given.Values))
            ? new Verdict.Right(user => user.Password?.Hash == step.Password.Hash ? user : null)
            : new Verdict.Wrong(Errors.IncorrectUsernameOrPassword()));

    private static bool IsProven(Step step, Session session, PasswordVerifierAnswer answer)
    {
        var identity = SrpIdentity.ForUser(step.App.Pool.Id!, step.Login.Username);
        var proven = SrpHandshake.IsProven(session, VerifierOf(step), identity, answer.SecretBlock, answer.Timestamp, answer.Signature);

        // Last, so that a likeness takes as long as a user.
        return proven && step.Login.User?.Password is not null;
    }

    private static SrpVerifier VerifierOf(Step step) => new(step.Password.SrpSalt, step.Password.SrpVerifier);

    private static Dictionary<string, string> Parameters(PasswordVerifier challenge)
    {
        var parameters = new Dictionary<string, string>();
        challenge.WriteParameters(parameters);
        return parameters;
    }
}
