using Cognito.Protocol.Challenges;

namespace Cognito.AspNetCore.Endpoints.OpenApi;

/// <summary>An answer to each challenge that a person may meet.</summary>
internal static class AnswerExamples
{
    private const string Credential = """{"id":"c2V2ZW50ZWVu","type":"public-key","response":{}}""";

    public static IReadOnlyList<(string Name, ChallengeAnswer Value)> All =>
    [
        ("selectChallenge", new SelectChallengeAnswer(FirstFactor.EmailOtp)),
        ("passwordRequired", new PasswordRequiredAnswer("Analytical-1843")),
        ("newPasswordRequired", new NewPasswordAnswer("Differential-1822", new Dictionary<string, string> { ["family_name"] = "Lovelace" })),
        ("emailOtp", new EmailOtpAnswer("12345678")),
        ("smsOtp", new SmsOtpAnswer("12345678")),
        ("smsMfa", new SmsMfaAnswer(FlowExamples.Code)),
        ("softwareTokenMfa", new SoftwareTokenMfaAnswer(FlowExamples.Code)),
        ("selectMfaType", new SelectMfaTypeAnswer(MfaKind.EmailOtp)),
        ("mfaSetup", new MfaSetupAnswer(Code: FlowExamples.Code, DeviceName: "telephone")),
        ("mfaSetupByMail", new MfaSetupAnswer(Email: "ada@example.com")),
        ("webAuthn", new WebAuthnAnswer(Credential)),
        ("customChallenge", new CustomChallengeAnswer("blue")),
    ];
}
