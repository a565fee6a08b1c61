using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;
using Cognito.Local.Triggers;

namespace Cognito.Local.Tests.Triggers;

public sealed class UserMigrationTests : IDisposable
{
    private readonly LocalPool local = new();

    [Fact]
    public async Task Who_is_known_elsewhere_signs_in_at_once_and_from_then_on_without_the_function()
    {
        var told = new List<UserMigrationRequest>();
        var app = await AppAsync(told);

        var tokens = await local.Client.InitiateAuthAsync(new()
        {
            ClientId = app.ClientId,
            AuthFlow = AuthFlowType.USER_PASSWORD_AUTH,
            AuthParameters = new() { ["USERNAME"] = "jane", ["PASSWORD"] = "weak" },
            ClientMetadata = new() { ["from"] = "app" },
        });

        Assert.NotNull(tokens.AuthenticationResult);
        var jane = await local.Client.AdminGetUserAsync(new() { UserPoolId = app.UserPoolId, Username = "jane" });
        Assert.Equal(UserStatusType.CONFIRMED, jane.UserStatus);
        Assert.Contains(jane.UserAttributes, attribute => attribute is { Name: "email", Value: "jane@example.com" });
        Assert.NotNull((await local.SignInAsync(app, "jane", "weak")).AuthenticationResult);
        var asked = Assert.Single(told);
        Assert.Equal(("UserMigration_Authentication", "jane", "weak", "app"), (asked.TriggerSource, asked.UserName, asked.Password, asked.ValidationData!["from"]));
        Assert.DoesNotContain("weak", asked.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_not_confirmed_elsewhere_has_to_choose_a_new_password()
    {
        var app = await AppAsync([], response => response.FinalUserStatus = null);

        await LocalPool.RefusedAsync<PasswordResetRequiredException>("Password reset required for the user", () => local.SignInAsync(app, "jane", "weak"));
        Assert.Equal(UserStatusType.RESET_REQUIRED, (await local.Client.AdminGetUserAsync(new() { UserPoolId = app.UserPoolId, Username = "jane" })).UserStatus);
    }

    [Fact]
    public async Task An_administrators_password_flow_brings_in_users_too()
    {
        var app = await AppAsync([]);

        Assert.NotNull((await local.Client.AdminInitiateAuthAsync(new()
        {
            UserPoolId = app.UserPoolId,
            ClientId = app.ClientId,
            AuthFlow = AuthFlowType.ADMIN_USER_PASSWORD_AUTH,
            AuthParameters = new() { ["USERNAME"] = "jane", ["PASSWORD"] = "weak" },
        })).AuthenticationResult);
    }

    [Fact]
    public async Task SRP_brings_in_nobody()
    {
        var told = new List<UserMigrationRequest>();
        var app = await AppAsync(told);

        await LocalPool.RefusedAsync<UserNotFoundException>("User does not exist.", () => local.StartSrpAsync(app, "jane", new string('a', 100)));
        Assert.Empty(told);
    }

    [Fact]
    public async Task Who_forgot_the_password_is_brought_in_and_gets_a_code()
    {
        var told = new List<UserMigrationRequest>();
        var app = await AppAsync(told);

        await local.Client.ForgotPasswordAsync(new() { ClientId = app.ClientId, Username = "jane", ClientMetadata = new() { ["from"] = "app" } });
        await local.Client.ConfirmForgotPasswordAsync(new()
        {
            ClientId = app.ClientId,
            Username = "jane",
            ConfirmationCode = local.NewestCode("jane@example.com"),
            Password = People.Password,
        });

        Assert.NotNull((await local.SignInAsync(app, "jane")).AuthenticationResult);
        var asked = Assert.Single(told);
        Assert.Equal(("UserMigration_ForgotPassword", null, "app"), (asked.TriggerSource, asked.Password, asked.ClientMetadata!["from"]));
    }

    [Fact]
    public async Task In_a_pool_that_signs_in_by_email_the_address_becomes_an_attribute()
    {
        var app = await AppAsync([], response => response.UserAttributes.Remove("email"), pool => pool.UsernameAttributes = ["email"]);

        Assert.NotNull((await local.SignInAsync(app, "jane@example.com", "weak")).AuthenticationResult);
        var jane = await local.Client.AdminGetUserAsync(new() { UserPoolId = app.UserPoolId, Username = "jane@example.com" });
        Assert.NotEqual("jane@example.com", jane.Username);
    }

    [Fact]
    public async Task Who_comes_by_an_alias_can_be_given_a_username()
    {
        var app = await AppAsync([], response => response.UserAttributes["username"] = "jane", pool => pool.AliasAttributes = ["email"]);

        Assert.NotNull((await local.SignInAsync(app, "jane@example.com", "weak")).AuthenticationResult);
        Assert.Equal("jane", (await local.Client.AdminGetUserAsync(new() { UserPoolId = app.UserPoolId, Username = "jane@example.com" })).Username);
    }

    [Theory]
    [InlineData("throws", PreventUserExistence.Legacy)]
    [InlineData("knows nobody", PreventUserExistence.Legacy)]
    [InlineData("gives attributes that the pool has not", PreventUserExistence.Legacy)]
    [InlineData("throws", PreventUserExistence.Enabled)]
    [InlineData("knows nobody", PreventUserExistence.Enabled)]
    public async Task If_nobody_is_brought_in_the_name_stays_nobodys(string what, PreventUserExistence existence)
    {
        var app = await local.CreateAppAsync(client: client => client.PreventUserExistenceErrors = existence == PreventUserExistence.Enabled ? "ENABLED" : "LEGACY");
        local.Cognito.Triggers(app.UserPoolId).UserMigration = (_, response, _) =>
        {
            if (what == "gives attributes that the pool has not")
                response.UserAttributes["custom:shoe"] = "43";
            return what == "throws" ? throw new InvalidOperationException("Wrong password") : default;
        };

        if (existence == PreventUserExistence.Legacy)
            await LocalPool.RefusedAsync<UserNotFoundException>("User does not exist.", () => local.SignInAsync(app, "jane"));
        else
            await LocalPool.RefusedAsync<NotAuthorizedException>("Incorrect username or password.", () => local.SignInAsync(app, "jane"));
        Assert.Empty(local.Picture(app.UserPoolId));
    }

    [Fact]
    public async Task Who_is_here_already_is_not_asked_for_elsewhere()
    {
        var told = new List<UserMigrationRequest>();
        var app = await AppAsync(told);
        await local.RegisterAsync(app, "jane");

        await LocalPool.RefusedAsync<NotAuthorizedException>("Incorrect username or password.", () => local.SignInAsync(app, "jane", "weak"));
        Assert.Empty(told);
    }

    public void Dispose() => local.Dispose();

    public enum PreventUserExistence
    {
        Legacy,
        Enabled,
    }

    private async Task<UserPoolClientType> AppAsync(
        List<UserMigrationRequest> told, Action<UserMigrationResponse>? change = null, Action<CreateUserPoolRequest>? pool = null)
    {
        var app = await local.CreateAppAsync(pool);
        local.Cognito.Triggers(app.UserPoolId).UserMigration = (request, response, _) =>
        {
            told.Add(request);
            response.UserAttributes["email"] = "jane@example.com";
            response.UserAttributes["email_verified"] = "true";
            response.FinalUserStatus = "CONFIRMED";
            change?.Invoke(response);
            return default;
        };
        return app;
    }
}
