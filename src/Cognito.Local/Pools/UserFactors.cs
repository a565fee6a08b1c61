using Cognito.Local.Model;
using Cognito.Local.Passkeys;
using Cognito.Protocol.Challenges;

namespace Cognito.Local.Pools;

/// <summary>ConfiguredUserAuthFactors: what a user has, first or further factor, that the pool has a use for (GetUserAuthFactors).</summary>
internal static class UserFactors
{
    public static IReadOnlyList<string> Of(UserPoolType pool, GetUserPoolMfaConfigResponse mfa, User user)
    {
        var allowed = pool.Policies?.SignInPolicy?.AllowedFirstAuthFactors ?? [];
        var further = PoolMfa.Kinds(pool, mfa);
        var factors = new List<string>();
        if (user.Password is not null)
            factors.Add(PasswordRequired.WireName);
        if (user.Attributes.ContainsKey("email") && (allowed.Contains(EmailOtp.WireName) || further.Contains(MfaKind.EmailOtp)))
            factors.Add(EmailOtp.WireName);
        if (user.Attributes.ContainsKey("phone_number") && (allowed.Contains(SmsOtp.WireName) || further.Contains(MfaKind.SmsMfa)))
            factors.Add(SmsOtp.WireName);
        if (allowed.Contains(WebAuthn.WireName) && RelyingParty.Of(pool, mfa)?.PasskeysOf(user).Count > 0)
            factors.Add(WebAuthn.WireName);
        if (user.SoftwareToken is not null)
            factors.Add("SOFTWARE_TOKEN");
        return factors;
    }
}
