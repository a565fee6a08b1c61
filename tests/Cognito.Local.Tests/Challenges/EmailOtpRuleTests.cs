using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;

namespace Cognito.Local.Tests.Challenges;

public sealed class EmailOtpRuleTests : IDisposable
{
    private const string Mismatch = "Invalid code or auth state for the user.";
    private const string Expired = "Invalid session for the user, session is expired.";
    private const string Used = "Invalid session for the user, session can only be used once.";
    private const string Invalid = "Invalid session for the user.";

    private readonly LocalPool local = new();

    public void Dispose() => local.Dispose();

    [Fact]
    public async Task A_code_of_eight_digits_signs_in()
    {
        var app = await local.CreateChoiceAppAsync();
        await local.RegisterAsync(app, "jane");

        var challenge = await local.ChooseAsync(app, "jane", "EMAIL_OTP");
        var message = local.Cognito.Messages(to: "jane@example.com")[0];
        var answer = await AnswerAsync(app, challenge.Session, "jane", message.Code!);

        Assert.Equal(ChallengeNameType.EMAIL_OTP, challenge.ChallengeName);
        Assert.Equal(["EMAIL_OTP"], challenge.AvailableChallenges);
        Assert.Equal(
            new Dictionary<string, string> { ["CODE_DELIVERY_DELIVERY_MEDIUM"] = "EMAIL", ["CODE_DELIVERY_DESTINATION"] = "j***@e***" },
            challenge.ChallengeParameters);
        Assert.InRange(challenge.Session.Length, 1400, 1700);
        Assert.Matches("^[0-9]{8}$", message.Code);
        Assert.Equal("Authentication", message.Purpose);
        Assert.NotNull(answer.AuthenticationResult.AccessToken);
        Assert.Empty(answer.ChallengeParameters);
        Assert.Null(answer.Session);
    }

    [Fact]
    public async Task A_wrong_code_keeps_the_session_and_changes_nothing_however_often()
    {
        var app = await local.CreateChoiceAppAsync();
        await local.RegisterAsync(app, "jane");
        var challenge = await local.ChooseAsync(app, "jane", "EMAIL_OTP");
        var code = local.NewestCode("jane@example.com");
        var before = local.Picture(app.UserPoolId);

        foreach (var wrong in new[] { "x", code[..7], code + "0", Other(code), "'; DROP TABLE users; --", "{}", "\u0661" })
            await LocalPool.RefusedAsync<CodeMismatchException>(Mismatch, () => AnswerAsync(app, challenge.Session, "jane", wrong));
        await LocalPool.RefusedAsync<InvalidParameterException>(
            "Missing required parameter EMAIL_OTP_CODE", () => local.AnswerAsync(app, "EMAIL_OTP", challenge.Session, "jane"));
        Assert.Equal(before, local.Picture(app.UserPoolId));

        Assert.NotNull((await AnswerAsync(app, challenge.Session, "jane", code)).AuthenticationResult);
    }

    [Fact]
    public async Task A_code_is_good_for_as_long_as_its_session_and_only_with_it()
    {
        var app = await local.CreateChoiceAppAsync(client: client => client.AuthSessionValidity = 5);
        await local.RegisterAsync(app, "jane");
        var first = await local.ChooseAsync(app, "jane", "EMAIL_OTP");
        var code = local.NewestCode("jane@example.com");
        var second = await local.ChooseAsync(app, "jane", "EMAIL_OTP");

        await LocalPool.RefusedAsync<CodeMismatchException>(Mismatch, () => AnswerAsync(app, second.Session, "jane", code));
        local.Clock.Advance(TimeSpan.FromMinutes(4.9));
        Assert.NotNull((await AnswerAsync(app, first.Session, "jane", code)).AuthenticationResult);
        await LocalPool.RefusedAsync<NotAuthorizedException>(Used, () => AnswerAsync(app, first.Session, "jane", code));
        local.Clock.Advance(TimeSpan.FromMinutes(0.2));
        await LocalPool.RefusedAsync<NotAuthorizedException>(
            Expired, () => AnswerAsync(app, second.Session, "jane", local.NewestCode("jane@example.com")));
    }

    [Fact]
    public async Task A_session_is_no_one_else_s()
    {
        var app = await local.CreateChoiceAppAsync();
        var other = await local.CreateAppClientAsync(app.UserPoolId, client => client.ExplicitAuthFlows = ["ALLOW_USER_AUTH"]);
        await local.RegisterAsync(app, "jane");
        await local.RegisterAsync(app, "john");
        var challenge = await local.ChooseAsync(app, "jane", "EMAIL_OTP");
        var code = local.NewestCode("jane@example.com");
        var before = local.Picture(app.UserPoolId);

        await LocalPool.RefusedAsync<NotAuthorizedException>(Invalid, () => AnswerAsync(app, challenge.Session, "john", code));
        await LocalPool.RefusedAsync<NotAuthorizedException>(Invalid, () => AnswerAsync(other, challenge.Session, "jane", code));
        await LocalPool.RefusedAsync<NotAuthorizedException>(
            Invalid, () => local.AnswerAsync(app, "NEW_PASSWORD_REQUIRED", challenge.Session, "jane", ("NEW_PASSWORD", "New-Passw0rd")));
        await LocalPool.RefusedAsync<NotAuthorizedException>(Invalid, () => AnswerAsync(app, new string('A', 1500), "jane", code));
        Assert.Equal(before, local.Picture(app.UserPoolId));

        Assert.NotNull((await AnswerAsync(app, challenge.Session, "jane", code)).AuthenticationResult);
    }

    [Fact]
    public async Task Success_confirms_the_user_and_verifies_the_address()
    {
        var app = await local.CreateChoiceAppAsync(pool => pool.AutoVerifiedAttributes = null);
        await local.SignUpAsync(app, "jane", null, People.Email("jane@example.com"));

        var challenge = await local.ChooseAsync(app, "jane", "EMAIL_OTP");
        var answer = await AnswerAsync(app, challenge.Session, "jane", local.NewestCode("jane@example.com"));

        Assert.NotNull(answer.AuthenticationResult);
        var user = await GetAsync(app, "jane");
        Assert.Equal(UserStatusType.CONFIRMED, user.UserStatus);
        Assert.Equal("true", user.UserAttributes.Single(attribute => attribute.Name == "email_verified").Value);
    }

    [Fact]
    public async Task A_code_proves_nothing_about_an_address_that_came_later()
    {
        var app = await local.CreateChoiceAppAsync();
        await local.RegisterAsync(app, "jane");
        var challenge = await local.ChooseAsync(app, "jane", "EMAIL_OTP");
        var code = local.NewestCode("jane@example.com");
        await local.Client.AdminUpdateUserAttributesAsync(
            new() { UserPoolId = app.UserPoolId, Username = "jane", UserAttributes = [People.Email("jane@example.org")] });
        var before = local.Picture(app.UserPoolId);

        await LocalPool.RefusedAsync<NotAuthorizedException>(Invalid, () => AnswerAsync(app, challenge.Session, "jane", code));
        Assert.Equal(before, local.Picture(app.UserPoolId));
    }

    [Fact]
    public async Task An_address_that_someone_else_has_verified_confirms_nobody()
    {
        var app = await local.CreateChoiceAppAsync(pool => pool.AliasAttributes = ["email"]);
        await local.SignUpAsync(app, "john", null, People.Email("shared@example.com"));
        await local.SignUpAsync(app, "jane", null, People.Email("shared@example.com"));
        await local.ConfirmAsync(app, "jane", local.NewestCode("shared@example.com"));
        var challenge = await local.ChooseAsync(app, "john", "EMAIL_OTP");
        var before = local.Picture(app.UserPoolId);

        await LocalPool.RefusedAsync<AliasExistsException>(
            "An account with the email already exists.",
            () => AnswerAsync(app, challenge.Session, "john", local.NewestCode("shared@example.com")));
        Assert.Equal(before, local.Picture(app.UserPoolId));
    }

    [Fact]
    public async Task Someone_disabled_is_told_once_the_code_is_right()
    {
        var app = await local.CreateChoiceAppAsync();
        await local.RegisterAsync(app, "jane");
        await local.Client.AdminDisableUserAsync(new() { UserPoolId = app.UserPoolId, Username = "jane" });
        var challenge = await local.ChooseAsync(app, "jane", "EMAIL_OTP");

        await LocalPool.RefusedAsync<CodeMismatchException>(Mismatch, () => AnswerAsync(app, challenge.Session, "jane", "x"));
        await LocalPool.RefusedAsync<NotAuthorizedException>(
            "User is disabled.", () => AnswerAsync(app, challenge.Session, "jane", local.NewestCode("jane@example.com")));
    }

    [Fact]
    public async Task Of_many_right_answers_at_once_one_wins()
    {
        var app = await local.CreateChoiceAppAsync();
        await local.RegisterAsync(app, "jane");
        var challenge = await local.ChooseAsync(app, "jane", "EMAIL_OTP");
        var code = local.NewestCode("jane@example.com");

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            try
            {
                return (await AnswerAsync(app, challenge.Session, "jane", code)).AuthenticationResult is null ? "?" : "tokens";
            }
            catch (NotAuthorizedException refusal)
            {
                return refusal.Message;
            }
        })));

        Assert.Equal([Used, Used, Used, Used, Used, Used, Used, "tokens"], answers.Order(StringComparer.Ordinal));
    }

    private static string Other(string code) => (code[0] == '9' ? '0' : (char)(code[0] + 1)) + code[1..];

    private Task<RespondToAuthChallengeResponse> AnswerAsync(UserPoolClientType app, string session, string username, string code) =>
        local.AnswerAsync(app, "EMAIL_OTP", session, username, ("EMAIL_OTP_CODE", code));

    private Task<AdminGetUserResponse> GetAsync(UserPoolClientType app, string username) =>
        local.Client.AdminGetUserAsync(new() { UserPoolId = app.UserPoolId, Username = username });
}
