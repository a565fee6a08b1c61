using Amazon.CognitoIdentityProvider.Model;

namespace Cognito.Local.Tests.Operations;

/// <summary>What users in other states than confirmed get to hear (behaviour §6.1).</summary>
public sealed class UserStateTests : IDisposable
{
    private const string Incorrect = "Incorrect username or password.";

    private readonly LocalPool local = new();

    public void Dispose() => local.Dispose();

    [Fact]
    public async Task An_unconfirmed_user_hears_so_whatever_the_password()
    {
        var app = await local.CreateAppAsync();
        await local.SignUpAsync(app, "jane");

        foreach (var password in new[] { People.Password, "Wrong-Passw0rd" })
        {
            await LocalPool.RefusedAsync<UserNotConfirmedException>("User is not confirmed.", () => local.SignInAsync(app, "jane", password));
            await LocalPool.RefusedAsync<UserNotConfirmedException>("User is not confirmed.", () => local.SignInWithSrpAsync(app, "jane", password));
        }
    }

    [Fact]
    public async Task A_disabled_user_hears_so_only_with_the_right_password()
    {
        var app = await local.CreateAppAsync();
        await local.RegisterAsync(app, "jane");
        var tokens = (await local.SignInAsync(app, "jane")).AuthenticationResult;
        await local.Client.AdminDisableUserAsync(new() { UserPoolId = app.UserPoolId, Username = "jane" });

        await LocalPool.RefusedAsync<NotAuthorizedException>("User is disabled.", () => local.SignInAsync(app, "jane"));
        await LocalPool.RefusedAsync<NotAuthorizedException>("User is disabled.", () => local.SignInWithSrpAsync(app, "jane"));
        await LocalPool.RefusedAsync<NotAuthorizedException>(Incorrect, () => local.SignInAsync(app, "jane", "Wrong-Passw0rd"));
        await LocalPool.RefusedAsync<NotAuthorizedException>(Incorrect, () => local.SignInWithSrpAsync(app, "jane", "Wrong-Passw0rd"));
        await LocalPool.RefusedAsync<NotAuthorizedException>("Refresh Token has been revoked", () => local.RefreshAsync(app, tokens.RefreshToken));

        await local.Client.AdminEnableUserAsync(new() { UserPoolId = app.UserPoolId, Username = "jane" });
        Assert.NotNull((await local.SignInAsync(app, "jane")).AuthenticationResult);
        await LocalPool.RefusedAsync<NotAuthorizedException>("Refresh Token has been revoked", () => local.RefreshAsync(app, tokens.RefreshToken));
    }

    [Fact]
    public async Task A_password_that_was_reset_opens_nothing_until_there_is_a_new_one()
    {
        var app = await local.CreateAppAsync();
        await local.RegisterAsync(app, "jane");
        await local.Client.AdminResetUserPasswordAsync(new() { UserPoolId = app.UserPoolId, Username = "jane" });
        const string required = "Password reset required for the user";

        await LocalPool.RefusedAsync<PasswordResetRequiredException>(required, () => local.SignInAsync(app, "jane"));
        await LocalPool.RefusedAsync<PasswordResetRequiredException>(required, () => local.SignInWithSrpAsync(app, "jane"));
        await LocalPool.RefusedAsync<NotAuthorizedException>(Incorrect, () => local.SignInAsync(app, "jane", "Wrong-Passw0rd"));

        await local.Client.ConfirmForgotPasswordAsync(new()
        {
            ClientId = app.ClientId,
            Username = "jane",
            ConfirmationCode = local.NewestCode("jane@example.com"),
            Password = "New-Passw0rd",
        });
        Assert.NotNull((await local.SignInAsync(app, "jane", "New-Passw0rd")).AuthenticationResult);
    }

    [Theory]
    [InlineData(7, false)]
    [InlineData(6.9, true)]
    public async Task A_temporary_password_lets_in_for_a_week(double days, bool good)
    {
        var app = await local.CreateAppAsync();
        await local.Client.AdminCreateUserAsync(new() { UserPoolId = app.UserPoolId, Username = "jane", TemporaryPassword = People.Password });
        local.Clock.Advance(TimeSpan.FromDays(days));

        var plain = await Record.ExceptionAsync(() => local.SignInAsync(app, "jane"));
        var srp = await Record.ExceptionAsync(() => local.SignInWithSrpAsync(app, "jane"));

        foreach (var error in new[] { plain, srp })
            Assert.Equal(good ? null : "Temporary password has expired and must be reset by an administrator.", error?.Message);
    }

    [Fact]
    public async Task An_invited_user_cannot_recover_a_password_of_their_own()
    {
        var app = await local.CreateAppAsync();
        await local.Client.AdminCreateUserAsync(new()
        {
            UserPoolId = app.UserPoolId,
            Username = "jane",
            UserAttributes = [People.Email("jane@example.com"), People.Attribute("email_verified", "true")],
        });
        const string state = "User password cannot be reset in the current state.";

        await LocalPool.RefusedAsync<NotAuthorizedException>(
            state, () => local.Client.ForgotPasswordAsync(new() { ClientId = app.ClientId, Username = "jane" }));
        await LocalPool.RefusedAsync<NotAuthorizedException>(
            state, () => local.Client.AdminResetUserPasswordAsync(new() { UserPoolId = app.UserPoolId, Username = "jane" }));
        await LocalPool.RefusedAsync<NotAuthorizedException>(
            "User cannot be confirmed. Current status is FORCE_CHANGE_PASSWORD", () => local.ConfirmAsync(app, "jane", "123456"));
    }

    [Fact]
    public async Task Someone_who_was_reset_must_have_a_way_back()
    {
        var app = await local.CreateAppAsync();
        await local.SignUpAsync(app, "jane");
        await local.Client.AdminConfirmSignUpAsync(new() { UserPoolId = app.UserPoolId, Username = "jane" });

        await LocalPool.RefusedAsync<InvalidParameterException>(
            "Cannot reset password for the user as there is no registered/verified email or phone_number",
            () => local.Client.AdminResetUserPasswordAsync(new() { UserPoolId = app.UserPoolId, Username = "jane" }));
        Assert.NotNull((await local.SignInAsync(app, "jane")).AuthenticationResult);
    }

    [Fact]
    public async Task A_disabled_user_s_forgotten_password_is_told_or_hidden_as_the_client_wants()
    {
        var open = await local.CreateAppAsync();
        var hiding = await local.CreateAppClientAsync(open.UserPoolId, client => client.PreventUserExistenceErrors = "ENABLED");
        await local.RegisterAsync(open, "jane");
        await local.Client.AdminDisableUserAsync(new() { UserPoolId = open.UserPoolId, Username = "jane" });
        var messages = local.Cognito.Messages().Count;

        await LocalPool.RefusedAsync<NotAuthorizedException>(
            "User is disabled.", () => local.Client.ForgotPasswordAsync(new() { ClientId = open.ClientId, Username = "jane" }));
        var answer = await local.Client.ForgotPasswordAsync(new() { ClientId = hiding.ClientId, Username = "jane" });

        Assert.NotNull(answer.CodeDeliveryDetails.Destination);
        Assert.Equal(messages, local.Cognito.Messages().Count);
    }
}
