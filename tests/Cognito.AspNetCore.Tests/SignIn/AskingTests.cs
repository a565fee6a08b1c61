using System.Text.Json.Nodes;
using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.Tests.Support;
using Cognito.Protocol;

namespace Cognito.AspNetCore.Tests.SignIn;

/// <summary>Each challenge that a person answers: what they see of it, and what goes to the service.</summary>
public sealed class AskingTests
{
    private const string Name = "anna-immutable";

    public static TheoryData<string> Challenges => [.. s_challenges.Keys];

    [Theory]
    [MemberData(nameof(Challenges))]
    public async Task A_person_is_asked_and_the_answer_goes_to_the_service(string name)
    {
        var (parameters, shown, answer, responses) = s_challenges[name];
        await using var app = await StartAsync(name, parameters, options => options.ClientSecret = FakePool.ClientSecret);
        app.Pool.On("RespondToAuthChallenge", _ => FakePool.Ok(app.Pool.Tokens()));
        var journey = new Journey(app.Browser());

        await journey.StartAsync(new { username = "anna", method = "emailOtp" });
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(shown), journey.Said["challenge"]), journey.Said.ToJsonString());
        await journey.AnswerAsync(JsonNode.Parse(answer)!);

        await journey.AssertSignedInAsync("anna");
        var sent = app.Pool.Last("RespondToAuthChallenge");
        Assert.Equal(name, (string?)sent["ChallengeName"]);
        Assert.Equal("session-1", (string?)sent["Session"]);
        var given = sent["ChallengeResponses"]!.AsObject();
        Assert.Equal(Name, (string?)given["USERNAME"]);
        Assert.Equal(SecretHash.Compute(Name, FakePool.ClientId, FakePool.ClientSecret), (string?)given["SECRET_HASH"]);
        given.Remove("USERNAME");
        given.Remove("SECRET_HASH");
        if (given.ContainsKey("SRP_A"))
        {
            given["SRP_A"] = "*";
        }

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(responses), given), given.ToJsonString());
    }

    [Theory]
    [MemberData(nameof(Challenges))]
    public async Task An_answer_of_another_type_is_refused_before_the_wire_and_the_right_one_is_still_good(string name)
    {
        var (parameters, _, answer, _) = s_challenges[name];
        await using var app = await StartAsync(name, parameters);
        app.Pool.On("RespondToAuthChallenge", _ => FakePool.Ok(app.Pool.Tokens()));
        var journey = new Journey(app.Browser());
        await journey.StartAsync(new { username = "anna", method = "emailOtp" });

        await journey.AnswerAsync(new { type = "newPasswordRequired", newPassword = "x" });
        journey.AssertRefused("answerDoesNotFit");
        Assert.Equal(0, app.Pool.Count("RespondToAuthChallenge"));

        await journey.AnswerAsync(JsonNode.Parse(answer)!);
        await journey.AssertSignedInAsync("anna");
    }

    [Theory]
    [InlineData("EMAIL_OTP", "{}", """{"type":"emailOtp","code":""}""")]
    [InlineData("EMAIL_OTP", "{}", """{"type":"emailOtp"}""")]
    [InlineData("SMS_OTP", "{}", """{"type":"smsOtp","code":"LONG"}""")]
    [InlineData("SMS_MFA", "{}", """{"type":"smsMfa","code":"LONG"}""")]
    [InlineData("SOFTWARE_TOKEN_MFA", "{}", """{"type":"softwareTokenMfa","code":"LONG"}""")]
    [InlineData("WEB_AUTHN", """{"CREDENTIAL_REQUEST_OPTIONS":"{}"}""", """{"type":"webAuthn","credential":"LONGLONGLONG"}""")]
    [InlineData("WEB_AUTHN", """{"CREDENTIAL_REQUEST_OPTIONS":"{}"}""", """{"type":"webAuthn"}""")]
    [InlineData("CUSTOM_CHALLENGE", "{}", """{"type":"customChallenge","answer":"LONGLONGLONG"}""")]
    [InlineData("CUSTOM_CHALLENGE", "{}", """{"type":"customChallenge"}""")]
    [InlineData("PASSWORD_SRP", "{}", """{"type":"passwordRequired","password":"LONG"}""")]
    [InlineData("SELECT_CHALLENGE", "{}", """{"type":"selectChallenge","factor":"password","password":""}""")]
    [InlineData("MFA_SETUP", """{"MFAS_CAN_SETUP":"[\"SOFTWARE_TOKEN_MFA\",\"EMAIL_OTP\"]"}""", """{"type":"mfaSetup","email":"LONG"}""")]
    public async Task What_is_missing_or_too_long_is_refused_before_the_wire(string name, string parameters, string answer)
    {
        await using var app = await StartAsync(name, parameters);
        var journey = new Journey(app.Browser());
        await journey.StartAsync(new { username = "anna", method = "emailOtp" });

        await journey.AnswerAsync(JsonNode.Parse(answer.Replace("LONG", new string('1', 2900), StringComparison.Ordinal))!);

        journey.AssertRefused("invalidInput");
        Assert.Equal(0, app.Pool.Count("RespondToAuthChallenge"));
    }

    [Theory]
    [InlineData("EMAIL_OTP", "{}", """{"type":"emailOtp","code":"1"}""", "CodeMismatchException", "Invalid code or auth state for the user.", "codeMismatch")]
    [InlineData("SOFTWARE_TOKEN_MFA", "{}", """{"type":"softwareTokenMfa","code":"1"}""", "ExpiredCodeException", "Your software token has already been used once.", "codeMismatch")]
    [InlineData("SOFTWARE_TOKEN_MFA", "{}", """{"type":"softwareTokenMfa","code":"1"}""", "NotAuthorizedException", "Password attempts exceeded", "tooManyAttempts")]
    [InlineData("SMS_MFA", "{}", """{"type":"smsMfa","code":"1"}""", "TooManyRequestsException", "Rate exceeded", "tooManyRequests")]
    public async Task A_wrong_code_keeps_the_ticket(string name, string parameters, string answer, string error, string message, string code)
    {
        await using var app = await StartAsync(name, parameters);
        var journey = await new Journey(app.Browser()).StartAsync(new { username = "anna", method = "emailOtp" });

        app.Pool.Refuses("RespondToAuthChallenge", error, message);
        for (var attempt = 0; attempt < 3; attempt++)
        {
            await journey.AnswerAsync(JsonNode.Parse(answer)!);
            journey.AssertRefused(code);
        }

        app.Pool.On("RespondToAuthChallenge", _ => FakePool.Ok(app.Pool.Tokens()));
        await journey.AnswerAsync(JsonNode.Parse(answer)!);
        await journey.AssertSignedInAsync("anna");
    }

    [Theory]
    [InlineData("WEB_AUTHN", """{"CREDENTIAL_REQUEST_OPTIONS":"{}"}""", """{"type":"webAuthn","credential":"{}"}""")]
    [InlineData("CUSTOM_CHALLENGE", "{}", """{"type":"customChallenge","answer":"red"}""")]
    public async Task What_is_no_password_is_not_called_one_when_it_is_refused(string name, string parameters, string answer)
    {
        await using var app = await StartAsync(name, parameters);
        app.Pool.Refuses("RespondToAuthChallenge", "NotAuthorizedException", "Incorrect username or password.");
        var journey = await new Journey(app.Browser()).StartAsync(new { username = "anna", method = "emailOtp" });

        await journey.AnswerAsync(JsonNode.Parse(answer)!);

        journey.AssertRefused("answerNotAccepted");
    }

    [Fact]
    public async Task An_outage_in_the_middle_is_survived_by_the_same_ticket()
    {
        await using var app = await StartAsync("SMS_MFA", "{}");
        app.Pool.On("RespondToAuthChallenge", _ => throw new HttpRequestException("Connection refused"));
        var journey = await new Journey(app.Browser()).StartAsync(new { username = "anna", method = "emailOtp" });

        await journey.AnswerAsync("smsMfa", "123456");
        journey.AssertRefused("unavailable");
        app.Pool.On("RespondToAuthChallenge", _ => FakePool.Ok(app.Pool.Tokens()));
        await journey.AnswerAsync("smsMfa", "123456");

        await journey.AssertSignedInAsync("anna");
    }

    private static async Task<TestApp> StartAsync(string name, string parameters, Action<CognitoOptions>? options = null)
    {
        var app = await TestApp.StartAsync(cognito =>
        {
            cognito.SignIn.Methods.Add(SignInMethod.EmailOtp);
            cognito.SignIn.Methods.Add(SignInMethod.Passkey);
            cognito.SignIn.Methods.Add(SignInMethod.Password);
            options?.Invoke(cognito);
        });
        var posed = JsonNode.Parse(parameters)!;
        posed["USER_ID_FOR_SRP"] ??= Name;
        if (name == "CUSTOM_CHALLENGE")
        {
            posed.AsObject().Remove("USER_ID_FOR_SRP");
            posed["USERNAME"] = Name;
        }

        app.Pool.On("InitiateAuth", new
        {
            ChallengeName = name,
            Session = "session-1",
            ChallengeParameters = posed,
            AvailableChallenges = name == "SELECT_CHALLENGE" ? s_available : null,
        });
        return app;
    }

    private static readonly string[] s_available = ["PASSWORD_SRP", "PASSWORD", "EMAIL_OTP", "SMS_OTP", "WEB_AUTHN", "RETINA"];

    /// <summary>By ChallengeName: ChallengeParameters, the challenge in JSON, the answer in JSON, ChallengeResponses without name and hash.</summary>
    private static readonly Dictionary<string, (string Parameters, string Shown, string Answer, string Responses)> s_challenges = new()
    {
        ["EMAIL_OTP"] = ("""{"CODE_DELIVERY_DELIVERY_MEDIUM":"EMAIL","CODE_DELIVERY_DESTINATION":"a***@e***"}""", """{"type":"emailOtp","delivery":{"medium":"email","destination":"a***@e***"}}""", """{"type":"emailOtp","code":"12345678"}""", """{"EMAIL_OTP_CODE":"12345678"}"""),
        ["SMS_OTP"] = ("""{"CODE_DELIVERY_DELIVERY_MEDIUM":"SMS","CODE_DELIVERY_DESTINATION":"+*******1234"}""", """{"type":"smsOtp","delivery":{"medium":"sms","destination":"+*******1234"}}""", """{"type":"smsOtp","code":"12345678"}""", """{"SMS_OTP_CODE":"12345678"}"""),
        ["SMS_MFA"] = ("""{"CODE_DELIVERY_DELIVERY_MEDIUM":"SMS","CODE_DELIVERY_DESTINATION":"+*******1234"}""", """{"type":"smsMfa","delivery":{"medium":"sms","destination":"+*******1234"}}""", """{"type":"smsMfa","code":"123456"}""", """{"SMS_MFA_CODE":"123456"}"""),
        ["SOFTWARE_TOKEN_MFA"] = ("""{"FRIENDLY_DEVICE_NAME":"transparent"}""", """{"type":"softwareTokenMfa","friendlyDeviceName":null}""", """{"type":"softwareTokenMfa","code":"123456"}""", """{"SOFTWARE_TOKEN_MFA_CODE":"123456"}"""),
        ["SELECT_MFA_TYPE"] = ("""{"MFAS_CAN_CHOOSE":"[\"SMS_MFA\",\"EMAIL_OTP\"]"}""", """{"type":"selectMfaType","kinds":["smsMfa","emailOtp"]}""", """{"type":"selectMfaType","kind":"emailOtp"}""", """{"ANSWER":"EMAIL_OTP"}"""),
        ["MFA_SETUP"] = ("""{"MFAS_CAN_SETUP":"[\"SMS_MFA\",\"SOFTWARE_TOKEN_MFA\",\"EMAIL_OTP\"]"}""", """{"type":"mfaSetup","kinds":["softwareTokenMfa","emailOtp"]}""", """{"type":"mfaSetup","email":"a@example.com"}""", """{"EMAIL":"a@example.com"}"""),
        ["WEB_AUTHN"] = ("""{"CREDENTIAL_REQUEST_OPTIONS":"{\"challenge\":\"AA\"}"}""", """{"type":"webAuthn","credentialRequestOptions":"{\"challenge\":\"AA\"}"}""", """{"type":"webAuthn","credential":"{\"id\":\"x\"}"}""", """{"CREDENTIAL":"{\"id\":\"x\"}"}"""),
        ["CUSTOM_CHALLENGE"] = ("""{"USERNAME":"anna-immutable","question":"Colour?"}""", """{"type":"customChallenge","parameters":{"question":"Colour?"}}""", """{"type":"customChallenge","answer":"blue"}""", """{"ANSWER":"blue"}"""),
        ["SELECT_CHALLENGE"] = ("{}", """{"type":"selectChallenge","factors":["password","emailOtp","webAuthn"]}""", """{"type":"selectChallenge","factor":"webAuthn"}""", """{"ANSWER":"WEB_AUTHN"}"""),
        ["PASSWORD_SRP"] = ("{}", """{"type":"passwordRequired"}""", """{"type":"passwordRequired","password":"Right-1-password"}""", """{"SRP_A":"*"}"""),
    };
}
