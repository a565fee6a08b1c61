using Cognito.Local.Pools;
using Cognito.Local.Wire;
using Cognito.Protocol.Challenges;

namespace Cognito.Local.Challenges;

/// <summary>NEW_PASSWORD_REQUIRED: the temporary password was right, a permanent one and what else is required must follow (behaviour §3.3).</summary>
internal sealed class NewPasswordRequiredRule : IChallengeRule
{
    public string Name => NewPasswordRequired.WireName;

    public SessionForm Form => SessionForm.Session;

    public ValueTask<Issued> IssueAsync(Step step, CancellationToken cancellationToken)
    {
        var user = step.Login.User!;
        var parameters = new Dictionary<string, string> { [ParameterNames.UserIdForSrp] = user.Username };
        new NewPasswordRequired([.. AttributeRules.Missing(step.App.Pool, user)], user.Attributes).WriteParameters(parameters);
        return ValueTask.FromResult(new Issued(parameters));
    }

    public ValueTask<Verdict> VerifyAsync(Step step, Session session, CancellationToken cancellationToken) =>
        ValueTask.FromResult<Verdict>(Judge(step, NewPasswordAnswer.Read(step.Given.Values)));

    private static Verdict.Right Judge(Step step, NewPasswordAnswer answer)
    {
        var (pool, user, now) = (step.App.Pool, step.Login.User!, step.Context.Now);
        PasswordRules.Check(pool, answer.NewPassword, "newPassword");
        if (Passwords.WasUsed(pool, user.Password, answer.NewPassword))
            throw Errors.PasswordUsedBefore();
        var attributes = AttributeRules.Complete(pool, step.App.Client, user, answer.Attributes ?? new Dictionary<string, string>());
        var password = Passwords.Make(pool, user.Username, answer.NewPassword, now, user.Password);
        return new Verdict.Right(stored => stored.Status != UserStatus.FORCE_CHANGE_PASSWORD ? null : stored with
        {
            Password = password,
            Status = UserStatus.CONFIRMED,
            Attributes = attributes,
            ModifiedAt = now,
        });
    }
}
