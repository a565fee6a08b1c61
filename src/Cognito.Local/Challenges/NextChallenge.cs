using Cognito.Local.Model;
using Cognito.Local.Pools;
using Cognito.Protocol.Challenges;

namespace Cognito.Local.Challenges;

/// <summary>
/// What comes next in a sign-in (behaviour §3.4): first factor, new password, further factor or device, tokens.
/// The one place that knows the order.
/// </summary>
internal static class NextChallenge
{
    /// <returns>The wire name of a challenge; null when nothing is left but to give out the tokens.</returns>
    public static string? After(UserPoolType pool, UserPoolClientType client, User user, Attempt attempt) => (pool, client, user, attempt) switch
    {
        { user.Status: UserStatus.FORCE_CHANGE_PASSWORD } => NewPasswordRequired.WireName,
        _ => null,
    };
}
