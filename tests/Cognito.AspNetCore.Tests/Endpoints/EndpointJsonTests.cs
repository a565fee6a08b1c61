using System.Text.Json;
using System.Text.Json.Nodes;
using Cognito.AspNetCore.Endpoints;
using Cognito.Protocol.Challenges;
using Microsoft.AspNetCore.Http.Json;

namespace Cognito.AspNetCore.Tests.Endpoints;

/// <summary>What front ends see of challenges and send of answers.</summary>
public sealed class EndpointJsonTests
{
    private static readonly Dictionary<string, string> s_parameters = new()
    {
        ["requiredAttributes"] = """["userAttributes.name"]""",
        ["userAttributes"] = """{"email":"a@example.com"}""",
        ["CODE_DELIVERY_DESTINATION"] = "a***@e***",
        ["FRIENDLY_DEVICE_NAME"] = "Phone",
        ["MFAS_CAN_CHOOSE"] = """["SMS_MFA","SOFTWARE_TOKEN_MFA","EMAIL_OTP","RETINA"]""",
        ["MFAS_CAN_SETUP"] = """["SOFTWARE_TOKEN_MFA"]""",
        ["CREDENTIAL_REQUEST_OPTIONS"] = """{"challenge":"AA"}""",
    };

    private static readonly Dictionary<string, string> s_custom = new() { ["USERNAME"] = "anna", ["question"] = "Colour?" };
    private static readonly string[] s_available = ["PASSWORD", "PASSWORD_SRP", "EMAIL_OTP", "SMS_OTP", "WEB_AUTHN", "RETINA"];

    private static readonly Dictionary<string, string> s_challenges = new()
    {
        ["SELECT_CHALLENGE"] = """{"type":"selectChallenge","factors":["password","passwordSrp","emailOtp","smsOtp","webAuthn"]}""",
        ["PASSWORD"] = """{"type":"passwordRequired"}""",
        ["NEW_PASSWORD_REQUIRED"] = """{"type":"newPasswordRequired","requiredAttributes":["name"],"userAttributes":{"email":"a@example.com"},"missingAttributes":["name"]}""",
        ["EMAIL_OTP"] = """{"type":"emailOtp","delivery":{"medium":"email","destination":"a***@e***"}}""",
        ["SMS_OTP"] = """{"type":"smsOtp","delivery":{"medium":"sms","destination":"a***@e***"}}""",
        ["SMS_MFA"] = """{"type":"smsMfa","delivery":{"medium":"sms","destination":"a***@e***"}}""",
        ["SOFTWARE_TOKEN_MFA"] = """{"type":"softwareTokenMfa","friendlyDeviceName":"Phone"}""",
        ["SELECT_MFA_TYPE"] = """{"type":"selectMfaType","kinds":["smsMfa","softwareTokenMfa","emailOtp"]}""",
        ["MFA_SETUP"] = """{"type":"mfaSetup","kinds":["softwareTokenMfa"]}""",
        ["WEB_AUTHN"] = """{"type":"webAuthn","credentialRequestOptions":"{\"challenge\":\"AA\"}"}""",
        ["CUSTOM_CHALLENGE"] = """{"type":"customChallenge","parameters":{"question":"Colour?"}}""",
    };

    private static readonly Dictionary<string, (string Json, ChallengeAnswer Answer)> s_answers = new()
    {
        ["SELECT_CHALLENGE"] = ("""{"type":"selectChallenge","factor":"password","password":"p"}""", new SelectChallengeAnswer(FirstFactor.Password, "p")),
        ["PASSWORD"] = ("""{"type":"passwordRequired","password":"p"}""", new PasswordRequiredAnswer("p")),
        ["NEW_PASSWORD_REQUIRED"] = ("""{"type":"newPasswordRequired","newPassword":"p"}""", new NewPasswordAnswer("p")),
        ["EMAIL_OTP"] = ("""{"type":"emailOtp","code":"1"}""", new EmailOtpAnswer("1")),
        ["SMS_OTP"] = ("""{"type":"smsOtp","code":"1"}""", new SmsOtpAnswer("1")),
        ["SMS_MFA"] = ("""{"type":"smsMfa","code":"1"}""", new SmsMfaAnswer("1")),
        ["SOFTWARE_TOKEN_MFA"] = ("""{"type":"softwareTokenMfa","code":"1"}""", new SoftwareTokenMfaAnswer("1")),
        ["SELECT_MFA_TYPE"] = ("""{"type":"selectMfaType","kind":"emailOtp"}""", new SelectMfaTypeAnswer(MfaKind.EmailOtp)),
        ["MFA_SETUP"] = ("""{"type":"mfaSetup","email":"a@example.com"}""", new MfaSetupAnswer("a@example.com")),
        ["WEB_AUTHN"] = ("""{"type":"webAuthn","credential":"{}"}""", new WebAuthnAnswer("{}")),
        ["CUSTOM_CHALLENGE"] = ("""{"type":"customChallenge","answer":"blue"}""", new CustomChallengeAnswer("blue")),
    };

    public static TheoryData<string> ForPeople => [.. ChallengeCatalogue.All.Where(kind => kind.IsForPeople).Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(ForPeople))]
    public void A_challenge_is_written_with_its_type_and_without_wire_names(string name)
    {
        var parameters = name == "CUSTOM_CHALLENGE" ? s_custom : s_parameters;
        var challenge = ChallengeCatalogue.Read(name, parameters, s_available);

        var json = JsonSerializer.Serialize(challenge, Options());

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(s_challenges[name]), JsonNode.Parse(json)), json);
    }

    [Theory]
    [MemberData(nameof(ForPeople))]
    public void An_answer_is_read_by_its_type(string name)
    {
        var (json, answer) = s_answers[name];

        Assert.Equal(answer, JsonSerializer.Deserialize<ChallengeAnswer>(json, Options()));
    }

    private static JsonSerializerOptions Options()
    {
        var options = new JsonOptions();
        EndpointJson.Configure(options);
        return options.SerializerOptions;
    }
}
