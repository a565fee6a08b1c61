using Cognito.Local.Wire;
using Cognito.Protocol.Challenges;
using Cognito.Protocol.Srp;

namespace Cognito.Local.Challenges;

/// <summary>PASSWORD_VERIFIER: the second half of SRP (behaviour §1). Its state travels in the secret block.</summary>
internal sealed class PasswordVerifierRule : IChallengeRule
{
    private const string PublicA = "A";
    private const string PublicB = "B";
    private const string Secret = "b";

    public string Name => PasswordVerifier.WireName;

    public SessionForm Form => SessionForm.SecretBlock;

    public ValueTask<Issued> IssueAsync(Step step, CancellationToken cancellationToken)
    {
        var verifier = new SrpVerifier(step.Password.SrpSalt, step.Password.SrpVerifier);
        using var server = SrpServer.Start(verifier, step.Given.Required(ParameterNames.SrpA)) ?? throw Errors.InvalidSrpA();
        var state = new Dictionary<string, byte[]>
        {
            [PublicA] = Bytes(server.A),
            [PublicB] = Bytes(server.B),
            [Secret] = [.. server.Secret],
        };
        var (username, salt, b) = (step.Login.Username, verifier.SaltHex, server.B);
        return ValueTask.FromResult(new Issued(block => Parameters(new PasswordVerifier(username, b, salt, block)), state));
    }

    public ValueTask<Verdict> VerifyAsync(Step step, Session session, CancellationToken cancellationToken) =>
        ValueTask.FromResult<Verdict>(IsProven(step, session, PasswordVerifierAnswer.Read(step.Given.Values))
            ? new Verdict.Right(user => user.Password?.Hash == step.Password.Hash ? user : null)
            : new Verdict.Wrong(Errors.IncorrectUsernameOrPassword()));

    private static bool IsProven(Step step, Session session, PasswordVerifierAnswer answer)
    {
        var password = step.Password;
        using var server = new SrpServer(Hex(session.State[PublicA]), Hex(session.State[PublicB]), session.State[Secret]);
        var proven = server.Verify(
            new SrpVerifier(password.SrpSalt, password.SrpVerifier),
            SrpIdentity.ForUser(step.App.Pool.Id!, step.Login.Username),
            answer.SecretBlock,
            answer.Timestamp,
            answer.Signature);

        // Last, so that a likeness takes as long as a user.
        return proven && IsCanonical(answer.Timestamp) && step.Login.User?.Password is not null;
    }

    /// <summary>
    /// The service wants the timestamp in exactly one form. How old it is does not matter: the secret block expires,
    /// and clocks of test machines run free.
    /// </summary>
    private static bool IsCanonical(string timestamp) =>
        SrpTimestamp.TryParse(timestamp, out var time) && SrpTimestamp.Format(time) == timestamp;

    private static Dictionary<string, string> Parameters(PasswordVerifier challenge)
    {
        var parameters = new Dictionary<string, string>();
        challenge.WriteParameters(parameters);
        return parameters;
    }

    private static byte[] Bytes(string hex) => Convert.FromHexString(hex.Length % 2 == 0 ? hex : "0" + hex);

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
