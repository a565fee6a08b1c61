using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;

namespace Cognito.Local.Tests.Challenges;

public sealed class SmsMfaRuleTests : IDisposable
{
    private const string Wrong = "Invalid code or auth state for the user.";

    private readonly LocalPool local = new();

    public void Dispose() => local.Dispose();

    [Fact]
    public async Task A_code_by_text_message_gives_tokens_and_verifies_the_number()
    {
        var app = await local.CreateMfaAppAsync("ON", "sms");
        await local.AddJaneAsync(app, MfaPool.Phone);

        var challenge = await local.SignInAsync(app, "jane");
        var message = local.Cognito.Messages()[0];
        var answer = await AnswerAsync(app, challenge.Session, message.Code!);

        Assert.Equal(ChallengeNameType.SMS_MFA, challenge.ChallengeName);
        Assert.Equal(
            ("SMS", "+*******0100", "jane"),
            (challenge.ChallengeParameters["CODE_DELIVERY_DELIVERY_MEDIUM"], challenge.ChallengeParameters["CODE_DELIVERY_DESTINATION"], challenge.ChallengeParameters["USER_ID_FOR_SRP"]));
        Assert.Equal((MfaPool.Phone, "SMS", "Authentication", $"Your authentication code is {message.Code}"), (message.To, message.Medium, message.Purpose, message.Body));
        Assert.Matches("^[0-9]{6}$", message.Code);
        Assert.NotNull(answer.AuthenticationResult.AccessToken);
        Assert.Equal("true", MfaPool.AttributeOf(await local.JaneAsync(app), "phone_number_verified"));
    }

    [Fact]
    public async Task The_pool_words_the_message()
    {
        var app = await local.CreateMfaAppAsync("ON", "sms", pool => pool.SmsAuthenticationMessage = "Shop: {####}");
        await local.AddJaneAsync(app, MfaPool.Phone);

        await local.SignInWithSrpAsync(app, "jane");

        var message = local.Cognito.Messages()[0];
        Assert.Equal($"Shop: {message.Code}", message.Body);
    }

    [Theory]
    [InlineData("wrong")]
    [InlineData("")]
    [InlineData("000")]
    [InlineData("other session's")]
    public async Task A_wrong_code_leaves_the_session_good(string given)
    {
        var app = await local.CreateMfaAppAsync("ON", "sms");
        await local.AddJaneAsync(app, MfaPool.Phone);
        var session = (await local.SignInAsync(app, "jane")).Session;
        var right = local.NewestCode(MfaPool.Phone);
        var other = right;
        for (; other == right; other = local.NewestCode(MfaPool.Phone))
            await local.SignInAsync(app, "jane");
        var before = local.Picture(app.UserPoolId);

        var error = await Record.ExceptionAsync(() => AnswerAsync(app, session, given switch { "wrong" => MfaPool.Other(right), "other session's" => other, _ => given }));

        Assert.Equal(given.Length == 0 ? "Missing required parameter SMS_MFA_CODE" : Wrong, error?.Message);
        Assert.IsType(given.Length == 0 ? typeof(InvalidParameterException) : typeof(CodeMismatchException), error);
        Assert.Equal(before, local.Picture(app.UserPoolId));
        Assert.NotNull((await AnswerAsync(app, session, right)).AuthenticationResult);
    }

    [Fact]
    public async Task A_code_lives_as_long_as_its_session_and_is_good_once()
    {
        var app = await local.CreateMfaAppAsync("ON", "sms");
        await local.AddJaneAsync(app, MfaPool.Phone);
        var session = (await local.SignInAsync(app, "jane")).Session;
        local.Clock.Advance(TimeSpan.FromMinutes(3));
        await LocalPool.RefusedAsync<NotAuthorizedException>(
            "Invalid session for the user, session is expired.", () => AnswerAsync(app, session, local.NewestCode(MfaPool.Phone)));

        session = (await local.SignInAsync(app, "jane")).Session;
        var code = local.NewestCode(MfaPool.Phone);
        await AnswerAsync(app, session, code);
        await LocalPool.RefusedAsync<NotAuthorizedException>(
            "Invalid session for the user, session can only be used once.", () => AnswerAsync(app, session, code));
    }

    [Fact]
    public async Task A_code_proves_nothing_about_another_number()
    {
        var app = await local.CreateMfaAppAsync("ON", "sms");
        await local.AddJaneAsync(app, MfaPool.Phone);
        var session = (await local.SignInAsync(app, "jane")).Session;
        await local.Client.AdminUpdateUserAttributesAsync(new()
        {
            UserPoolId = app.UserPoolId,
            Username = "jane",
            UserAttributes = [People.Attribute("phone_number", "+15555550199")],
        });

        await LocalPool.RefusedAsync<NotAuthorizedException>(
            "Invalid session for the user.", () => AnswerAsync(app, session, local.NewestCode(MfaPool.Phone)));
        Assert.NotEqual("true", MfaPool.AttributeOf(await local.JaneAsync(app), "phone_number_verified"));
    }

    [Fact]
    public async Task Who_has_only_the_number_that_recovers_the_password_cannot_sign_in()
    {
        var app = await local.CreateMfaAppAsync("ON", "sms", pool => pool.AccountRecoverySetting = MfaPool.Recovery("verified_phone_number", "verified_email"));
        await local.AddJaneAsync(app, MfaPool.Phone);

        var error = await Assert.ThrowsAsync<InvalidUserPoolConfigurationException>(() => local.SignInAsync(app, "jane"));

        Assert.Equal("The user pool requires MFA, and the user has no factor for it but the one that recovers the password.", error.Message);
        Assert.Empty(local.Cognito.Messages());
    }

    private Task<RespondToAuthChallengeResponse> AnswerAsync(UserPoolClientType app, string session, string code) =>
        local.AnswerAsync(app, "SMS_MFA", session, "jane", ("SMS_MFA_CODE", code));
}
