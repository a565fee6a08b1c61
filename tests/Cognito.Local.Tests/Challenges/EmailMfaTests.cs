using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;

namespace Cognito.Local.Tests.Challenges;

/// <summary>EMAIL_OTP beside the first factor.</summary>
public sealed class EmailMfaTests : IDisposable
{
    private readonly LocalPool local = new();

    public void Dispose() => local.Dispose();

    [Theory]
    [InlineData("EMAIL_OTP_CODE")]
    [InlineData("EMAIL_MFA_CODE")]
    public async Task A_code_of_six_digits_gives_tokens_and_verifies_the_address(string parameter)
    {
        var app = await local.CreateMfaAppAsync("ON", "mail");
        await local.AddJaneAsync(app, MfaPool.Email);

        var challenge = await local.SignInWithSrpAsync(app, "jane");
        var message = local.Cognito.Messages()[0];
        var answer = await local.AnswerAsync(app, "EMAIL_OTP", challenge.Session, "jane", (parameter, message.Code!));

        Assert.Equal(ChallengeNameType.EMAIL_OTP, challenge.ChallengeName);
        Assert.Null(challenge.AvailableChallenges);
        Assert.Equal(
            ("EMAIL", "j***@e***"),
            (challenge.ChallengeParameters["CODE_DELIVERY_DELIVERY_MEDIUM"], challenge.ChallengeParameters["CODE_DELIVERY_DESTINATION"]));
        Assert.Matches("^[0-9]{6}$", message.Code);
        Assert.Equal((MfaPool.Email, "Your authentication code"), (message.To, message.Subject));
        Assert.NotNull(answer.AuthenticationResult.AccessToken);
        Assert.Equal("true", MfaPool.AttributeOf(await local.JaneAsync(app), "email_verified"));
    }

    [Fact]
    public async Task A_wrong_code_is_refused_and_changes_nothing()
    {
        var app = await local.CreateMfaAppAsync("ON", "mail");
        await local.AddJaneAsync(app, MfaPool.Email);
        var session = (await local.SignInAsync(app, "jane")).Session;
        var code = local.NewestCode(MfaPool.Email);
        var before = local.Picture(app.UserPoolId);

        await LocalPool.RefusedAsync<CodeMismatchException>(
            "Invalid code or auth state for the user.", () => local.AnswerAsync(app, "EMAIL_OTP", session, "jane", ("EMAIL_OTP_CODE", MfaPool.Other(code))));

        Assert.Equal(before, local.Picture(app.UserPoolId));
        Assert.NotNull((await local.AnswerAsync(app, "EMAIL_OTP", session, "jane", ("EMAIL_OTP_CODE", code))).AuthenticationResult);
    }

    [Fact]
    public async Task The_pool_words_the_message()
    {
        var app = await local.CreateMfaAppAsync("ON", "mail");
        await local.Client.SetUserPoolMfaConfigAsync(new()
        {
            UserPoolId = app.UserPoolId,
            MfaConfiguration = UserPoolMfaType.ON,
            EmailMfaConfiguration = new() { Subject = "Shop", Message = "Yours: {####}" },
        });
        await local.AddJaneAsync(app, MfaPool.Email);

        await local.SignInAsync(app, "jane");

        var message = local.Cognito.Messages()[0];
        Assert.Equal(("Shop", $"Yours: {message.Code}"), (message.Subject, message.Body));
    }

    [Fact]
    public async Task An_address_smuggled_into_an_answer_gets_no_code()
    {
        var app = await local.CreateMfaAppAsync("OPTIONAL", "totp mail");
        await local.AddJaneWithAppAsync(app, MfaPool.Email);
        await local.PreferAsync(app, totp: true, mail: true);
        var choice = await local.SignInAsync(app, "jane");

        await local.AnswerAsync(app, "SELECT_MFA_TYPE", choice.Session, "jane", ("ANSWER", "EMAIL_OTP"), ("EMAIL", "eve@example.com"));

        Assert.Equal([MfaPool.Email], local.Cognito.Messages().Select(message => message.To));
    }
}
