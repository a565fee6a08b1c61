using System.Text.Json.Nodes;
using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.Tests.Support;
using Cognito.Local.Tests;

namespace Cognito.AspNetCore.Tests.SignIn;

/// <summary>Ways to begin, against the local pool.</summary>
public sealed class ChoiceJourneyTests
{
    private const string RelyingParty = "example.com";

    [Theory]
    [InlineData(PasswordProof.Srp, true)]
    [InlineData(PasswordProof.Srp, false)]
    [InlineData(PasswordProof.Plain, true)]
    [InlineData(PasswordProof.Plain, false)]
    [InlineData(PasswordProof.Admin, true)]
    public async Task The_password_is_chosen_with_or_before_it_is_given(PasswordProof proof, bool atOnce)
    {
        await using var app = await StartAsync(options => options.SignIn.PasswordProof = proof);
        var journey = await app.Journey().StartAsync(new { username = "anna" });
        journey.AssertAsked("selectChallenge");

        await journey.AnswerAsync(new { type = "selectChallenge", factor = "password", password = atOnce ? LocalApp.Password : null });
        if (!atOnce)
        {
            journey.AssertAsked("passwordRequired");
            await journey.AnswerAsync(new { type = "passwordRequired", password = LocalApp.Password });
        }

        await journey.AssertSignedInAsync("anna@example.com");
    }

    [Theory]
    [InlineData(PasswordProof.Srp)]
    [InlineData(PasswordProof.Plain)]
    [InlineData(PasswordProof.Admin)]
    public async Task A_password_that_is_given_at_once_is_enough_and_a_wrong_one_is_not(PasswordProof proof)
    {
        await using var app = await StartAsync(options => options.SignIn.PasswordProof = proof);
        var journey = await app.Journey().StartAsync(new { username = "anna", password = "Wrong-1-password" });
        journey.AssertRefused("invalidCredentials");

        await journey.StartAsync(new { username = "anna", password = LocalApp.Password });

        await journey.AssertSignedInAsync("anna@example.com");
    }

    [Fact]
    public async Task A_wrong_password_at_the_choice_is_refused_as_at_the_start()
    {
        await using var app = await StartAsync();
        var journey = await app.Journey().StartAsync(new { username = "anna" });

        await journey.AnswerAsync(new { type = "selectChallenge", factor = "password", password = "Wrong-1-password" });

        journey.AssertRefused("invalidCredentials");
    }

    [Theory]
    [InlineData("emailOtp", "anna@example.com", true)]
    [InlineData("emailOtp", "anna@example.com", false)]
    [InlineData("smsOtp", MfaPool.Phone, true)]
    [InlineData("smsOtp", MfaPool.Phone, false)]
    public async Task A_code_is_chosen_or_asked_for_and_three_wrong_ones_do_no_harm(string method, string to, bool fromTheStart)
    {
        await using var app = await StartAsync();
        var journey = app.Journey();
        await journey.StartAsync(new { username = "anna", method = fromTheStart ? method : null });
        if (!fromTheStart)
        {
            await journey.AnswerAsync(new { type = "selectChallenge", factor = method });
        }

        journey.AssertAsked(method);
        Assert.DoesNotContain(to, journey.Said.ToJsonString(), StringComparison.Ordinal);
        for (var attempt = 0; attempt < 3; attempt++)
        {
            await journey.AnswerAsync(method, MfaPool.Other(app.CodeSentTo(to)));
            journey.AssertRefused("codeMismatch");
        }

        await journey.AnswerAsync(method, app.CodeSentTo(to));
        await journey.AssertSignedInAsync("anna@example.com");
    }

    [Fact]
    public async Task Another_code_and_another_way_are_to_be_had_while_one_is_pending()
    {
        await using var app = await StartAsync();
        var journey = await app.Journey().StartAsync(new { username = "anna", method = "emailOtp" });
        var first = app.CodeSentTo("anna@example.com");

        await journey.RestartAsync("emailOtp");
        journey.AssertAsked("emailOtp");
        var second = app.CodeSentTo("anna@example.com");
        await journey.RestartAsync(null);
        journey.AssertAsked("selectChallenge");
        await journey.RestartAsync("emailOtp");
        await journey.AnswerAsync("emailOtp", app.CodeSentTo("anna@example.com"));

        await journey.AssertSignedInAsync("anna@example.com");
        Assert.NotEqual(first, second);
    }

    [Fact]
    public async Task Who_lacks_the_preferred_factor_chooses_from_what_they_have()
    {
        await using var app = await StartAsync();
        await app.AddUserAsync("bert");

        var journey = await app.Journey().StartAsync(new { username = "bert", method = "smsOtp" });

        journey.AssertAsked("selectChallenge");
        Assert.Equal("""["password","emailOtp"]""", Factors(journey));
    }

    [Fact]
    public async Task Nobody_learns_who_exists_by_asking_for_a_code()
    {
        await using var app = await StartAsync();
        var real = await app.Journey().StartAsync(new { username = "anna", method = "emailOtp" });
        var nobody = await app.Journey().StartAsync(new { username = "nobody", method = "emailOtp" });
        Assert.Equal(real.Asked, nobody.Asked);
        Assert.Equal(real.Flow!.Length, nobody.Flow!.Length);

        await real.AnswerAsync("emailOtp", MfaPool.Other(app.CodeSentTo("anna@example.com")));
        await nobody.AnswerAsync("emailOtp", "12345678");

        Assert.Equal(real.Code, nobody.Code);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_passkey_signs_in(bool fromTheStart)
    {
        await using var app = await StartAsync();
        using var passkey = await AddPasskeyAsync(app);
        var journey = await app.Journey().StartAsync(new { username = "anna", method = fromTheStart ? "passkey" : null });
        if (!fromTheStart)
        {
            await journey.AnswerAsync(new { type = "selectChallenge", factor = "webAuthn" });
        }

        journey.AssertAsked("webAuthn");
        await journey.AnswerAsync(new { type = "webAuthn", credential = passkey.Get((string)journey.Said["challenge"]!["credentialRequestOptions"]!).ToJsonString() });

        await journey.AssertSignedInAsync("anna@example.com");
    }

    [Fact]
    public async Task A_passkey_of_another_site_does_not()
    {
        await using var app = await StartAsync();
        using var passkey = await AddPasskeyAsync(app);
        var journey = await app.Journey().StartAsync(new { username = "anna", method = "passkey" });
        passkey.Origin = "https://evil.example";

        await journey.AnswerAsync(new { type = "webAuthn", credential = passkey.Get((string)journey.Said["challenge"]!["credentialRequestOptions"]!).ToJsonString() });

        Assert.NotEqual("signedIn", journey.State);
        Assert.Null(journey.Browser.Cookie("__Host-cognito"));
    }

    [Fact]
    public async Task Who_signs_up_and_confirms_is_in()
    {
        await using var app = await StartAsync();
        var journey = app.Journey();

        await journey.PostAsync("/auth/sign-up", new { username = "cleo", password = LocalApp.Password, attributes = new { email = "cleo@example.com" } });
        await journey.PostAsync("/auth/sign-up/confirm", new { flow = journey.Flow, code = app.CodeSentTo("cleo@example.com") });

        await journey.AssertSignedInAsync("cleo@example.com");
    }

    [Fact]
    public async Task Who_must_reset_the_password_does_and_is_in()
    {
        await using var app = await StartAsync();
        await app.Api.AdminResetUserPasswordAsync(new() { UserPoolId = app.PoolId, Username = "anna" }, TestContext.Current.CancellationToken);
        var journey = await app.Journey().StartAsync(new { username = "anna", password = LocalApp.Password });
        Assert.Equal("passwordResetRequired", journey.State);

        // The account's telephone comes before its address.
        await journey.PostAsync("/auth/password/reset", new { flow = journey.Flow, code = app.CodeSentTo(MfaPool.Phone), newPassword = "Reset-1-password" });

        await journey.AssertSignedInAsync("anna@example.com");
    }

    /// <summary>A pool that lets people in by whatever there is, and Anna, who has all of it but a passkey.</summary>
    private static async Task<LocalApp> StartAsync(Action<CognitoOptions>? options = null)
    {
        var app = await LocalApp.StartAsync(
            pool =>
            {
                pool.Policies = new() { SignInPolicy = new() { AllowedFirstAuthFactors = ["PASSWORD", "EMAIL_OTP", "SMS_OTP", "WEB_AUTHN"] } };
                pool.SmsConfiguration = new() { SnsCallerArn = "arn:aws:iam::000000000000:role/sms" };
            },
            client => client.ExplicitAuthFlows = ["ALLOW_USER_AUTH", "ALLOW_USER_PASSWORD_AUTH", "ALLOW_ADMIN_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
            cognito =>
            {
                foreach (var method in new[] { SignInMethod.Password, SignInMethod.EmailOtp, SignInMethod.SmsOtp, SignInMethod.Passkey })
                {
                    cognito.SignIn.Methods.Add(method);
                }

                options?.Invoke(cognito);
            });
        await app.Api.SetUserPoolMfaConfigAsync(new() { UserPoolId = app.PoolId, WebAuthnConfiguration = new() { RelyingPartyId = RelyingParty } }, TestContext.Current.CancellationToken);
        await app.AddUserAsync("anna", phone: MfaPool.Phone);
        return app;
    }

    private static async Task<PasskeyDevice> AddPasskeyAsync(LocalApp app)
    {
        var journey = await app.Journey().StartAsync(new { username = "anna", password = LocalApp.Password });
        var token = await (await journey.Browser.GetAsync("/token")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var options = await app.CallAsync("StartWebAuthnRegistration", new JsonObject { ["AccessToken"] = token });
        var passkey = new PasskeyDevice();
        await app.CallAsync("CompleteWebAuthnRegistration", new JsonObject { ["AccessToken"] = token, ["Credential"] = passkey.Create(options!["CredentialCreationOptions"]!) });
        return passkey;
    }

    private static string Factors(Journey journey) => journey.Said["challenge"]!["factors"]!.ToJsonString();
}
