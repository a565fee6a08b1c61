using Cognito.Local.Model;
using Cognito.Local.Pools;
using Cognito.Local.Wire;

namespace Cognito.Local.Challenges;

/// <summary>Whether a user in this state may sign in (behaviour §6.1).</summary>
internal static class SignInGate
{
    /// <summary>What is said before the password is looked at; null when nothing is.</summary>
    public static ServiceException? BeforeProof(User? user) =>
        user is { Status: UserStatus.UNCONFIRMED } ? Errors.UserNotConfirmed() : null;

    /// <summary>What is said to someone who has proved who they are; null when nothing stands in the way.</summary>
    public static ServiceException? AfterProof(UserPoolType pool, User user, DateTimeOffset now)
    {
        if (!user.Enabled)
            return Errors.UserDisabled();
        if (BeforeProof(user) is { } refusal)
            return refusal;
        return user.Status switch
        {
            UserStatus.RESET_REQUIRED => Errors.PasswordResetRequired(),
            UserStatus.FORCE_CHANGE_PASSWORD when now >= user.Password?.SetAt + PasswordRules.TemporaryValidity(pool) => Errors.TemporaryPasswordExpired(),
            _ => null,
        };
    }
}
