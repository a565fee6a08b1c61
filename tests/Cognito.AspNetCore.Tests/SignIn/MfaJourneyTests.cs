using System.Xml.Linq;
using Cognito.AspNetCore.Tests.Support;

namespace Cognito.AspNetCore.Tests.SignIn;

/// <summary>Ways through further factors, against the local pool.</summary>
public sealed class MfaJourneyTests
{
    private static readonly object s_anna = new { username = "anna", password = LocalApp.Password };

    [Theory]
    [InlineData("sms", "smsMfa")]
    [InlineData("totp", "softwareTokenMfa")]
    [InlineData("mail", "emailOtp")]
    public async Task After_the_password_comes_the_preferred_factor_and_three_wrong_codes_do_no_harm(string kind, string type)
    {
        await using var app = await MfaPool.StartAsync("OPTIONAL", "sms totp mail");
        await app.AddUserAsync("anna", phone: MfaPool.Phone);
        var secret = await app.RegisterAppAsync("anna");
        await app.PreferAsync("anna", kind);

        var journey = await app.Journey().StartAsync(s_anna);
        journey.AssertAsked(type);
        var code = CodeFor(app, type, secret);
        for (var attempt = 0; attempt < 3; attempt++)
        {
            await journey.AnswerAsync(type, MfaPool.Other(code));
            journey.AssertRefused("codeMismatch");
        }

        await journey.AnswerAsync(type, code);
        await journey.AssertSignedInAsync("anna@example.com");
    }

    [Theory]
    [InlineData("smsMfa", "smsMfa")]
    [InlineData("softwareTokenMfa", "softwareTokenMfa")]
    [InlineData("emailOtp", "emailOtp")]
    public async Task Of_several_factors_one_is_chosen(string kind, string type)
    {
        await using var app = await MfaPool.StartAsync("OPTIONAL", "sms totp mail");
        await app.AddUserAsync("anna", phone: MfaPool.Phone);
        var secret = await app.RegisterAppAsync("anna");
        await app.PreferAsync("anna", "sms totp mail");

        var journey = await app.Journey().StartAsync(s_anna);
        journey.AssertAsked("selectMfaType");
        await journey.AnswerAsync(new { type = "selectMfaType", kind });
        journey.AssertAsked(type);
        await journey.AnswerAsync(type, CodeFor(app, type, secret));

        await journey.AssertSignedInAsync("anna@example.com");
    }

    [Fact]
    public async Task Where_nothing_else_can_be_an_authenticator_app_is_set_up_at_once()
    {
        await using var app = await MfaPool.StartAsync("ON", "totp", options: options => options.SignIn.AuthenticatorName = "My shop");
        await app.AddUserAsync("anna");

        var journey = await app.Journey().StartAsync(s_anna);
        journey.AssertAsked("mfaSetup");
        var setUp = journey.Said["softwareToken"]!;
        var secret = (string)setUp["secret"]!;
        Assert.Equal($"otpauth://totp/My%20shop:anna?secret={secret}&issuer=My%20shop", (string?)setUp["uri"]);
        Assert.Equal("svg", XDocument.Parse((string)setUp["qrCode"]!).Root!.Name.LocalName);

        await journey.AnswerAsync("mfaSetup", MfaPool.Other(app.CodeOf(secret)));
        journey.AssertRefused("codeMismatch");
        await journey.AnswerAsync(new { type = "mfaSetup", code = app.CodeOf(secret), deviceName = "Telephone" });
        await journey.AssertSignedInAsync("anna@example.com");

        app.Time.Advance(TimeSpan.FromSeconds(30));
        await journey.StartAsync(s_anna);
        journey.AssertAsked("softwareTokenMfa");
        Assert.Equal("Telephone", (string?)journey.Said["challenge"]!["friendlyDeviceName"]);
        await journey.AnswerAsync("softwareTokenMfa", app.CodeOf(secret));
        await journey.AssertSignedInAsync("anna@example.com");
    }

    [Fact]
    public async Task An_authenticator_app_can_be_chosen_to_be_set_up()
    {
        await using var app = await MfaPool.StartAsync("ON", "sms totp mail");
        await app.AddUserAsync("anna", email: false);

        var journey = await app.Journey().StartAsync(s_anna);
        journey.AssertAsked("mfaSetup");
        Assert.Equal("""["softwareTokenMfa","emailOtp"]""", journey.Said["challenge"]!["kinds"]!.ToJsonString());
        Assert.Null(journey.Said["softwareToken"]);
        await journey.AnswerAsync("mfaSetup", "123456");
        journey.AssertRefused("answerDoesNotFit");
        await journey.AnswerAsync(new { type = "mfaSetup" });
        await journey.AnswerAsync("mfaSetup", app.CodeOf((string)journey.Said["softwareToken"]!["secret"]!));

        await journey.AssertSignedInAsync("anna");
    }

    [Fact]
    public async Task An_address_can_be_set_up_and_gets_its_first_code_at_once()
    {
        await using var app = await MfaPool.StartAsync("ON", "totp mail");
        await app.AddUserAsync("anna", email: false);

        var journey = await app.Journey().StartAsync(s_anna);
        await journey.AnswerAsync(new { type = "mfaSetup", email = "anna@home.example" });
        journey.AssertAsked("emailOtp");
        await journey.AnswerAsync("emailOtp", app.CodeSentTo("anna@home.example"));

        await journey.AssertSignedInAsync("anna@home.example");
    }

    [Fact]
    public async Task An_invited_person_chooses_a_password_and_then_sets_up_an_app()
    {
        await using var app = await MfaPool.StartAsync("ON", "totp");
        await app.AddUserAsync("dora", mustChangePassword: true);

        var journey = await app.Journey().StartAsync(new { username = "dora", password = LocalApp.Password });
        journey.AssertAsked("newPasswordRequired");
        await journey.AnswerAsync(new { type = "newPasswordRequired", newPassword = "Chosen-1-password" });
        journey.AssertAsked("mfaSetup");
        await journey.AnswerAsync("mfaSetup", app.CodeOf((string)journey.Said["softwareToken"]!["secret"]!));

        await journey.AssertSignedInAsync("dora@example.com");
    }

    [Fact]
    public async Task Of_two_answers_at_once_one_signs_in()
    {
        await using var app = await MfaPool.StartAsync("OPTIONAL", "sms");
        await app.AddUserAsync("anna", phone: MfaPool.Phone);
        await app.PreferAsync("anna", "sms");
        var journey = await app.Journey().StartAsync(s_anna);
        var answer = new { flow = journey.Flow, answer = new { type = "smsMfa", code = app.CodeSentTo(MfaPool.Phone) } };

        var said = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => journey.Browser.JsonAsync("/auth/sign-in/answer", answer)));

        Assert.Single(said, one => (string?)one.Body["state"] == "signedIn");
        Assert.Equal(3, said.Count(one => (string?)one.Body["code"] == "flowExpired"));
    }

    [Theory]
    [InlineData(true, "tooManyRequests")]
    [InlineData(false, "unavailable")]
    public async Task Throttling_or_an_outage_on_the_way_is_waited_out_and_the_same_answer_signs_in(bool throttled, string refusal)
    {
        await using var app = await MfaPool.StartAsync("OPTIONAL", "sms");
        await app.AddUserAsync("anna", phone: MfaPool.Phone);
        await app.PreferAsync("anna", "sms");
        var journey = await app.Journey().StartAsync(s_anna);
        var code = app.CodeSentTo(MfaPool.Phone);
        if (throttled)
        {
            app.Faults.Throttle("RespondToAuthChallenge");
        }
        else
        {
            app.Faults.Disconnect("RespondToAuthChallenge");
        }

        await journey.AnswerAsync("smsMfa", code);
        journey.AssertRefused(refusal);
        app.Faults.Clear();
        await journey.AnswerAsync("smsMfa", code);

        await journey.AssertSignedInAsync("anna@example.com");
    }

    [Fact]
    public async Task A_code_that_comes_too_late_or_from_another_browser_is_not_taken()
    {
        await using var app = await MfaPool.StartAsync("OPTIONAL", "sms");
        await app.AddUserAsync("anna", phone: MfaPool.Phone);
        await app.PreferAsync("anna", "sms");
        var journey = await app.Journey().StartAsync(s_anna);
        var code = app.CodeSentTo(MfaPool.Phone);
        var thief = await app.Journey().StartAsync(s_anna);
        thief.Flow = journey.Flow;

        await thief.AnswerAsync("smsMfa", code);
        thief.AssertRefused("flowExpired");
        app.Time.Advance(TimeSpan.FromMinutes(3));
        await journey.AnswerAsync("smsMfa", code);

        journey.AssertRefused("flowExpired");
    }

    private static string CodeFor(LocalApp app, string type, string secret) => type switch
    {
        "smsMfa" => app.CodeSentTo(MfaPool.Phone),
        "emailOtp" => app.CodeSentTo("anna@example.com"),
        _ => app.CodeOf(secret),
    };
}
