using Cognito.Local.Model;
using Cognito.Local.Pools;
using Cognito.Local.Wire;
using Cognito.Protocol.Challenges;

namespace Cognito.Local.Challenges;

/// <summary>
/// What comes next in a sign-in (behaviour §3.4): first factor, new password, further factor, the triggers' own challenges, device,
/// tokens. The one place that knows the order.
/// </summary>
internal static class NextChallenge
{
    /// <param name="pool">The pool.</param>
    /// <param name="config">What the pool says of further factors.</param>
    /// <param name="user">Who is on the way.</param>
    /// <param name="attempt">How far they are.</param>
    /// <param name="isDeviceRemembered">
    /// Whether they named a device that is confirmed and remembered: it has to prove itself after all else, and where the pool's
    /// ChallengeRequiredOnNewDevice says so, that takes the place of a further factor.
    /// </param>
    /// <returns>
    /// The wire name of a challenge; in CUSTOM_AUTH, CUSTOM_CHALLENGE as long as DefineAuthChallenge has to say what comes next; null when nothing is
    /// left but to give out the tokens.
    /// </returns>
    /// <exception cref="ServiceException">The pool requires a further factor, and there is none that the user has or could set up.</exception>
    public static string? After(
        UserPoolType pool, GetUserPoolMfaConfigResponse config, User user, Attempt attempt, bool isDeviceRemembered)
    {
        if (user.Status == UserStatus.FORCE_CHANGE_PASSWORD)
            return NewPasswordRequired.WireName;
        if (attempt.Passed is [.., DeviceSrpAuth.WireName])
            return DevicePasswordVerifier.WireName;
        if (AsksMore(pool, config, attempt, isDeviceRemembered) && FurtherFactor(pool, config, user) is { } further)
            return further;
        if (!attempt.IsDecided)
            return CustomChallenge.WireName;
        return isDeviceRemembered && !attempt.Passed.Contains(DevicePasswordVerifier.WireName) ? DeviceSrpAuth.WireName : null;
    }

    private static bool AsksMore(UserPoolType pool, GetUserPoolMfaConfigResponse config, Attempt attempt, bool isDeviceRemembered)
    {
        if (attempt.HasFurtherFactor)
            return false;
        if (isDeviceRemembered && pool.DeviceConfiguration?.ChallengeRequiredOnNewDevice == true)
            return false;
        if (PoolMfa.PasskeysSuffice(config) && attempt.Passed.Contains(Attempt.VerifiedPasskey))
            return false;

        // Where triggers pose the challenges, only a password is followed by MFA.
        return attempt.Flow != Flows.Custom || attempt.Passed.Contains(PasswordVerifier.WireName);
    }

    private static string? FurtherFactor(UserPoolType pool, GetUserPoolMfaConfigResponse config, User user) => FurtherFactors.Of(pool, config, user) switch
    {
        { Kinds: [var only] } => MfaKinds.Name(only),
        { Kinds.Count: > 1 } => SelectMfaType.WireName,
        { Setup.Count: > 0 } => MfaSetup.WireName,
        _ => PoolMfa.IsRequired(pool) ? throw Errors.NoMfaMethod() : null,
    };
}
