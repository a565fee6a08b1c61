using System.Collections.Frozen;

namespace Cognito.Local.Challenges;

/// <summary>Every challenge that this pool can pose: one line each.</summary>
internal static class ChallengeRules
{
    private static readonly FrozenDictionary<string, IChallengeRule> All = new IChallengeRule[]
    {
        new PasswordVerifierRule(),
        new NewPasswordRequiredRule(),
        new WebAuthnRule(),
        new DeviceSrpAuthRule(),
        new DevicePasswordVerifierRule(),
        new SelectChallengeRule(),
        new PasswordRequiredRule(),
        new PasswordSrpRule(),
        new EmailOtpRule(),
        new SmsOtpRule(),
        new AdminNoSrpAuthRule(),
        new SmsMfaRule(),
        new SoftwareTokenMfaRule(),
        new SelectMfaTypeRule(),
        new MfaSetupRule(),
        new CustomChallengeRule(),
    }.ToFrozenDictionary(rule => rule.Name, StringComparer.Ordinal);

    public static IChallengeRule? Find(string name) => All.GetValueOrDefault(name);
}
