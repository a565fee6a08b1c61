using Cognito.Local.Model;
using Cognito.Protocol.Challenges;

namespace Cognito.Local.Pools;

/// <summary>
/// The MFA settings of a pool. Whether it asks for further factors, and all about text messages, stands in the pool itself;
/// the rest in the settings beside it.
/// </summary>
internal static class PoolMfa
{
    public const string Off = "OFF";
    public const string Required = "ON";

    public static bool IsOff(UserPoolType pool) => (pool.MfaConfiguration ?? Off) == Off;

    public static bool IsRequired(UserPoolType pool) => pool.MfaConfiguration == Required;

    /// <summary>What users of the pool can have for a further factor. Once a pool can send text messages, those are always among them.</summary>
    public static IReadOnlyList<MfaKind> Kinds(UserPoolType pool, GetUserPoolMfaConfigResponse config)
    {
        if (IsOff(pool))
            return [];
        var kinds = new List<MfaKind>();
        if (pool.SmsConfiguration is not null)
            kinds.Add(MfaKind.SmsMfa);
        if (config.SoftwareTokenMfaConfiguration?.Enabled == true)
            kinds.Add(MfaKind.SoftwareTokenMfa);
        if (config.EmailMfaConfiguration is not null)
            kinds.Add(MfaKind.EmailOtp);
        return kinds;
    }

    /// <summary>Whether a passkey with which its device verified the user is two factors in one.</summary>
    public static bool PasskeysSuffice(GetUserPoolMfaConfigResponse config) =>
        config.WebAuthnConfiguration?.FactorConfiguration == "MULTI_FACTOR_WITH_USER_VERIFICATION";

    /// <summary>
    /// The kind that shares its address with the first way to recover a password. A pool that says nothing of recovery lets
    /// nobody recover with the address that is their factor, and so has none.
    /// </summary>
    public static MfaKind? RecoveryKind(UserPoolType pool) => pool.AccountRecoverySetting?.RecoveryMechanisms?.MinBy(mechanism => mechanism.Priority)?.Name switch
    {
        "verified_email" => MfaKind.EmailOtp,
        "verified_phone_number" => MfaKind.SmsMfa,
        _ => null,
    };

    /// <summary>What SetUserPoolMfaConfig makes of a pool: what it leaves out is off or back at its default.</summary>
    /// <exception cref="Wire.ServiceException">The settings contradict each other or the pool.</exception>
    public static (UserPoolType Pool, GetUserPoolMfaConfigResponse Config) Set(UserPoolType pool, SetUserPoolMfaConfigRequest request)
    {
        var changed = pool with
        {
            MfaConfiguration = request.MfaConfiguration ?? Off,
            SmsConfiguration = request.SmsMfaConfiguration?.SmsConfiguration ?? pool.SmsConfiguration,
            SmsAuthenticationMessage = request.SmsMfaConfiguration?.SmsAuthenticationMessage ?? pool.SmsAuthenticationMessage,
        };
        MfaConfigRules.Check(changed, request);
        return (changed, new()
        {
            SoftwareTokenMfaConfiguration = request.SoftwareTokenMfaConfiguration,
            EmailMfaConfiguration = request.EmailMfaConfiguration,
            WebAuthnConfiguration = request.WebAuthnConfiguration,
        });
    }

    /// <summary>What is left of the settings when the pool has changed: where MFA is off, passkeys, which can do without.</summary>
    public static GetUserPoolMfaConfigResponse Of(UserPoolType pool, GetUserPoolMfaConfigResponse config) =>
        IsOff(pool) ? new() { WebAuthnConfiguration = config.WebAuthnConfiguration } : config;

    /// <summary>The settings as they are shown: only what is configured.</summary>
    public static GetUserPoolMfaConfigResponse View(UserPoolType pool, GetUserPoolMfaConfigResponse config) => config with
    {
        MfaConfiguration = pool.MfaConfiguration ?? Off,
        SmsMfaConfiguration = IsOff(pool) || pool.SmsConfiguration is null ? null : new()
        {
            SmsAuthenticationMessage = pool.SmsAuthenticationMessage,
            SmsConfiguration = pool.SmsConfiguration,
        },
    };
}
