using System.Text.Json;
using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;

namespace Cognito.Local.Tests.Challenges;

public sealed class SelectMfaTypeRuleTests : IDisposable
{
    private readonly LocalPool local = new();

    public void Dispose() => local.Dispose();

    [Theory]
    [InlineData("SMS_MFA")]
    [InlineData("SOFTWARE_TOKEN_MFA")]
    [InlineData("EMAIL_OTP")]
    public async Task The_factor_that_was_chosen_is_asked_for_and_gives_tokens(string choice)
    {
        var (app, authenticator) = await ChoosingAsync();

        var challenge = await local.SignInAsync(app, "jane");
        var chosen = await local.AnswerAsync(app, "SELECT_MFA_TYPE", challenge.Session, "jane", ("ANSWER", choice));
        var code = choice switch
        {
            "SMS_MFA" => local.NewestCode(MfaPool.Phone),
            "EMAIL_OTP" => local.NewestCode(MfaPool.Email),
            _ => authenticator.Code(),
        };
        var answer = await local.AnswerAsync(app, choice, chosen.Session, "jane", (choice + "_CODE", code));

        Assert.Equal(ChallengeNameType.SELECT_MFA_TYPE, challenge.ChallengeName);
        Assert.Equal("jane", challenge.ChallengeParameters["USER_ID_FOR_SRP"]);
        Assert.Equal(["SMS_MFA", "SOFTWARE_TOKEN_MFA", "EMAIL_OTP"], JsonSerializer.Deserialize<string[]>(challenge.ChallengeParameters["MFAS_CAN_CHOOSE"])!);
        Assert.Equal(choice, chosen.ChallengeName.Value);
        Assert.NotNull(answer.AuthenticationResult.AccessToken);
    }

    [Theory]
    [InlineData(null, "Missing required parameter ANSWER")]
    [InlineData("PASSWORD", "Invalid value for parameter ANSWER")]
    [InlineData("sms_mfa", "Invalid value for parameter ANSWER")]
    [InlineData("SMS_MFA", "User does not have delivery config set to turn on SMS_MFA")]
    public async Task What_is_not_offered_cannot_be_chosen(string? choice, string message)
    {
        var (app, _) = await ChoosingAsync();
        await local.PreferAsync(app, sms: false, totp: true, mail: true);
        var session = (await local.SignInAsync(app, "jane")).Session;
        var before = local.Picture(app.UserPoolId);

        await LocalPool.RefusedAsync<InvalidParameterException>(
            message, () => local.AnswerAsync(app, "SELECT_MFA_TYPE", session, "jane", choice is null ? [] : [("ANSWER", choice)]));

        Assert.Equal(before, local.Picture(app.UserPoolId));
        Assert.Empty(local.Cognito.Messages());
        Assert.Equal("EMAIL_OTP", (await local.AnswerAsync(app, "SELECT_MFA_TYPE", session, "jane", ("ANSWER", "EMAIL_OTP"))).ChallengeName.Value);
    }

    [Fact]
    public async Task A_choice_is_made_once()
    {
        var (app, _) = await ChoosingAsync();
        var session = (await local.SignInAsync(app, "jane")).Session;

        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () => await Record.ExceptionAsync(
            () => local.AnswerAsync(app, "SELECT_MFA_TYPE", session, "jane", ("ANSWER", "SMS_MFA"))))));

        Assert.Single(results, error => error is null);
        Assert.All(results.Where(error => error is not null), error => Assert.Equal("Invalid session for the user, session can only be used once.", error!.Message));
        Assert.Single(local.Cognito.Messages());
    }

    /// <summary>Jane has all three turned on and prefers none.</summary>
    private async Task<(UserPoolClientType App, Authenticator Authenticator)> ChoosingAsync()
    {
        var app = await local.CreateMfaAppAsync("OPTIONAL", "sms totp mail");
        var authenticator = await local.AddJaneWithAppAsync(app, MfaPool.Email, MfaPool.Phone);
        await local.PreferAsync(app, sms: true, totp: true, mail: true);
        return (app, authenticator);
    }
}
