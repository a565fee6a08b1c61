using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;

namespace Cognito.Local.Tests.Operations;

/// <summary>AssociateSoftwareToken and VerifySoftwareToken of someone who is signed in, and AdminDeleteSoftwareToken.</summary>
public sealed class SoftwareTokenTests : IDisposable
{
    private const string NotEnabled = "Software Token MFA has not been enabled by the userPool";
    private const string NotSetUp = "User has not set up software token mfa";
    private const string Mismatch = "Code mismatch and fail enable Software Token MFA";

    private readonly LocalPool local = new();

    public void Dispose() => local.Dispose();

    [Fact]
    public async Task An_app_that_is_registered_is_asked_for_once_it_is_turned_on()
    {
        var (app, token) = await SignedInAsync();

        var associated = await local.Client.AssociateSoftwareTokenAsync(new() { AccessToken = token });
        var verified = await VerifyAsync(token, new Authenticator(local.Clock, associated.SecretCode).Code());

        Assert.Matches("^[A-Z2-7]{52}$", associated.SecretCode);
        Assert.Null(associated.Session);
        Assert.Equal((VerifySoftwareTokenResponseType.SUCCESS, null), (verified.Status, verified.Session));
        Assert.Null((await local.JaneAsync(app)).UserMFASettingList);
        Assert.NotNull((await local.SignInAsync(app, "jane")).AuthenticationResult);

        await local.Client.SetUserMFAPreferenceAsync(new() { AccessToken = token, SoftwareTokenMfaSettings = new() { Enabled = true } });
        Assert.Equal(ChallengeNameType.SOFTWARE_TOKEN_MFA, (await local.SignInAsync(app, "jane")).ChallengeName);
    }

    [Fact]
    public async Task A_new_app_takes_the_place_of_the_old_one_when_it_has_shown_a_code()
    {
        var app = await local.CreateMfaAppAsync("OPTIONAL", "totp");
        var old = await local.AddJaneWithAppAsync(app);
        var token = (await AnswerAsync(app, old.Code())).AuthenticationResult.AccessToken;
        var associated = await local.Client.AssociateSoftwareTokenAsync(new() { AccessToken = token });
        var replacement = new Authenticator(local.Clock, associated.SecretCode);

        local.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.NotNull((await AnswerAsync(app, old.Code())).AuthenticationResult);
        await VerifyAsync(token, replacement.Code());
        local.Clock.Advance(TimeSpan.FromSeconds(60));

        await LocalPool.RefusedAsync<CodeMismatchException>("Invalid code received for user", () => AnswerAsync(app, old.Code()));
        Assert.NotNull((await AnswerAsync(app, replacement.Code())).AuthenticationResult);
    }

    [Fact]
    public async Task A_secret_is_good_for_one_app_for_an_hour_and_until_the_next()
    {
        var (app, token) = await SignedInAsync(client => client.AccessTokenValidity = 5);
        await LocalPool.RefusedAsync<InvalidParameterException>(NotSetUp, () => VerifyAsync(token, "123456"));
        var first = new Authenticator(local.Clock, (await local.Client.AssociateSoftwareTokenAsync(new() { AccessToken = token })).SecretCode);
        var second = new Authenticator(local.Clock, (await local.Client.AssociateSoftwareTokenAsync(new() { AccessToken = token })).SecretCode);
        var before = local.Picture(app.UserPoolId);

        await LocalPool.RefusedAsync<EnableSoftwareTokenMFAException>(Mismatch, () => VerifyAsync(token, first.Code()));
        local.Clock.Advance(TimeSpan.FromHours(1));
        await LocalPool.RefusedAsync<InvalidParameterException>(NotSetUp, () => VerifyAsync(token, second.Code()));
        Assert.Equal(before, local.Picture(app.UserPoolId));

        var third = new Authenticator(local.Clock, (await local.Client.AssociateSoftwareTokenAsync(new() { AccessToken = token })).SecretCode);
        await VerifyAsync(token, third.Code());
        await LocalPool.RefusedAsync<InvalidParameterException>(NotSetUp, () => VerifyAsync(token, third.Code()));
    }

    [Theory]
    [InlineData("", "2 validation errors detected: Value at 'userCode' failed to satisfy constraint: Member must satisfy regular expression pattern: [0-9]+; Value at 'userCode' failed to satisfy constraint: Member must have length greater than or equal to 6")]
    [InlineData("12345", "1 validation error detected: Value at 'userCode' failed to satisfy constraint: Member must have length greater than or equal to 6")]
    [InlineData("1234567", "1 validation error detected: Value at 'userCode' failed to satisfy constraint: Member must have length less than or equal to 6")]
    [InlineData("12345x", "1 validation error detected: Value at 'userCode' failed to satisfy constraint: Member must satisfy regular expression pattern: [0-9]+")]
    public async Task A_code_has_six_digits(string code, string message)
    {
        var (_, token) = await SignedInAsync();
        await local.Client.AssociateSoftwareTokenAsync(new() { AccessToken = token });

        await LocalPool.RefusedAsync<InvalidParameterException>(message, () => VerifyAsync(token, code));
    }

    [Fact]
    public async Task Where_the_pool_has_no_apps_there_are_none()
    {
        var (app, token) = await SignedInAsync();
        var associated = await local.Client.AssociateSoftwareTokenAsync(new() { AccessToken = token });
        await local.SetMfaAsync(app, "OPTIONAL", "sms");

        await LocalPool.RefusedAsync<SoftwareTokenMFANotFoundException>(NotEnabled, () => local.Client.AssociateSoftwareTokenAsync(new() { AccessToken = token }));
        await LocalPool.RefusedAsync<SoftwareTokenMFANotFoundException>(
            NotEnabled, () => VerifyAsync(token, new Authenticator(local.Clock, associated.SecretCode).Code()));
    }

    [Fact]
    public async Task Nobody_registers_an_app_without_a_session_or_a_token_that_counts()
    {
        var (_, token) = await SignedInAsync();
        await local.Client.GlobalSignOutAsync(new() { AccessToken = token });

        await LocalPool.RefusedAsync<InvalidParameterException>("Missing required parameter Session", () => local.Client.AssociateSoftwareTokenAsync(new()));
        await LocalPool.RefusedAsync<InvalidParameterException>("Missing required parameter Session", () => local.Client.VerifySoftwareTokenAsync(new() { UserCode = "123456" }));
        await LocalPool.RefusedAsync<NotAuthorizedException>("Access Token has been revoked", () => local.Client.AssociateSoftwareTokenAsync(new() { AccessToken = token }));
        await LocalPool.RefusedAsync<NotAuthorizedException>("Access Token has been revoked", () => VerifyAsync(token, "123456"));
        await LocalPool.RefusedAsync<NotAuthorizedException>("Invalid Access Token", () => local.Client.AssociateSoftwareTokenAsync(new() { AccessToken = "x" }));
    }

    [Fact]
    public async Task Administrators_take_a_lost_app_away()
    {
        var app = await local.CreateMfaAppAsync("OPTIONAL", "totp");
        await local.AddJaneWithAppAsync(app);

        await DeleteAsync(app, "jane");

        var jane = await local.JaneAsync(app);
        Assert.Null(jane.UserMFASettingList);
        Assert.Null(jane.PreferredMfaSetting);
        Assert.NotNull((await local.SignInAsync(app, "jane")).AuthenticationResult);
        await LocalPool.RefusedAsync<InvalidParameterException>(NotSetUp, () => DeleteAsync(app, "jane"));
        await LocalPool.RefusedAsync<UserNotFoundException>("User does not exist.", () => DeleteAsync(app, "nobody"));
    }

    private async Task<(UserPoolClientType App, string Token)> SignedInAsync(Action<CreateUserPoolClientRequest>? client = null)
    {
        var app = await local.CreateMfaAppAsync("OPTIONAL", "totp", client: client);
        await local.AddJaneAsync(app);
        return (app, (await local.SignInAsync(app, "jane")).AuthenticationResult.AccessToken);
    }

    private Task<VerifySoftwareTokenResponse> VerifyAsync(string token, string code) =>
        local.Client.VerifySoftwareTokenAsync(new() { AccessToken = token, UserCode = code });

    private Task<AdminDeleteSoftwareTokenResponse> DeleteAsync(UserPoolClientType app, string user) =>
        local.Client.AdminDeleteSoftwareTokenAsync(new() { UserPoolId = app.UserPoolId, Username = user });

    private async Task<RespondToAuthChallengeResponse> AnswerAsync(UserPoolClientType app, string code) => await local.AnswerAsync(
        app, "SOFTWARE_TOKEN_MFA", (await local.SignInAsync(app, "jane")).Session, "jane", ("SOFTWARE_TOKEN_MFA_CODE", code));
}
