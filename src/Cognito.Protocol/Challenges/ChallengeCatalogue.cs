using System.Collections.Frozen;

namespace Cognito.Protocol.Challenges;

/// <summary>Every challenge this version knows: one line each.</summary>
internal static class ChallengeCatalogue
{
    public static IReadOnlyList<ChallengeKind> All { get; } =
    [
        new(SelectChallenge.WireName, typeof(SelectChallenge), typeof(SelectChallengeAnswer), SelectChallenge.Read, SelectChallengeAnswer.Read),
        new(PasswordRequired.WireName, typeof(PasswordRequired), typeof(PasswordRequiredAnswer), PasswordRequired.Read, PasswordRequiredAnswer.Read),
        new(PasswordSrp.WireName, typeof(PasswordSrp), typeof(PasswordSrpAnswer), PasswordSrp.Read, PasswordSrpAnswer.Read),
        new(PasswordVerifier.WireName, typeof(PasswordVerifier), typeof(PasswordVerifierAnswer), PasswordVerifier.Read, PasswordVerifierAnswer.Read),
        new(NewPasswordRequired.WireName, typeof(NewPasswordRequired), typeof(NewPasswordAnswer), NewPasswordRequired.Read, NewPasswordAnswer.Read),
        new(EmailOtp.WireName, typeof(EmailOtp), typeof(EmailOtpAnswer), EmailOtp.Read, EmailOtpAnswer.Read),
        new(SmsOtp.WireName, typeof(SmsOtp), typeof(SmsOtpAnswer), SmsOtp.Read, SmsOtpAnswer.Read),
        new(SmsMfa.WireName, typeof(SmsMfa), typeof(SmsMfaAnswer), SmsMfa.Read, SmsMfaAnswer.Read),
        new(SoftwareTokenMfa.WireName, typeof(SoftwareTokenMfa), typeof(SoftwareTokenMfaAnswer), SoftwareTokenMfa.Read, SoftwareTokenMfaAnswer.Read),
        new(SelectMfaType.WireName, typeof(SelectMfaType), typeof(SelectMfaTypeAnswer), SelectMfaType.Read, SelectMfaTypeAnswer.Read),
        new(MfaSetup.WireName, typeof(MfaSetup), typeof(MfaSetupAnswer), MfaSetup.Read, MfaSetupAnswer.Read),
        new(WebAuthn.WireName, typeof(WebAuthn), typeof(WebAuthnAnswer), WebAuthn.Read, WebAuthnAnswer.Read),
        new(CustomChallenge.WireName, typeof(CustomChallenge), typeof(CustomChallengeAnswer), CustomChallenge.Read, CustomChallengeAnswer.Read),
        new(DeviceSrpAuth.WireName, typeof(DeviceSrpAuth), typeof(DeviceSrpAuthAnswer), DeviceSrpAuth.Read, DeviceSrpAuthAnswer.Read),
        new(DevicePasswordVerifier.WireName, typeof(DevicePasswordVerifier), typeof(DevicePasswordVerifierAnswer), DevicePasswordVerifier.Read, DevicePasswordVerifierAnswer.Read),
        new(AdminNoSrpAuth.WireName, typeof(AdminNoSrpAuth), typeof(AdminNoSrpAuthAnswer), AdminNoSrpAuth.Read, AdminNoSrpAuthAnswer.Read),
    ];

    private static readonly FrozenDictionary<string, ChallengeKind> s_byName =
        All.ToFrozenDictionary(kind => kind.Name, StringComparer.Ordinal);

    /// <summary>The row of a wire name, or null when this version does not know it.</summary>
    public static ChallengeKind? Find(string name) => s_byName.GetValueOrDefault(name);

    /// <summary>What the service said, as a record.</summary>
    /// <param name="name">The ChallengeName.</param>
    /// <param name="parameters">The ChallengeParameters.</param>
    /// <param name="available">The AvailableChallenges that stand beside them; empty when there are none.</param>
    /// <exception cref="FormatException">A parameter the challenge cannot do without is missing or malformed.</exception>
    public static Challenge Read(string name, IReadOnlyDictionary<string, string> parameters, IReadOnlyList<string> available) =>
        Find(name)?.Read(parameters, available) ?? new UnknownChallenge(name, parameters);
}
