using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;

namespace Cognito.Local.Tests.Challenges;

public sealed class SoftwareTokenMfaRuleTests : IDisposable
{
    private const string Wrong = "Invalid code received for user";
    private const string Used = "Your software token has already been used once.";

    private readonly LocalPool local = new();

    public void Dispose() => local.Dispose();

    [Fact]
    public async Task A_code_of_the_app_gives_tokens()
    {
        var app = await local.CreateMfaAppAsync("OPTIONAL", "totp");
        var authenticator = await local.AddJaneWithAppAsync(app);

        var challenge = await local.SignInAsync(app, "jane");
        var answer = await AnswerAsync(app, challenge.Session, authenticator.Code());

        Assert.Equal(ChallengeNameType.SOFTWARE_TOKEN_MFA, challenge.ChallengeName);
        Assert.StartsWith("AYABe", challenge.Session, StringComparison.Ordinal);
        Assert.Null(challenge.AuthenticationResult);
        Assert.Equal(("transparent", "jane"), (challenge.ChallengeParameters["FRIENDLY_DEVICE_NAME"], challenge.ChallengeParameters["USER_ID_FOR_SRP"]));
        Assert.NotNull(answer.AuthenticationResult.AccessToken);
        Assert.Empty(answer.ChallengeParameters ?? []);
    }

    [Fact]
    public async Task It_follows_a_proved_password_too_and_names_the_app()
    {
        var app = await local.CreateMfaAppAsync("OPTIONAL", "totp");
        await local.AddJaneAsync(app);
        var token = (await local.SignInAsync(app, "jane")).AuthenticationResult.AccessToken;
        var associated = await local.Client.AssociateSoftwareTokenAsync(new() { AccessToken = token });
        await local.Client.VerifySoftwareTokenAsync(
            new() { AccessToken = token, UserCode = new Authenticator(local.Clock, associated.SecretCode).Code(), FriendlyDeviceName = "Jane's phone" });
        await local.PreferAsync(app, totp: true);

        var challenge = await local.SignInWithSrpAsync(app, "jane");

        Assert.Equal((ChallengeNameType.SOFTWARE_TOKEN_MFA, "Jane's phone"), (challenge.ChallengeName, challenge.ChallengeParameters["FRIENDLY_DEVICE_NAME"]));
    }

    [Fact]
    public async Task Administrators_answer_the_same_way()
    {
        var app = await local.CreateMfaAppAsync("OPTIONAL", "totp");
        var authenticator = await local.AddJaneWithAppAsync(app);
        var challenge = await local.Client.AdminInitiateAuthAsync(new()
        {
            UserPoolId = app.UserPoolId,
            ClientId = app.ClientId,
            AuthFlow = AuthFlowType.ADMIN_USER_PASSWORD_AUTH,
            AuthParameters = new() { ["USERNAME"] = "jane", ["PASSWORD"] = People.Password },
        });

        var answer = await local.Client.AdminRespondToAuthChallengeAsync(new()
        {
            UserPoolId = app.UserPoolId,
            ClientId = app.ClientId,
            ChallengeName = challenge.ChallengeName,
            Session = challenge.Session,
            ChallengeResponses = new() { ["USERNAME"] = "jane", ["SOFTWARE_TOKEN_MFA_CODE"] = authenticator.Code() },
        });

        Assert.NotNull(answer.AuthenticationResult.AccessToken);
    }

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public async Task Clocks_may_differ_by_half_a_minute(int steps, bool isGood)
    {
        var app = await local.CreateMfaAppAsync("OPTIONAL", "totp");
        var authenticator = await local.AddJaneWithAppAsync(app);
        local.Clock.Advance(TimeSpan.FromMinutes(2));
        var session = (await local.SignInAsync(app, "jane")).Session;

        var error = await Record.ExceptionAsync(() => AnswerAsync(app, session, authenticator.Code(steps)));

        Assert.Equal(isGood ? null : Wrong, error?.Message);
    }

    [Fact]
    public async Task A_code_is_good_once_and_so_are_those_before_it()
    {
        var app = await local.CreateMfaAppAsync("OPTIONAL", "totp");
        var authenticator = await local.AddJaneWithAppAsync(app);
        local.Clock.Advance(TimeSpan.FromMinutes(2));
        await AnswerAsync(app, (await local.SignInAsync(app, "jane")).Session, authenticator.Code());

        var session = (await local.SignInAsync(app, "jane")).Session;
        var before = local.Picture(app.UserPoolId);
        await LocalPool.RefusedAsync<ExpiredCodeException>(Used, () => AnswerAsync(app, session, authenticator.Code()));
        await LocalPool.RefusedAsync<ExpiredCodeException>(Used, () => AnswerAsync(app, session, authenticator.Code(-1)));
        Assert.Equal(before, local.Picture(app.UserPoolId));

        Assert.NotNull((await AnswerAsync(app, session, authenticator.Code(1))).AuthenticationResult);
    }

    [Fact]
    public async Task The_code_that_registered_the_app_does_not_sign_in()
    {
        var app = await local.CreateMfaAppAsync("OPTIONAL", "totp");
        var authenticator = await local.AddJaneWithAppAsync(app);
        var session = (await local.SignInAsync(app, "jane")).Session;

        await LocalPool.RefusedAsync<ExpiredCodeException>(Used, () => AnswerAsync(app, session, authenticator.Code(-1)));
    }

    [Fact]
    public async Task Of_one_code_in_many_sign_ins_at_once_one_wins()
    {
        var app = await local.CreateMfaAppAsync("OPTIONAL", "totp");
        var authenticator = await local.AddJaneWithAppAsync(app);
        var sessions = new List<string>();
        for (var i = 0; i < 4; i++)
            sessions.Add((await local.SignInAsync(app, "jane")).Session);

        var results = await Task.WhenAll(sessions.Select(session => Task.Run(async () => await Record.ExceptionAsync(() => AnswerAsync(app, session, authenticator.Code())))));

        Assert.Single(results, error => error is null);
        Assert.All(results.Where(error => error is not null), error => Assert.Equal(Used, Assert.IsType<ExpiredCodeException>(error).Message));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("abcdef")]
    [InlineData("٠١٢٣٤٥")]
    [InlineData("wrong")]
    public async Task A_wrong_code_leaves_the_session_good(string code)
    {
        var app = await local.CreateMfaAppAsync("OPTIONAL", "totp");
        var authenticator = await local.AddJaneWithAppAsync(app);
        var session = (await local.SignInAsync(app, "jane")).Session;
        var before = local.Picture(app.UserPoolId);

        var error = await Record.ExceptionAsync(() => AnswerAsync(app, session, code == "wrong" ? MfaPool.Other(authenticator.Code()) : code));

        Assert.Equal(code.Length == 0 ? "Missing required parameter SOFTWARE_TOKEN_MFA_CODE" : Wrong, error?.Message);
        Assert.IsType(code.Length == 0 ? typeof(InvalidParameterException) : typeof(CodeMismatchException), error);
        Assert.Equal(before, local.Picture(app.UserPoolId));
        Assert.NotNull((await AnswerAsync(app, session, authenticator.Code())).AuthenticationResult);
    }

    [Theory]
    [InlineData("garbage", "Invalid session for the user.")]
    [InlineData("other user", "Invalid session for the user.")]
    [InlineData("other client", "Invalid session for the user.")]
    [InlineData("other challenge", "Invalid session for the user.")]
    [InlineData("expired", "Invalid session for the user, session is expired.")]
    [InlineData("used", "Invalid session for the user, session can only be used once.")]
    [InlineData("new password", "Invalid session for the user.")]
    [InlineData("app gone", "Invalid session for the user.")]
    [InlineData("disabled", "User is disabled.")]
    public async Task A_session_is_worth_what_it_was_given_for(string flaw, string message)
    {
        var app = await local.CreateMfaAppAsync("OPTIONAL", "totp");
        var authenticator = await local.AddJaneWithAppAsync(app);
        var sibling = await local.CreateAppClientAsync(app.UserPoolId);
        await local.RegisterAsync(app, "bob");
        var session = (await local.SignInAsync(app, "jane")).Session;
        switch (flaw)
        {
            case "expired":
                local.Clock.Advance(TimeSpan.FromMinutes(3));
                break;
            case "used":
                await AnswerAsync(app, session, authenticator.Code());
                local.Clock.Advance(TimeSpan.FromSeconds(30));
                break;
            case "new password":
                local.Clock.Advance(TimeSpan.FromSeconds(1));
                await local.Client.AdminSetUserPasswordAsync(new() { UserPoolId = app.UserPoolId, Username = "jane", Password = "Other-Passw0rd", Permanent = true });
                break;
            case "app gone":
                await local.Client.AdminDeleteSoftwareTokenAsync(new() { UserPoolId = app.UserPoolId, Username = "jane" });
                break;
            case "disabled":
                await local.Client.AdminDisableUserAsync(new() { UserPoolId = app.UserPoolId, Username = "jane" });
                break;
        }

        var before = local.Picture(app.UserPoolId);
        await LocalPool.RefusedAsync<NotAuthorizedException>(message, () => local.AnswerAsync(
            flaw == "other client" ? sibling : app,
            flaw == "other challenge" ? "SMS_MFA" : "SOFTWARE_TOKEN_MFA",
            flaw == "garbage" ? "AYABe" + new string('x', 100) : session,
            flaw == "other user" ? "bob" : "jane",
            ("SOFTWARE_TOKEN_MFA_CODE", authenticator.Code()),
            ("SMS_MFA_CODE", authenticator.Code())));
        Assert.Equal(before, local.Picture(app.UserPoolId));
    }

    [Fact]
    public async Task A_pool_that_has_done_away_with_apps_says_so()
    {
        var app = await local.CreateMfaAppAsync("OPTIONAL", "totp");
        var authenticator = await local.AddJaneWithAppAsync(app);
        var session = (await local.SignInAsync(app, "jane")).Session;
        await local.SetMfaAsync(app, "OPTIONAL", "sms");

        await LocalPool.RefusedAsync<SoftwareTokenMFANotFoundException>(
            "Software Token MFA has not been enabled by the userPool", () => AnswerAsync(app, session, authenticator.Code()));
    }

    [Fact]
    public async Task A_client_with_a_secret_proves_it_at_each_step()
    {
        var app = await local.CreateMfaAppAsync("OPTIONAL", "totp", client: client => client.GenerateSecret = true);
        var authenticator = await local.AddJaneWithAppAsync(app);
        var session = (await local.SignInAsync(app, "jane")).Session;
        var stranger = new UserPoolClientType { ClientId = app.ClientId, ClientSecret = new string('x', 52) };

        await LocalPool.RefusedAsync<NotAuthorizedException>(
            $"Unable to verify secret hash for client {app.ClientId}", () => AnswerAsync(stranger, session, authenticator.Code()));
        Assert.NotNull((await AnswerAsync(app, session, authenticator.Code())).AuthenticationResult);
    }

    private Task<RespondToAuthChallengeResponse> AnswerAsync(UserPoolClientType app, string session, string code) =>
        local.AnswerAsync(app, "SOFTWARE_TOKEN_MFA", session, "jane", ("SOFTWARE_TOKEN_MFA_CODE", code));
}
