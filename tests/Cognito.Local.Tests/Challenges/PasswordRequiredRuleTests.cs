using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;

namespace Cognito.Local.Tests.Challenges;

public sealed class PasswordRequiredRuleTests : IDisposable
{
    private const string Incorrect = "Incorrect username or password.";

    private readonly LocalPool local = new();

    public void Dispose() => local.Dispose();

    [Fact]
    public async Task The_password_may_come_with_the_preference_or_after_it()
    {
        var app = await local.CreateChoiceAppAsync();
        await local.RegisterAsync(app, "jane");

        var atOnce = await local.ChooseAsync(app, "jane", "PASSWORD", ("PASSWORD", People.Password));
        var challenge = await local.ChooseAsync(app, "jane", "PASSWORD");
        var answer = await AnswerAsync(app, challenge.Session, "jane", People.Password);

        Assert.NotNull(atOnce.AuthenticationResult.AccessToken);
        Assert.Equal(ChallengeNameType.PASSWORD, challenge.ChallengeName);
        Assert.Empty(challenge.ChallengeParameters);
        Assert.NotNull(answer.AuthenticationResult.AccessToken);
    }

    [Fact]
    public async Task An_administrator_gives_it_just_so()
    {
        var app = await local.CreateChoiceAppAsync();
        await local.RegisterAsync(app, "jane");

        var atOnce = await local.ChooseAsAdminAsync(app, "jane", "PASSWORD", ("PASSWORD", People.Password));
        var challenge = await local.ChooseAsAdminAsync(app, "jane", "PASSWORD");
        var answer = await local.AnswerAsAdminAsync(app, "PASSWORD", challenge.Session, "jane", ("PASSWORD", People.Password));

        Assert.NotNull(atOnce.AuthenticationResult.AccessToken);
        Assert.NotNull(answer.AuthenticationResult.AccessToken);
    }

    [Fact]
    public async Task A_wrong_password_keeps_the_session_and_changes_nothing()
    {
        var app = await local.CreateChoiceAppAsync();
        await local.RegisterAsync(app, "jane");
        var challenge = await local.ChooseAsync(app, "jane", "PASSWORD");
        var before = local.Picture(app.UserPoolId);

        await LocalPool.RefusedAsync<NotAuthorizedException>(Incorrect, () => AnswerAsync(app, challenge.Session, "jane", "Wrong-Passw0rd"));
        await LocalPool.RefusedAsync<InvalidParameterException>(
            "Missing required parameter PASSWORD", () => local.AnswerAsync(app, "PASSWORD", challenge.Session, "jane"));
        Assert.Equal(before, local.Picture(app.UserPoolId));

        Assert.NotNull((await AnswerAsync(app, challenge.Session, "jane", People.Password)).AuthenticationResult);
        await LocalPool.RefusedAsync<NotAuthorizedException>(
            "Invalid session for the user, session can only be used once.", () => AnswerAsync(app, challenge.Session, "jane", People.Password));
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_user_out()
    {
        var app = await local.CreateChoiceAppAsync();
        await local.RegisterAsync(app, "jane");
        var challenge = await local.ChooseAsync(app, "jane", "PASSWORD");
        for (var i = 0; i < 5; i++)
            await LocalPool.RefusedAsync<NotAuthorizedException>(Incorrect, () => AnswerAsync(app, challenge.Session, "jane", "Wrong-Passw0rd"));

        await LocalPool.RefusedAsync<NotAuthorizedException>(
            "Password attempts exceeded", () => AnswerAsync(app, challenge.Session, "jane", People.Password));
        local.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.NotNull((await AnswerAsync(app, challenge.Session, "jane", People.Password)).AuthenticationResult);
    }

    [Fact]
    public async Task Who_is_not_confirmed_is_told_so_whatever_the_password()
    {
        var app = await local.CreateChoiceAppAsync();
        await local.SignUpAsync(app, "jane", People.Password, People.Email("jane@example.com"));
        var challenge = await local.ChooseAsync(app, "jane", "PASSWORD");

        await LocalPool.RefusedAsync<UserNotConfirmedException>("User is not confirmed.", () => AnswerAsync(app, challenge.Session, "jane", "x"));
        await LocalPool.RefusedAsync<UserNotConfirmedException>(
            "User is not confirmed.", () => local.ChooseAsync(app, "jane", "PASSWORD", ("PASSWORD", People.Password)));
    }

    [Fact]
    public async Task A_temporary_password_leads_to_a_new_one()
    {
        var app = await local.CreateChoiceAppAsync();
        await local.Client.AdminCreateUserAsync(new() { UserPoolId = app.UserPoolId, Username = "jane", TemporaryPassword = People.Password });

        var required = await local.ChooseAsync(app, "jane", "PASSWORD", ("PASSWORD", People.Password));
        var answer = await local.AnswerAsync(app, "NEW_PASSWORD_REQUIRED", required.Session, "jane", ("NEW_PASSWORD", "New-Passw0rd"));

        Assert.Equal(ChallengeNameType.NEW_PASSWORD_REQUIRED, required.ChallengeName);
        Assert.NotNull(answer.AuthenticationResult);
    }

    [Fact]
    public async Task A_password_that_was_changed_meanwhile_ends_the_sign_in()
    {
        var app = await local.CreateChoiceAppAsync();
        await local.RegisterAsync(app, "jane");
        var challenge = await local.ChooseAsync(app, "jane", "PASSWORD");
        local.Clock.Advance(TimeSpan.FromSeconds(1));
        await local.Client.AdminSetUserPasswordAsync(new() { UserPoolId = app.UserPoolId, Username = "jane", Password = "New-Passw0rd", Permanent = true });

        await LocalPool.RefusedAsync<NotAuthorizedException>(Incorrect, () => AnswerAsync(app, challenge.Session, "jane", People.Password));
        await LocalPool.RefusedAsync<NotAuthorizedException>(
            "Invalid session for the user.", () => AnswerAsync(app, challenge.Session, "jane", "New-Passw0rd"));
    }

    private Task<RespondToAuthChallengeResponse> AnswerAsync(UserPoolClientType app, string session, string username, string password) =>
        local.AnswerAsync(app, "PASSWORD", session, username, ("PASSWORD", password));
}
