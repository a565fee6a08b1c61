using Cognito.Protocol.Challenges;

namespace Cognito.Protocol.Tests.Challenges;

/// <summary>One of each challenge and of each answer, with everything that it can hold.</summary>
internal static class Samples
{
    public static IReadOnlyList<Challenge> Challenges { get; } =
    [
        new SelectChallenge([FirstFactor.WebAuthn, FirstFactor.PasswordSrp]) { Others = ["RETINA"] },
        new PasswordRequired(),
        new PasswordSrp(),
        new PasswordVerifier("anna", "1f", "2e", "c2VjcmV0"),
        new NewPasswordRequired(["family_name", "custom:plan"], new Dictionary<string, string> { ["email"] = "anna@example.com" }),
        new EmailOtp(new CodeDelivery(DeliveryMedium.Email, "a***@e***")),
        new SmsOtp(new CodeDelivery(DeliveryMedium.Sms, "+*******1234")),
        new SmsMfa(new CodeDelivery(DeliveryMedium.Other, null)),
        new SoftwareTokenMfa("Anna's telephone"),
        new SelectMfaType([MfaKind.EmailOtp, MfaKind.SmsMfa]) { Others = ["RETINA"] },
        new MfaSetup([MfaKind.SoftwareTokenMfa, MfaKind.EmailOtp]) { Others = ["RETINA"] },
        new WebAuthn("""{"challenge":"AAECAw","rpId":"example.com"}"""),
        new CustomChallenge(new Dictionary<string, string> { ["question"] = "Colour?", [""] = "no name", ["ANSWER"] = "", ["Ünïcode 🙂"] = "\0\"'" }),
        new DeviceSrpAuth(),
        new DevicePasswordVerifier("eu-west-1_1", "1f", "2e", "c2VjcmV0"),
        new AdminNoSrpAuth(),
    ];

    public static IReadOnlyList<ChallengeAnswer> Answers { get; } =
    [
        new SelectChallengeAnswer(FirstFactor.WebAuthn, "Secret-1", "{}") { SrpA = "ab" },
        new PasswordRequiredAnswer("Secret-1"),
        new PasswordSrpAnswer("ab"),
        new PasswordVerifierAnswer("c2ln", "c2VjcmV0", "Tue Feb 1 03:04:05 UTC 2000"),
        new NewPasswordAnswer("Secret-1", new Dictionary<string, string> { ["family_name"] = "Ek" }),
        new EmailOtpAnswer("12345678"),
        new SmsOtpAnswer("12345678"),
        new SmsMfaAnswer("123456"),
        new SoftwareTokenMfaAnswer("123456"),
        new SelectMfaTypeAnswer(MfaKind.EmailOtp),
        new MfaSetupAnswer("anna@example.com"),
        new WebAuthnAnswer("""{"id":"AA"}"""),
        new CustomChallengeAnswer("blue"),
        new DeviceSrpAuthAnswer("eu-west-1_1", "ab"),
        new DevicePasswordVerifierAnswer("eu-west-1_1", "c2ln", "c2VjcmV0", "Tue Feb 1 03:04:05 UTC 2000"),
        new AdminNoSrpAuthAnswer("Secret-1"),
    ];

    public static IReadOnlyDictionary<string, string> Parameters(Challenge challenge)
    {
        var parameters = new Dictionary<string, string>();
        challenge.WriteParameters(parameters);
        return parameters;
    }

    public static IReadOnlyDictionary<string, string> Responses(ChallengeAnswer answer)
    {
        var responses = new Dictionary<string, string>();
        answer.WriteResponses(responses);
        return responses;
    }
}
