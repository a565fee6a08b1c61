using Cognito.Local.Pools;
using Cognito.Local.Wire;
using Cognito.Protocol.Challenges;
using Cognito.Protocol.Srp;

namespace Cognito.Local.Challenges;

/// <summary>The password as a first factor, sent as it is or proved by SRP.</summary>
internal static class PasswordFactor
{
    public static async ValueTask<SignInAnswer> CheckAsync(FlowCall call, CancellationToken cancellationToken)
    {
        var step = await call.BeginAsync(cancellationToken);
        return await SignIn.FollowAsync(step, Judge(step), null, call.Flow, cancellationToken);
    }

    /// <summary>The flow of an older time, which need not bring the password along.</summary>
    public static async ValueTask<SignInAnswer> CheckOrAskAsync(FlowCall call, CancellationToken cancellationToken)
    {
        if (call.Given.Optional(ParameterNames.Password) is not null)
            return await CheckAsync(call, cancellationToken);
        return await SignIn.AskAsync(await call.BeginAsync(cancellationToken), AdminNoSrpAuth.WireName, cancellationToken);
    }

    public static async ValueTask<SignInAnswer> StartSrpAsync(FlowCall call, CancellationToken cancellationToken)
    {
        var step = await call.BeginAsync(cancellationToken);
        return await SignIn.FollowAsync(step, StartSrp(step), null, call.Flow, cancellationToken);
    }

    /// <summary>Judges the password in <see cref="Step.Given"/>. However it was asked for, it passes as PASSWORD.</summary>
    public static Verdict Judge(Step step)
    {
        Admit(step);
        var proven = Passwords.Verify(step.Password, step.Given.Required(ParameterNames.Password)) && step.Login.User?.Password is not null;
        return proven
            ? new Verdict.Right(user => user.Password?.Hash == step.Password.Hash ? user : null) { Passed = PasswordRequired.WireName }
            : new Verdict.Wrong(Errors.IncorrectUsernameOrPassword());
    }

    /// <summary>Takes the SRP_A in <see cref="Step.Given"/>, whose proof is to follow. One that is none uses nothing up.</summary>
    public static Verdict StartSrp(Step step)
    {
        Admit(step);
        Span<byte> number = stackalloc byte[SrpGroup.Bytes];
        if (!SrpNumber.TryParseGroupElement(step.Given.Required(ParameterNames.SrpA), number))
            throw Errors.InvalidSrpA();
        return new Verdict.LeadsTo(PasswordVerifier.WireName);
    }

    private static void Admit(Step step)
    {
        if (SignInGate.BeforeProof(step.Login.User) is { } refusal)
            throw refusal;
    }
}
