using System.Text.Json;
using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;

namespace Cognito.Local.Tests.Challenges;

public sealed class MfaSetupRuleTests : IDisposable
{
    private const string Invalid = "Invalid session for the user.";
    private const string Used = "Invalid session for the user, session can only be used once.";
    private const string NotProvided = "Invalid session provided";

    private readonly LocalPool local = new();

    public void Dispose() => local.Dispose();

    [Fact]
    public async Task An_app_is_registered_on_the_way_and_gives_tokens()
    {
        var app = await local.CreateMfaAppAsync("ON", "totp");
        await local.AddJaneAsync(app, MfaPool.Email);

        var challenge = await local.SignInAsync(app, "jane");
        var associated = await local.Client.AssociateSoftwareTokenAsync(new() { Session = challenge.Session });
        var authenticator = new Authenticator(local.Clock, associated.SecretCode);
        var verified = await VerifyAsync(associated.Session, authenticator.Code());
        var answer = await SetUpAsync(app, verified.Session);

        Assert.Equal(ChallengeNameType.MFA_SETUP, challenge.ChallengeName);
        Assert.Equal(["SOFTWARE_TOKEN_MFA"], JsonSerializer.Deserialize<string[]>(challenge.ChallengeParameters["MFAS_CAN_SETUP"])!);
        Assert.Equal("jane", challenge.ChallengeParameters["USER_ID_FOR_SRP"]);
        Assert.Matches("^[A-Z2-7]{52}$", associated.SecretCode);
        Assert.Equal(VerifySoftwareTokenResponseType.SUCCESS, verified.Status);
        Assert.NotNull(answer.AuthenticationResult.AccessToken);
        var jane = await local.JaneAsync(app);
        Assert.Equal(["SOFTWARE_TOKEN_MFA"], jane.UserMFASettingList);
        Assert.Equal("SOFTWARE_TOKEN_MFA", jane.PreferredMfaSetting);
        Assert.Equal(ChallengeNameType.SOFTWARE_TOKEN_MFA, (await local.SignInAsync(app, "jane")).ChallengeName);
    }

    [Fact]
    public async Task Who_breaks_off_after_the_code_is_asked_for_one_the_next_time()
    {
        var app = await local.CreateMfaAppAsync("ON", "totp");
        await local.AddJaneAsync(app);
        var associated = await local.Client.AssociateSoftwareTokenAsync(new() { Session = (await local.SignInAsync(app, "jane")).Session });
        await VerifyAsync(associated.Session, new Authenticator(local.Clock, associated.SecretCode).Code());

        Assert.Equal(ChallengeNameType.SOFTWARE_TOKEN_MFA, (await local.SignInAsync(app, "jane")).ChallengeName);
    }

    [Fact]
    public async Task Who_breaks_off_before_begins_anew()
    {
        var app = await local.CreateMfaAppAsync("ON", "totp");
        await local.AddJaneAsync(app);
        var before = local.Picture(app.UserPoolId);

        await local.Client.AssociateSoftwareTokenAsync(new() { Session = (await local.SignInAsync(app, "jane")).Session });

        Assert.Equal(before, local.Picture(app.UserPoolId));
        Assert.Equal(ChallengeNameType.MFA_SETUP, (await local.SignInAsync(app, "jane")).ChallengeName);
    }

    [Fact]
    public async Task It_follows_a_new_password_however_long_that_took()
    {
        var app = await local.CreateMfaAppAsync("ON", "totp");
        await local.Client.AdminCreateUserAsync(new() { UserPoolId = app.UserPoolId, Username = "jane", TemporaryPassword = "Temp-Passw0rd" });
        var session = (await local.SignInAsync(app, "jane", "Temp-Passw0rd")).Session;
        local.Clock.Advance(TimeSpan.FromMinutes(1));

        var challenge = await local.AnswerAsync(app, "NEW_PASSWORD_REQUIRED", session, "jane", ("NEW_PASSWORD", People.Password));
        local.Clock.Advance(TimeSpan.FromMinutes(1));
        var associated = await local.Client.AssociateSoftwareTokenAsync(new() { Session = challenge.Session });
        var verified = await VerifyAsync(associated.Session, new Authenticator(local.Clock, associated.SecretCode).Code());

        Assert.Equal(ChallengeNameType.MFA_SETUP, challenge.ChallengeName);
        Assert.NotNull((await SetUpAsync(app, verified.Session)).AuthenticationResult);
    }

    [Fact]
    public async Task A_wrong_first_code_registers_nothing_and_leaves_the_session_good()
    {
        var app = await local.CreateMfaAppAsync("ON", "totp");
        await local.AddJaneAsync(app);
        var associated = await local.Client.AssociateSoftwareTokenAsync(new() { Session = (await local.SignInAsync(app, "jane")).Session });
        var code = new Authenticator(local.Clock, associated.SecretCode).Code();
        var before = local.Picture(app.UserPoolId);

        await LocalPool.RefusedAsync<EnableSoftwareTokenMFAException>(
            "Code mismatch and fail enable Software Token MFA", () => VerifyAsync(associated.Session, MfaPool.Other(code)));
        Assert.Equal(before, local.Picture(app.UserPoolId));

        Assert.Equal(VerifySoftwareTokenResponseType.SUCCESS, (await VerifyAsync(associated.Session, code)).Status);
    }

    [Fact]
    public async Task Each_step_uses_its_session_up_and_none_can_be_left_out()
    {
        var app = await local.CreateMfaAppAsync("ON", "totp");
        await local.AddJaneAsync(app);
        var first = (await local.SignInAsync(app, "jane")).Session;

        await LocalPool.RefusedAsync<NotAuthorizedException>(Invalid, () => SetUpAsync(app, first));
        await LocalPool.RefusedAsync<NotAuthorizedException>(Invalid, () => VerifyAsync(first, "123456"));
        var associated = await local.Client.AssociateSoftwareTokenAsync(new() { Session = first });
        await LocalPool.RefusedAsync<NotAuthorizedException>(Used, () => local.Client.AssociateSoftwareTokenAsync(new() { Session = first }));
        await LocalPool.RefusedAsync<NotAuthorizedException>(Invalid, () => SetUpAsync(app, associated.Session));
        var code = new Authenticator(local.Clock, associated.SecretCode).Code();
        var verified = await VerifyAsync(associated.Session, code);
        await LocalPool.RefusedAsync<NotAuthorizedException>(Used, () => VerifyAsync(associated.Session, code));
        await LocalPool.RefusedAsync<NotAuthorizedException>(NotProvided, () => local.Client.AssociateSoftwareTokenAsync(new() { Session = verified.Session }));
        await SetUpAsync(app, verified.Session);
        await LocalPool.RefusedAsync<NotAuthorizedException>(Used, () => SetUpAsync(app, verified.Session));
    }

    [Theory]
    [InlineData("garbage", NotProvided)]
    [InlineData("other challenge", NotProvided)]
    [InlineData("expired", "Invalid session for the user, session is expired.")]
    [InlineData("new password", Invalid)]
    [InlineData("gone", Invalid)]
    [InlineData("disabled", "User is disabled.")]
    public async Task Only_a_session_of_this_challenge_leads_to_an_app(string flaw, string message)
    {
        var app = await local.CreateMfaAppAsync("ON", "totp");
        await local.AddJaneAsync(app);
        var session = (await local.SignInAsync(app, "jane")).Session;
        var associated = await local.Client.AssociateSoftwareTokenAsync(new() { Session = (await local.SignInAsync(app, "jane")).Session });
        switch (flaw)
        {
            case "expired":
                local.Clock.Advance(TimeSpan.FromMinutes(3));
                break;
            case "new password":
                local.Clock.Advance(TimeSpan.FromSeconds(1));
                await local.Client.AdminSetUserPasswordAsync(new() { UserPoolId = app.UserPoolId, Username = "jane", Password = "Other-Passw0rd", Permanent = true });
                break;
            case "gone":
                await local.Client.AdminDeleteUserAsync(new() { UserPoolId = app.UserPoolId, Username = "jane" });
                break;
            case "disabled":
                await local.Client.AdminDisableUserAsync(new() { UserPoolId = app.UserPoolId, Username = "jane" });
                break;
        }

        var before = local.Picture(app.UserPoolId);
        var code = new Authenticator(local.Clock, associated.SecretCode).Code();
        if (flaw is "garbage" or "other challenge")
            session = associated.Session = flaw == "garbage" ? "AYABe" + new string('x', 100) : await OtherChallengeAsync(app);
        await LocalPool.RefusedAsync<NotAuthorizedException>(message, () => local.Client.AssociateSoftwareTokenAsync(new() { Session = session }));
        await LocalPool.RefusedAsync<NotAuthorizedException>(message, () => VerifyAsync(associated.Session, code));
        if (flaw != "other challenge")
            Assert.Equal(before, local.Picture(app.UserPoolId));
    }

    [Fact]
    public async Task Who_knows_only_the_password_does_not_replace_an_app_that_was_set_up_meanwhile()
    {
        var app = await local.CreateMfaAppAsync("ON", "totp mail");
        await local.AddJaneAsync(app);
        var unassociated = (await local.SignInAsync(app, "jane")).Session;
        var eves = await local.Client.AssociateSoftwareTokenAsync(new() { Session = (await local.SignInAsync(app, "jane")).Session });
        var janes = await local.Client.AssociateSoftwareTokenAsync(new() { Session = (await local.SignInAsync(app, "jane")).Session });
        await VerifyAsync(janes.Session, new Authenticator(local.Clock, janes.SecretCode).Code());
        var before = local.Picture(app.UserPoolId);

        await LocalPool.RefusedAsync<NotAuthorizedException>(Invalid, () => VerifyAsync(eves.Session, new Authenticator(local.Clock, eves.SecretCode).Code()));
        await LocalPool.RefusedAsync<NotAuthorizedException>(Invalid, () => local.Client.AssociateSoftwareTokenAsync(new() { Session = unassociated }));
        await LocalPool.RefusedAsync<InvalidParameterException>(
            "User does not have delivery config set to turn on EMAIL_OTP", () => SetUpAsync(app, unassociated, ("EMAIL", "eve@example.com")));

        Assert.Equal(before, local.Picture(app.UserPoolId));
    }

    [Fact]
    public async Task An_app_that_was_taken_away_again_gives_no_tokens()
    {
        var app = await local.CreateMfaAppAsync("ON", "totp");
        await local.AddJaneAsync(app);
        var associated = await local.Client.AssociateSoftwareTokenAsync(new() { Session = (await local.SignInAsync(app, "jane")).Session });
        var verified = await VerifyAsync(associated.Session, new Authenticator(local.Clock, associated.SecretCode).Code());
        await local.Client.AdminDeleteSoftwareTokenAsync(new() { UserPoolId = app.UserPoolId, Username = "jane" });

        await LocalPool.RefusedAsync<NotAuthorizedException>(Invalid, () => SetUpAsync(app, verified.Session));
    }

    [Theory]
    [InlineData("EMAIL")]
    [InlineData("email")]
    public async Task An_address_is_proved_by_a_code_and_gives_tokens(string parameter)
    {
        var app = await local.CreateMfaAppAsync("ON", "totp mail");
        await local.AddJaneAsync(app);
        var setup = await local.SignInAsync(app, "jane");
        var before = local.Picture(app.UserPoolId);

        var challenge = await SetUpAsync(app, setup.Session, (parameter, MfaPool.Email));
        var code = local.NewestCode(MfaPool.Email);

        Assert.Equal(["SOFTWARE_TOKEN_MFA", "EMAIL_OTP"], JsonSerializer.Deserialize<string[]>(setup.ChallengeParameters["MFAS_CAN_SETUP"])!);
        Assert.Equal((ChallengeNameType.EMAIL_OTP, "j***@e***"), (challenge.ChallengeName, challenge.ChallengeParameters["CODE_DELIVERY_DESTINATION"]));
        Assert.Matches("^[0-9]{6}$", code);
        await LocalPool.RefusedAsync<CodeMismatchException>(
            "Invalid code or auth state for the user.",
            () => local.AnswerAsync(app, "EMAIL_OTP", challenge.Session, "jane", ("EMAIL_OTP_CODE", MfaPool.Other(code))));
        Assert.Equal(before, local.Picture(app.UserPoolId));
        Assert.NotNull((await local.AnswerAsync(app, "EMAIL_OTP", challenge.Session, "jane", ("EMAIL_OTP_CODE", code))).AuthenticationResult);
        var jane = await local.JaneAsync(app);
        Assert.Equal((MfaPool.Email, "true"), (MfaPool.AttributeOf(jane, "email"), MfaPool.AttributeOf(jane, "email_verified")));
        Assert.Equal(["EMAIL_OTP"], jane.UserMFASettingList);
        Assert.Equal(ChallengeNameType.EMAIL_OTP, (await local.SignInAsync(app, "jane")).ChallengeName);
    }

    [Theory]
    [InlineData("totp", MfaPool.Email, "User does not have delivery config set to turn on EMAIL_OTP")]
    [InlineData("totp mail", "jane", "Invalid email address format.")]
    [InlineData("totp mail", "jane@example.com\r\nBcc: eve@example.com", "Invalid email address format.")]
    [InlineData("totp mail", "long", "Invalid email address format.")]
    public async Task An_address_must_be_one_and_be_wanted(string kinds, string email, string message)
    {
        var app = await local.CreateMfaAppAsync("ON", kinds);
        await local.AddJaneAsync(app);
        var session = (await local.SignInAsync(app, "jane")).Session;

        await LocalPool.RefusedAsync<InvalidParameterException>(
            message, () => SetUpAsync(app, session, ("EMAIL", email == "long" ? new string('x', 250) + "@a.example" : email)));

        Assert.Empty(local.Cognito.Messages());
        Assert.NotNull((await local.Client.AssociateSoftwareTokenAsync(new() { Session = session })).SecretCode);
    }

    [Fact]
    public async Task The_longest_names_and_addresses_fit_into_a_session()
    {
        var app = await local.CreateMfaAppAsync("ON", "mail");
        var name = new string('鍵', 128);
        var email = new string('x', 242) + "@example.com";
        await local.Client.AdminCreateUserAsync(new() { UserPoolId = app.UserPoolId, Username = name, TemporaryPassword = "Temp-Passw0rd" });
        var session = (await local.SignInAsync(app, name, "Temp-Passw0rd")).Session;
        session = (await local.AnswerAsync(app, "NEW_PASSWORD_REQUIRED", session, name, ("NEW_PASSWORD", People.Password))).Session;

        var challenge = await local.AnswerAsync(app, "MFA_SETUP", session, name, ("EMAIL", email));

        Assert.InRange(challenge.Session.Length, 20, 2048);
        Assert.NotNull((await local.AnswerAsync(app, "EMAIL_OTP", challenge.Session, name, ("EMAIL_OTP_CODE", local.NewestCode(email)))).AuthenticationResult);
    }

    [Fact]
    public async Task An_address_that_is_someone_elses_name_stays_theirs()
    {
        var app = await local.CreateMfaAppAsync("ON", "mail", pool => pool.AliasAttributes = ["email"]);
        await local.AddJaneAsync(app);
        await local.RegisterAsync(app, "bob");
        var challenge = await SetUpAsync(app, (await local.SignInAsync(app, "jane")).Session, ("EMAIL", "bob@example.com"));
        var before = local.Picture(app.UserPoolId);

        await LocalPool.RefusedAsync<AliasExistsException>(
            "An account with the email already exists.",
            () => local.AnswerAsync(app, "EMAIL_OTP", challenge.Session, "jane", ("EMAIL_OTP_CODE", local.NewestCode("bob@example.com"))));

        Assert.Equal(before, local.Picture(app.UserPoolId));
    }

    [Fact]
    public async Task Administrators_answer_the_same_way()
    {
        var app = await local.CreateMfaAppAsync("ON", "totp");
        await local.AddJaneAsync(app);
        var associated = await local.Client.AssociateSoftwareTokenAsync(new() { Session = (await local.SignInAsync(app, "jane")).Session });
        var verified = await VerifyAsync(associated.Session, new Authenticator(local.Clock, associated.SecretCode).Code());

        var answer = await local.Client.AdminRespondToAuthChallengeAsync(new()
        {
            UserPoolId = app.UserPoolId,
            ClientId = app.ClientId,
            ChallengeName = ChallengeNameType.MFA_SETUP,
            Session = verified.Session,
            ChallengeResponses = new() { ["USERNAME"] = "jane" },
        });

        Assert.NotNull(answer.AuthenticationResult.AccessToken);
    }

    private async Task<string> OtherChallengeAsync(UserPoolClientType app)
    {
        await local.Client.AdminCreateUserAsync(new() { UserPoolId = app.UserPoolId, Username = "bob", TemporaryPassword = "Temp-Passw0rd" });
        return (await local.SignInAsync(app, "bob", "Temp-Passw0rd")).Session;
    }

    private Task<VerifySoftwareTokenResponse> VerifyAsync(string session, string code) =>
        local.Client.VerifySoftwareTokenAsync(new() { Session = session, UserCode = code });

    private Task<RespondToAuthChallengeResponse> SetUpAsync(UserPoolClientType app, string session, params (string Name, string Value)[] responses) =>
        local.AnswerAsync(app, "MFA_SETUP", session, "jane", responses);
}
