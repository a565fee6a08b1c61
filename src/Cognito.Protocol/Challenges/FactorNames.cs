namespace Cognito.Protocol.Challenges;

/// <summary>First factors and kinds of MFA bear the names of the challenges they lead to.</summary>
internal static class FactorNames
{
    public static WireNames<FirstFactor> FirstFactors { get; } = new(
        (FirstFactor.Password, [PasswordRequired.WireName]),
        (FirstFactor.PasswordSrp, [PasswordSrp.WireName]),
        (FirstFactor.EmailOtp, [EmailOtp.WireName]),
        (FirstFactor.SmsOtp, [SmsOtp.WireName]),
        (FirstFactor.WebAuthn, [WebAuthn.WireName]));

    public static WireNames<MfaKind> MfaKinds { get; } = new(
        (MfaKind.SmsMfa, [SmsMfa.WireName]),
        (MfaKind.SoftwareTokenMfa, [SoftwareTokenMfa.WireName]),
        // The second name is in the service's documentation, not in its enumeration.
        (MfaKind.EmailOtp, [EmailOtp.WireName, "EMAIL_MFA"]));
}
