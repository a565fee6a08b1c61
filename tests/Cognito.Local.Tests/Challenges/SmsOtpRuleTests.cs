using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;

namespace Cognito.Local.Tests.Challenges;

public sealed class SmsOtpRuleTests : IDisposable
{
    private const string Phone = "+15550001234";
    private const string Mismatch = "Invalid code or auth state for the user.";

    private readonly LocalPool local = new();

    public void Dispose() => local.Dispose();

    [Fact]
    public async Task A_code_by_text_message_confirms_the_user_verifies_the_number_and_signs_in()
    {
        var app = await CreateJaneAsync();

        var challenge = await local.ChooseAsync(app, "jane", "SMS_OTP");
        var message = local.Cognito.Messages(to: Phone)[0];
        var answer = await AnswerAsync(app, challenge.Session, message.Code!);

        Assert.Equal(ChallengeNameType.SMS_OTP, challenge.ChallengeName);
        Assert.Equal(["SMS_OTP"], challenge.AvailableChallenges);
        Assert.Equal(
            new Dictionary<string, string> { ["CODE_DELIVERY_DELIVERY_MEDIUM"] = "SMS", ["CODE_DELIVERY_DESTINATION"] = "+*******1234" },
            challenge.ChallengeParameters);
        Assert.Equal("SMS", message.Medium);
        Assert.Matches("^[0-9]{8}$", message.Code);
        Assert.NotNull(answer.AuthenticationResult.AccessToken);
        var user = await local.Client.AdminGetUserAsync(new() { UserPoolId = app.UserPoolId, Username = "jane" });
        Assert.Equal(UserStatusType.CONFIRMED, user.UserStatus);
        Assert.Equal("true", user.UserAttributes.Single(attribute => attribute.Name == "phone_number_verified").Value);
        Assert.Equal("false", user.UserAttributes.Single(attribute => attribute.Name == "email_verified").Value);
    }

    [Fact]
    public async Task A_wrong_code_keeps_the_session_and_changes_nothing()
    {
        var app = await CreateJaneAsync();
        var challenge = await local.ChooseAsync(app, "jane", "SMS_OTP");
        var before = local.Picture(app.UserPoolId);

        for (var i = 0; i < 6; i++)
            await LocalPool.RefusedAsync<CodeMismatchException>(Mismatch, () => AnswerAsync(app, challenge.Session, "x" + i));
        await LocalPool.RefusedAsync<InvalidParameterException>(
            "Missing required parameter SMS_OTP_CODE",
            () => local.AnswerAsync(app, "SMS_OTP", challenge.Session, "jane", ("EMAIL_OTP_CODE", local.NewestCode(Phone))));
        Assert.Equal(before, local.Picture(app.UserPoolId));

        Assert.NotNull((await AnswerAsync(app, challenge.Session, local.NewestCode(Phone))).AuthenticationResult);
    }

    [Fact]
    public async Task The_code_of_the_other_medium_is_a_wrong_one()
    {
        var app = await CreateJaneAsync();
        var challenge = await local.ChooseAsync(app, "jane", "SMS_OTP");
        await local.ChooseAsync(app, "jane", "EMAIL_OTP");

        await LocalPool.RefusedAsync<CodeMismatchException>(
            Mismatch, () => AnswerAsync(app, challenge.Session, local.NewestCode("jane@example.com")));
    }

    [Fact]
    public async Task A_code_expires_with_its_session()
    {
        var app = await CreateJaneAsync();
        var challenge = await local.ChooseAsync(app, "jane", "SMS_OTP");
        local.Clock.Advance(TimeSpan.FromMinutes(3));

        await LocalPool.RefusedAsync<NotAuthorizedException>(
            "Invalid session for the user, session is expired.", () => AnswerAsync(app, challenge.Session, local.NewestCode(Phone)));
    }

    [Fact]
    public async Task An_administrator_goes_the_same_way()
    {
        var app = await CreateJaneAsync();
        var challenge = await local.ChooseAsAdminAsync(app, "jane", "SMS_OTP");

        await LocalPool.RefusedAsync<CodeMismatchException>(
            Mismatch, () => local.AnswerAsAdminAsync(app, "SMS_OTP", challenge.Session, "jane", ("SMS_OTP_CODE", "x")));
        var answer = await local.AnswerAsAdminAsync(app, "SMS_OTP", challenge.Session, "jane", ("SMS_OTP_CODE", local.NewestCode(Phone)));

        Assert.NotNull(answer.AuthenticationResult.AccessToken);
    }

    private async Task<UserPoolClientType> CreateJaneAsync()
    {
        var app = await local.CreateChoiceAppAsync();
        await local.SignUpAsync(app, "jane", null, People.Email("jane@example.com"), People.Attribute("phone_number", Phone));
        return app;
    }

    private Task<RespondToAuthChallengeResponse> AnswerAsync(UserPoolClientType app, string session, string code) =>
        local.AnswerAsync(app, "SMS_OTP", session, "jane", ("SMS_OTP_CODE", code));
}
