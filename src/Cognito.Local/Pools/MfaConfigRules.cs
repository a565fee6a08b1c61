using Cognito.Local.Model;
using Cognito.Local.Wire;
using Cognito.Protocol.Challenges;

namespace Cognito.Local.Pools;

/// <summary>Which MFA settings of a pool contradict each other, or the rest of it (behaviour §3.5, §4.1).</summary>
internal static class MfaConfigRules
{
    /// <summary>For SetUserPoolMfaConfig, which says all anew. A factor counts as given when its settings are, whatever is in them.</summary>
    public static void Check(UserPoolType pool, SetUserPoolMfaConfigRequest request)
    {
        var hasFactor = request.SmsMfaConfiguration is not null
            || request.SoftwareTokenMfaConfiguration is not null
            || request.EmailMfaConfiguration is not null;
        if (PoolMfa.IsOff(pool) && hasFactor)
            throw MfaConfigErrors.MfaOffWithFactors();
        if (!PoolMfa.IsOff(pool) && !hasFactor)
            throw MfaConfigErrors.MfaWithoutFactors();
        if (request.SmsMfaConfiguration is not null && pool.SmsConfiguration is null)
            throw Errors.InvalidParameter("SMS MFA needs an SmsConfiguration.");
        if (request.EmailMfaConfiguration is not null)
            CheckEmail(pool);
        CheckFirstFactors(pool, new() { WebAuthnConfiguration = request.WebAuthnConfiguration }, MfaConfigErrors.PasskeyIsSingleFactor);
    }

    /// <summary>For CreateUserPool, which can set up no other factor than text messages.</summary>
    public static void CheckNew(UserPoolType pool)
    {
        if (!PoolMfa.IsOff(pool) && pool.SmsConfiguration is null)
            throw MfaConfigErrors.MfaNeedsSms();
        CheckFirstFactors(pool, new(), MfaConfigErrors.PasskeyNotForMfa);
    }

    /// <summary>For UpdateUserPool, which leaves the factors' settings as they are.</summary>
    public static void Check(UserPoolType pool, GetUserPoolMfaConfigResponse config)
    {
        if (!PoolMfa.IsOff(pool) && pool.SmsConfiguration is null && config is { SoftwareTokenMfaConfiguration: null, EmailMfaConfiguration: null })
            throw MfaConfigErrors.MfaCannotBeTurnedOn();
        if (config.EmailMfaConfiguration is not null)
            CheckRecovery(pool);
        CheckFirstFactors(pool, config, MfaConfigErrors.PasskeyNotForMfa);
    }

    private static void CheckEmail(UserPoolType pool)
    {
        Plans.CheckNotLite(pool, "E-mail MFA");
        if (pool.EmailConfiguration?.EmailSendingAccount != "DEVELOPER")
            throw MfaConfigErrors.EmailMfaNeedsOwnSender();
        CheckRecovery(pool);
    }

    /// <summary>Nobody recovers with the address that is their further factor, so that there must be another way.</summary>
    private static void CheckRecovery(UserPoolType pool)
    {
        if (pool.AccountRecoverySetting?.RecoveryMechanisms is [{ Name: "verified_email" }])
            throw Errors.InvalidParameter("Email MFA cannot be used when email is the only account recovery option.");
    }

    /// <summary>Where a further factor is required, the first must leave room for one, or be two.</summary>
    private static void CheckFirstFactors(UserPoolType pool, GetUserPoolMfaConfigResponse config, Func<ServiceException> singleFactor)
    {
        if (!PoolMfa.IsRequired(pool))
            return;
        var factors = pool.Policies?.SignInPolicy?.AllowedFirstAuthFactors ?? [];
        if (factors.Contains(EmailOtp.WireName) || factors.Contains(SmsOtp.WireName))
            throw MfaConfigErrors.FirstFactorsWithMfa();
        if (factors.Contains(WebAuthn.WireName) && !PoolMfa.PasskeysSuffice(config))
            throw singleFactor();
    }
}
