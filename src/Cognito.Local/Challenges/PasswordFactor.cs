using Cognito.Local.Pools;
using Cognito.Local.Wire;
using Cognito.Protocol.Challenges;

namespace Cognito.Local.Challenges;

/// <summary>The password as a first factor, sent as it is or proved by SRP.</summary>
internal static class PasswordFactor
{
    /// <summary>How a password that was sent as it is counts among the factors passed.</summary>
    public const string Plain = "PASSWORD";

    public static async ValueTask<SignInAnswer> CheckAsync(FlowCall call, CancellationToken cancellationToken)
    {
        var step = await AdmitAsync(call, cancellationToken);
        var proven = Passwords.Verify(step.Password, step.Given.Required(ParameterNames.Password)) && step.Login.User?.Password is not null;
        Verdict verdict = proven
            ? new Verdict.Right(user => user.Password?.Hash == step.Password.Hash ? user : null)
            : new Verdict.Wrong(Errors.IncorrectUsernameOrPassword());
        var user = step.Context.Store.Write(tables => Settlement.Settle(tables, step, verdict, null)).OrThrow();
        return await SignIn.GoOnAsync(step, user, Plain, cancellationToken);
    }

    public static async ValueTask<SignInAnswer> StartSrpAsync(FlowCall call, CancellationToken cancellationToken) =>
        await SignIn.AskAsync(await AdmitAsync(call, cancellationToken), PasswordVerifier.WireName, cancellationToken);

    private static async ValueTask<Step> AdmitAsync(FlowCall call, CancellationToken cancellationToken)
    {
        var step = await call.BeginAsync(cancellationToken);
        if (SignInGate.BeforeProof(step.Login.User) is { } refusal)
            throw refusal;
        if (step.Context.Store.Read(tables => Settlement.Problem(tables, step.App.Pool, step.Login, null, step.Context.Now)) is { } problem)
            throw problem;
        return step;
    }
}
