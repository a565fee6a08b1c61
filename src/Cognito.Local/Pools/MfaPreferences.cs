using Cognito.Local.Model;
using Cognito.Local.Wire;
using Cognito.Protocol.Challenges;

namespace Cognito.Local.Pools;

/// <summary>What SetUserMFAPreference and its twin for administrators ask for; what they leave out stays as it is (behaviour §3.5).</summary>
internal sealed record MfaPreferences(
    SMSMfaSettingsType? Sms,
    SoftwareTokenMfaSettingsType? SoftwareToken,
    EmailMfaSettingsType? Email,
    WebAuthnMfaSettingsType? WebAuthn)
{
    private (MfaKind Kind, bool? Enabled, bool? Preferred)[] Factors =>
    [
        (MfaKind.SmsMfa, Sms?.Enabled, Sms?.PreferredMfa),
        (MfaKind.SoftwareTokenMfa, SoftwareToken?.Enabled, SoftwareToken?.PreferredMfa),
        (MfaKind.EmailOtp, Email?.Enabled, Email?.PreferredMfa),
    ];

    /// <param name="pool">The pool.</param>
    /// <param name="config">What it says of further factors.</param>
    /// <param name="user">The user as stored.</param>
    /// <param name="isOwn">Whether the users themselves ask: where the pool requires a further factor, they turn none off.</param>
    /// <returns>The user's settings from now on.</returns>
    /// <exception cref="ServiceException">A factor cannot be turned on, or they contradict each other.</exception>
    public MfaSettings Apply(UserPoolType pool, GetUserPoolMfaConfigResponse config, User user, bool isOwn)
    {
        var settings = user.Mfa;
        foreach (var (kind, enabled, _) in Factors.Where(factor => factor.Enabled is not null))
        {
            if (enabled == true)
                CheckReady(pool, config, user, kind, isOwn);
            else if (isOwn && settings.Has(kind) && PoolMfa.IsRequired(pool))
                throw Errors.MfaIsRequired();
            settings = settings.With(kind, enabled == true);
        }

        return Passkeys(config, Prefer(settings));
    }

    /// <summary>Refuses a factor that the pool does not have, or that the user lacks something for.</summary>
    public static void CheckReady(UserPoolType pool, GetUserPoolMfaConfigResponse config, User user, MfaKind kind, bool isOwn)
    {
        if (PoolMfa.Kinds(pool, config).Contains(kind) && MfaKinds.IsReady(user, kind))
            return;
        throw isOwn && kind == MfaKind.SoftwareTokenMfa ? Errors.NoSoftwareToken() : Errors.NoDeliveryConfig(MfaKinds.Name(kind));
    }

    private MfaSettings Prefer(MfaSettings settings)
    {
        var preferred = Factors.Where(factor => factor.Preferred == true).Select(factor => factor.Kind).ToList();
        if (preferred.Count > 1)
            throw Errors.InvalidParameter("Only one MFA factor can be preferred.");
        if (preferred is [var kind])
            return settings.Has(kind) ? settings with { Preferred = MfaKinds.Name(kind) } : throw Errors.InvalidParameter("The preferred MFA factor must be enabled.");
        return Factors.Any(factor => factor.Preferred == false && settings.Prefers(factor.Kind)) ? settings with { Preferred = null } : settings;
    }

    /// <summary>A passkey takes the place of another factor, so that there must be one.</summary>
    private MfaSettings Passkeys(GetUserPoolMfaConfigResponse config, MfaSettings settings)
    {
        if (WebAuthn?.Enabled == true && !(PoolMfa.PasskeysSuffice(config) && settings.IsActive))
            throw Errors.NoDeliveryConfig(Protocol.Challenges.WebAuthn.WireName);
        return settings with { WebAuthn = (WebAuthn?.Enabled ?? settings.WebAuthn) && settings.IsActive };
    }
}
