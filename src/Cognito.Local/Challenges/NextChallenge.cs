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
    /// <param name="pool">The pool.</param>
    /// <param name="client">The app client.</param>
    /// <param name="user">Who is on the way.</param>
    /// <param name="attempt">How far they are.</param>
    /// <param name="isDeviceRemembered">
    /// Whether they named a device that is confirmed and remembered: it has to prove itself after all else, and where the pool's
    /// ChallengeRequiredOnNewDevice says so, that takes the place of a further factor.
    /// </param>
    /// <returns>The wire name of a challenge; null when nothing is left but to give out the tokens.</returns>
    public static string? After(UserPoolType pool, UserPoolClientType client, User user, Attempt attempt, bool isDeviceRemembered) =>
        (pool, client, user, attempt) switch
        {
            { user.Status: UserStatus.FORCE_CHANGE_PASSWORD } => NewPasswordRequired.WireName,
            { attempt.Passed: [.., DeviceSrpAuth.WireName] } => DevicePasswordVerifier.WireName,
            _ when isDeviceRemembered && !attempt.Passed.Contains(DevicePasswordVerifier.WireName) => DeviceSrpAuth.WireName,
            _ => null,
        };
}
