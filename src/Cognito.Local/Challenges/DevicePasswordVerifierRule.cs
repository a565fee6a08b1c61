using Cognito.Local.Pools;
using Cognito.Local.Wire;
using Cognito.Protocol.Challenges;
using Cognito.Protocol.Srp;

namespace Cognito.Local.Challenges;

/// <summary>DEVICE_PASSWORD_VERIFIER: the device proves that it knows its password (behaviour §1.4). Its state travels in the secret block.</summary>
internal sealed class DevicePasswordVerifierRule : IChallengeRule
{
    public string Name => DevicePasswordVerifier.WireName;

    public SessionForm Form => SessionForm.SecretBlock;

    public ValueTask<Issued> IssueAsync(Step step, CancellationToken cancellationToken)
    {
        var device = DeviceOf(step);
        var verifier = VerifierOf(device);
        return ValueTask.FromResult(SrpHandshake.Start(
            verifier,
            step.Given.Required(ParameterNames.SrpA),
            (b, block) => Parameters(step, new DevicePasswordVerifier(device.Key, b, verifier.SaltHex, block))));
    }

    public ValueTask<Verdict> VerifyAsync(Step step, Session session, CancellationToken cancellationToken)
    {
        var answer = DevicePasswordVerifierAnswer.Read(step.Given.Values);
        if (answer.DeviceKey != session.Attempt.DeviceKey)
            throw DeviceErrors.NotFound();
        var device = DeviceOf(step);
        var identity = SrpIdentity.ForDevice(device.GroupKey, device.Key);
        return ValueTask.FromResult<Verdict>(
            SrpHandshake.IsProven(session, VerifierOf(device), identity, answer.SecretBlock, answer.Timestamp, answer.Signature)
                ? new Verdict.Right(user => user)
                : new Verdict.Wrong(Errors.IncorrectUsernameOrPassword()));
    }

    private static Device DeviceOf(Step step) =>
        step.Context.Store.Read(tables => Devices.Remembered(tables, step.App.Pool, step.Login.User!, step.Attempt)) ?? throw DeviceErrors.NotFound();

    private static SrpVerifier VerifierOf(Device device) => new(device.SrpSalt!, device.SrpVerifier!);

    private static Dictionary<string, string> Parameters(Step step, DevicePasswordVerifier challenge)
    {
        var parameters = new Dictionary<string, string> { [ParameterNames.Username] = step.Login.Username };
        challenge.WriteParameters(parameters);
        return parameters;
    }
}
