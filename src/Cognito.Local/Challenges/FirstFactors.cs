using Cognito.Local.Model;
using Cognito.Local.Passkeys;
using Cognito.Local.Pools;
using Cognito.Protocol.Challenges;

namespace Cognito.Local.Challenges;

/// <summary>What someone can begin to sign in with by USER_AUTH (behaviour §2, §4.1).</summary>
internal static class FirstFactors
{
    /// <param name="pool">The pool.</param>
    /// <param name="mfa">What it says of factors.</param>
    /// <param name="user">The user.</param>
    /// <returns>The wire names, in the order of AvailableChallenges; empty when the user cannot sign in by this flow at all.</returns>
    public static IReadOnlyList<string> Of(UserPoolType pool, GetUserPoolMfaConfigResponse mfa, User user)
    {
        if (user.Status == UserStatus.EXTERNAL_PROVIDER)
            return [];
        var allowed = pool.Policies?.SignInPolicy?.AllowedFirstAuthFactors ?? [];
        var asksMore = PoolMfa.IsRequired(pool) || (!PoolMfa.IsOff(pool) && user.Mfa.IsActive);

        // A temporary password has to be given before it can be replaced.
        var onlyPassword = user.Status == UserStatus.FORCE_CHANGE_PASSWORD;
        var factors = new List<string>();
        if (user.Password is not null)
            factors.AddRange([PasswordSrp.WireName, PasswordRequired.WireName]);
        if (CanUseCodes(EmailOtp.WireName, "email"))
            factors.Add(EmailOtp.WireName);
        if (CanUseCodes(SmsOtp.WireName, "phone_number"))
            factors.Add(SmsOtp.WireName);
        if (allowed.Contains(WebAuthn.WireName) && RelyingParty.Of(pool, mfa)?.PasskeysOf(user).Count > 0 && !onlyPassword && (!asksMore || PoolMfa.PasskeysSuffice(mfa)))
            factors.Add(WebAuthn.WireName);
        return factors;

        bool CanUseCodes(string factor, string attribute) =>
            allowed.Contains(factor) && user.Attributes.ContainsKey(attribute) && !onlyPassword && !asksMore;
    }
}
