using Cognito.Local.Model;

namespace Cognito.Local.Pools;

/// <summary>What the service puts where a pool's settings say nothing.</summary>
internal static class PoolDefaults
{
    private const int TemporaryPasswordDays = 7;

    public static UserPoolType Fill(UserPoolType pool) => pool with
    {
        Policies = new()
        {
            PasswordPolicy = PasswordPolicy(pool),
            SignInPolicy = pool.Policies?.SignInPolicy ?? new() { AllowedFirstAuthFactors = ["PASSWORD"] },
        },
        DeletionProtection = pool.DeletionProtection ?? "INACTIVE",
        LambdaConfig = pool.LambdaConfig ?? new(),
        VerificationMessageTemplate = Template(pool),
        MfaConfiguration = pool.MfaConfiguration ?? "OFF",
        EmailConfiguration = (pool.EmailConfiguration ?? new()) with
        {
            EmailSendingAccount = pool.EmailConfiguration?.EmailSendingAccount ?? "COGNITO_DEFAULT",
        },
        UserPoolTags = pool.UserPoolTags ?? new Dictionary<string, string>(),
        AdminCreateUserConfig = (pool.AdminCreateUserConfig ?? new()) with
        {
            AllowAdminCreateUserOnly = pool.AdminCreateUserConfig?.AllowAdminCreateUserOnly ?? false,
            UnusedAccountValidityDays = PasswordPolicy(pool).TemporaryPasswordValidityDays,
        },
        AcrConfiguration = AcrLevels.Fill(pool.AcrConfiguration),
        UserPoolTier = pool.UserPoolTier ?? "ESSENTIALS",
    };

    /// <summary>Without a policy, all classes of characters; a policy that leaves a class out does not ask for it.</summary>
    private static PasswordPolicyType PasswordPolicy(UserPoolType pool)
    {
        var asked = pool.Policies?.PasswordPolicy;
        var days = asked?.TemporaryPasswordValidityDays ?? pool.AdminCreateUserConfig?.UnusedAccountValidityDays ?? 0;
        return (asked ?? new()) with
        {
            MinimumLength = asked?.MinimumLength ?? 8,
            RequireUppercase = asked is null || asked.RequireUppercase == true,
            RequireLowercase = asked is null || asked.RequireLowercase == true,
            RequireNumbers = asked is null || asked.RequireNumbers == true,
            RequireSymbols = asked is null || asked.RequireSymbols == true,
            TemporaryPasswordValidityDays = days == 0 ? TemporaryPasswordDays : days,
        };
    }

    /// <summary>Texts may also come in the members that the template has replaced.</summary>
    private static VerificationMessageTemplateType Template(UserPoolType pool)
    {
        var asked = pool.VerificationMessageTemplate ?? new();
        return asked with
        {
            SmsMessage = asked.SmsMessage ?? pool.SmsVerificationMessage,
            EmailMessage = asked.EmailMessage ?? pool.EmailVerificationMessage,
            EmailSubject = asked.EmailSubject ?? pool.EmailVerificationSubject,
            DefaultEmailOption = asked.DefaultEmailOption ?? "CONFIRM_WITH_CODE",
        };
    }
}
