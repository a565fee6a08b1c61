using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.Tests.Support;

namespace Cognito.AspNetCore.Tests.SignIn;

/// <summary>Which call a sign-in begins with, by SignIn:Methods and what the person gives.</summary>
public sealed class OpeningTests
{
    /// <summary>Methods, proof, the person's method and whether they give a password; the flow and its parameters without the name. Null: refused, with the field.</summary>
    public static TheoryData<string, PasswordProof, string?, bool, string?, string> Rows => new()
    {
        { "", PasswordProof.Srp, null, true, "USER_SRP_AUTH", "SRP_A" },
        { "", PasswordProof.Plain, null, true, "USER_PASSWORD_AUTH", "PASSWORD=p" },
        { "", PasswordProof.Srp, null, false, null, "password" },
        { "", PasswordProof.Srp, "emailOtp", false, null, "method" },
        { "Password", PasswordProof.Srp, "password", true, "USER_SRP_AUTH", "SRP_A" },
        { "Password EmailOtp", PasswordProof.Srp, null, true, "USER_AUTH", "PREFERRED_CHALLENGE=PASSWORD_SRP SRP_A" },
        { "Password EmailOtp", PasswordProof.Plain, null, true, "USER_AUTH", "PASSWORD=p PREFERRED_CHALLENGE=PASSWORD" },
        { "Password EmailOtp", PasswordProof.Srp, null, false, "USER_AUTH", "" },
        { "Password EmailOtp", PasswordProof.Srp, "emailOtp", false, "USER_AUTH", "PREFERRED_CHALLENGE=EMAIL_OTP" },
        { "Password EmailOtp", PasswordProof.Srp, "password", false, null, "password" },
        { "Password EmailOtp", PasswordProof.Srp, "passkey", false, null, "method" },
        { "Passkey Password", PasswordProof.Srp, null, false, "USER_AUTH", "PREFERRED_CHALLENGE=WEB_AUTHN" },
        { "Passkey Password", PasswordProof.Srp, null, true, "USER_AUTH", "PREFERRED_CHALLENGE=PASSWORD_SRP SRP_A" },
        { "SmsOtp", PasswordProof.Srp, null, false, "USER_AUTH", "PREFERRED_CHALLENGE=SMS_OTP" },
        { "SmsOtp", PasswordProof.Srp, null, true, null, "password" },
        { "Custom", PasswordProof.Srp, null, false, "CUSTOM_AUTH", "" },
        { "CustomAfterPassword", PasswordProof.Srp, null, true, "CUSTOM_AUTH", "CHALLENGE_NAME=SRP_A SRP_A" },
        { "CustomAfterPassword", PasswordProof.Srp, null, false, null, "password" },
        { "Password Custom", PasswordProof.Srp, null, true, "USER_SRP_AUTH", "SRP_A" },
        { "Password Custom", PasswordProof.Srp, "custom", false, "CUSTOM_AUTH", "" },
        { "Password Custom", PasswordProof.Srp, null, false, null, "password" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task The_first_call_follows_from_the_settings_and_the_person(string methods, PasswordProof proof, string? method, bool password, string? flow, string parameters)
    {
        await using var app = await StartAsync(methods, proof);
        app.Pool.On("InitiateAuth", _ => FakePool.Ok(app.Pool.Tokens()));
        var journey = new Journey(app.Browser());

        await journey.StartAsync(new { username = "anna", password = password ? "p" : null, method });

        if (flow is null)
        {
            journey.AssertRefused("invalidInput");
            Assert.Equal(parameters, (string?)journey.Said["field"]);
            Assert.Empty(app.Pool.Calls);
            return;
        }

        await journey.AssertSignedInAsync("anna");
        Assert.Equal(flow, (string?)app.Pool.Last("InitiateAuth")["AuthFlow"]);
        Assert.Equal(parameters, Parameters(app));
    }

    [Fact]
    public async Task An_administrators_sign_in_goes_through_the_administrators_operations_from_end_to_end()
    {
        await using var app = await StartAsync("", PasswordProof.Admin);
        app.Pool.On("AdminInitiateAuth", new { ChallengeName = "SMS_MFA", Session = "session-1", ChallengeParameters = new { } });
        app.Pool.On("AdminRespondToAuthChallenge", _ => FakePool.Ok(app.Pool.Tokens()));
        var journey = new Journey(app.Browser());

        await journey.StartAsync(new { username = "anna", password = "p" });
        await journey.AnswerAsync("smsMfa", "123456");

        await journey.AssertSignedInAsync("anna");
        Assert.Equal("ADMIN_USER_PASSWORD_AUTH", (string?)app.Pool.Last("AdminInitiateAuth")["AuthFlow"]);
        Assert.All(app.Pool.Calls, call => Assert.Equal(FakePool.Id, (string?)call.Body["UserPoolId"]));
    }

    [Fact]
    public async Task A_person_without_the_preferred_factor_is_given_the_choice_and_may_take_the_password()
    {
        await using var app = await StartAsync("EmailOtp Password", PasswordProof.Srp);
        Offer(app, "PASSWORD_SRP", "PASSWORD");
        app.Pool.On("RespondToAuthChallenge", _ => FakePool.Ok(app.Pool.Tokens()));
        var journey = new Journey(app.Browser());

        await journey.StartAsync(new { username = "anna" });
        journey.AssertAsked("selectChallenge");
        Assert.Equal("""["password"]""", journey.Said["challenge"]!["factors"]!.ToJsonString());
        await journey.AnswerAsync(new { type = "selectChallenge", factor = "password", password = "p" });

        var responses = app.Pool.Last("RespondToAuthChallenge")["ChallengeResponses"]!;
        Assert.Equal("PASSWORD_SRP", (string?)responses["ANSWER"]);
        Assert.NotNull(responses["SRP_A"]);
        Assert.Null(responses["PASSWORD"]);
    }

    [Fact]
    public async Task A_password_that_was_given_answers_the_choice_by_itself()
    {
        await using var app = await StartAsync("EmailOtp Password", PasswordProof.Srp);
        Offer(app, "PASSWORD_SRP", "PASSWORD");
        app.Pool.On("RespondToAuthChallenge", _ => FakePool.Ok(app.Pool.Tokens()));

        var journey = await new Journey(app.Browser()).StartAsync(new { username = "anna", password = "p", method = "emailOtp" });

        await journey.AssertSignedInAsync("anna");
        Assert.Equal("SELECT_CHALLENGE", (string?)app.Pool.Last("RespondToAuthChallenge")["ChallengeName"]);
        Assert.Equal("PASSWORD_SRP", (string?)app.Pool.Last("RespondToAuthChallenge")["ChallengeResponses"]!["ANSWER"]);
    }

    [Fact]
    public async Task Nothing_is_offered_that_the_settings_do_not_have()
    {
        await using var app = await StartAsync("EmailOtp Passkey", PasswordProof.Srp);
        Offer(app, "PASSWORD_SRP", "PASSWORD", "SMS_OTP", "EMAIL_OTP");
        var journey = await new Journey(app.Browser()).StartAsync(new { username = "anna" });

        Assert.Equal("""["emailOtp"]""", journey.Said["challenge"]!["factors"]!.ToJsonString());
        await journey.AnswerAsync(new { type = "selectChallenge", factor = "smsOtp" });

        journey.AssertRefused("answerDoesNotFit");
    }

    [Theory]
    [InlineData("emailOtp", "PREFERRED_CHALLENGE=EMAIL_OTP")]
    [InlineData(null, "")]
    public async Task A_pending_sign_in_starts_again_for_another_code_or_another_way(string? method, string parameters)
    {
        await using var app = await StartAsync("EmailOtp Passkey", PasswordProof.Srp);
        app.Pool.On("InitiateAuth", new { ChallengeName = "EMAIL_OTP", Session = "session-1", ChallengeParameters = new { } });
        var journey = await new Journey(app.Browser()).StartAsync(new { username = "anna", method = "emailOtp", returnUrl = "/orders" });

        await journey.RestartAsync(method);
        Assert.Equal(parameters, Parameters(app));
        Assert.Null(app.Pool.Last("InitiateAuth")["Session"]);
        app.Pool.On("RespondToAuthChallenge", _ => FakePool.Ok(app.Pool.Tokens()));
        await journey.AnswerAsync("emailOtp", "12345678");

        await journey.AssertSignedInAsync("anna");
        Assert.Equal("/orders", (string?)journey.Said["returnUrl"]);
    }

    [Theory]
    [InlineData("Password", null)]
    [InlineData("Password", "password")]
    [InlineData("EmailOtp", "smsOtp")]
    public async Task What_cannot_start_again_is_refused_before_the_wire(string methods, string? method)
    {
        await using var app = await StartAsync(methods, PasswordProof.Srp);
        app.Pool.On("InitiateAuth", new { ChallengeName = "SMS_MFA", Session = "session-1", ChallengeParameters = new { } });
        var journey = await new Journey(app.Browser()).StartAsync(new { username = "anna", password = methods == "Password" ? "p" : null });

        await journey.RestartAsync(method);

        journey.AssertRefused("invalidInput");
        Assert.Equal(1, app.Pool.Count("InitiateAuth"));
    }

    private static Task<TestApp> StartAsync(string methods, PasswordProof proof) => TestApp.StartAsync(options =>
    {
        options.SignIn.PasswordProof = proof;
        foreach (var method in methods.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            options.SignIn.Methods.Add(Enum.Parse<SignInMethod>(method));
        }
    });

    private static void Offer(TestApp app, params string[] available) => app.Pool.On(
        "InitiateAuth", new { ChallengeName = "SELECT_CHALLENGE", Session = "session-1", ChallengeParameters = new { }, AvailableChallenges = available });

    /// <summary>All but the name, sorted; of what differs each time, the name alone.</summary>
    private static string Parameters(TestApp app) => string.Join(' ', app.Pool.Last("InitiateAuth")["AuthParameters"]!.AsObject()
        .Where(parameter => parameter.Key != "USERNAME")
        .OrderBy(parameter => parameter.Key, StringComparer.Ordinal)
        .Select(parameter => parameter.Key == "SRP_A" ? parameter.Key : $"{parameter.Key}={parameter.Value}"));
}
