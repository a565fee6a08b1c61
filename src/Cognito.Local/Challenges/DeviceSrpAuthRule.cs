using Cognito.Local.Wire;
using Cognito.Protocol.Challenges;
using Cognito.Protocol.Srp;

namespace Cognito.Local.Challenges;

/// <summary>DEVICE_SRP_AUTH: a remembered device sends its SRP_A (behaviour §1.4); <see cref="DevicePasswordVerifierRule"/> goes on from there.</summary>
internal sealed class DeviceSrpAuthRule : IChallengeRule
{
    public string Name => DeviceSrpAuth.WireName;

    public SessionForm Form => SessionForm.Session;

    public ValueTask<Issued> IssueAsync(Step step, CancellationToken cancellationToken) => ValueTask.FromResult(new Issued([]));

    public ValueTask<Verdict> VerifyAsync(Step step, Session session, CancellationToken cancellationToken)
    {
        var answer = DeviceSrpAuthAnswer.Read(step.Given.Values);
        if (answer.DeviceKey != session.Attempt.DeviceKey)
            throw DeviceErrors.NotFound();

        // The next challenge is made of it when this one's session is used up already.
        if (!SrpNumber.TryParseGroupElement(answer.SrpA, stackalloc byte[SrpGroup.Bytes]))
            throw Errors.InvalidSrpA();
        return ValueTask.FromResult<Verdict>(new Verdict.Right(user => user));
    }
}
