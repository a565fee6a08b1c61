using Cognito.Local.Pools;
using Cognito.Local.Wire;
using Cognito.Protocol;
using Cognito.Protocol.Challenges;

namespace Cognito.Local.Challenges;

/// <summary>SOFTWARE_TOKEN_MFA: a code of the person's authenticator app (behaviour §3.3). Each is good once, and so are those before it.</summary>
internal sealed class SoftwareTokenMfaRule : IChallengeRule
{
    public string Name => SoftwareTokenMfa.WireName;

    public SessionForm Form => SessionForm.Session;

    public ValueTask<Issued> IssueAsync(Step step, CancellationToken cancellationToken)
    {
        var parameters = new Dictionary<string, string> { [ParameterNames.UserIdForSrp] = step.Login.Username };
        new SoftwareTokenMfa(step.Login.User?.SoftwareToken?.FriendlyName).WriteParameters(parameters);
        return ValueTask.FromResult(new Issued(parameters));
    }

    public ValueTask<Verdict> VerifyAsync(Step step, Session session, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Judge(step, SoftwareTokenMfaAnswer.Read(step.Given.Values).Code));

    private static Verdict Judge(Step step, string code)
    {
        if (!PoolMfa.Kinds(step.App.Pool, step.MfaConfig).Contains(MfaKind.SoftwareTokenMfa))
            throw Errors.SoftwareTokensNotEnabled();
        if (step.Login.User?.SoftwareToken is not { } token)
            throw Errors.InvalidSession();
        if (Totp.Match(token.Secret, code, step.Context.Now) is not { } matched)
            return new Verdict.Wrong(Errors.WrongSoftwareTokenCode());
        return matched <= token.LastStep ? new Verdict.Wrong(Errors.SoftwareTokenUsed()) : new Verdict.Right(stored => Use(stored, token, matched))
        {
            Otherwise = Errors.SoftwareTokenUsed(),
        };
    }

    /// <summary>Of two sign-ins with one code at once, one gets here first.</summary>
    private static User? Use(User stored, SoftwareToken judged, long step) =>
        stored.SoftwareToken is { } token && token.LastStep < step && token.Secret.AsSpan().SequenceEqual(judged.Secret)
            ? stored with { SoftwareToken = token with { LastStep = step } }
            : null;
}
