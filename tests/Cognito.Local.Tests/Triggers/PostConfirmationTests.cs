using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;

namespace Cognito.Local.Tests.Triggers;

public sealed class PostConfirmationTests : IDisposable
{
    private readonly LocalPool local = new();

    [Fact]
    public async Task It_is_called_after_each_way_of_being_confirmed()
    {
        var app = await local.CreateAppAsync();
        var told = new List<string>();
        local.Cognito.Triggers(app.UserPoolId).PostConfirmation = (request, _) =>
        {
            told.Add($"{request.TriggerSource} {request.UserName} {request.ClientMetadata?["n"]} {request.ClientId is null}");
            return default;
        };

        await local.SignUpAsync(app, "jane", People.Password, People.Email("jane@example.com"));
        Assert.Empty(told);
        await local.Client.ConfirmSignUpAsync(new()
        {
            ClientId = app.ClientId,
            Username = "jane",
            ConfirmationCode = local.NewestCode("jane@example.com"),
            ClientMetadata = new() { ["n"] = "1" },
        });
        await local.SignUpAsync(app, "john", People.Password, People.Email("john@example.com"));
        await local.Client.AdminConfirmSignUpAsync(new() { UserPoolId = app.UserPoolId, Username = "john", ClientMetadata = new() { ["n"] = "2" } });
        await local.Client.ForgotPasswordAsync(new() { ClientId = app.ClientId, Username = "jane" });
        await local.Client.ConfirmForgotPasswordAsync(new()
        {
            ClientId = app.ClientId,
            Username = "jane",
            ConfirmationCode = local.NewestCode("jane@example.com"),
            Password = "Password2!",
            ClientMetadata = new() { ["n"] = "3" },
        });

        Assert.Equal(
            ["PostConfirmation_ConfirmSignUp jane 1 False", "PostConfirmation_ConfirmSignUp john 2 True", "PostConfirmation_ConfirmForgotPassword jane 3 False"],
            told);
    }

    [Fact]
    public async Task When_it_fails_the_call_fails_and_the_user_is_confirmed_all_the_same()
    {
        var app = await local.CreateAppAsync();
        await local.SignUpAsync(app, "jane", People.Password, People.Email("jane@example.com"));
        local.Cognito.Triggers(app.UserPoolId).PostConfirmation = (_, _) => throw new InvalidOperationException("No room");

        await LocalPool.RefusedAsync<UserLambdaValidationException>(
            "PostConfirmation failed with error No room.", () => local.ConfirmAsync(app, "jane", local.NewestCode("jane@example.com")));
        Assert.Equal(UserStatusType.CONFIRMED, (await local.Client.AdminGetUserAsync(new() { UserPoolId = app.UserPoolId, Username = "jane" })).UserStatus);
    }

    [Fact]
    public async Task A_wrong_code_does_not_call_it()
    {
        var app = await local.CreateAppAsync();
        var calls = 0;
        local.Cognito.Triggers(app.UserPoolId).PostConfirmation = (_, _) =>
        {
            calls++;
            return default;
        };
        await local.SignUpAsync(app, "jane", People.Password, People.Email("jane@example.com"));
        var wrong = local.NewestCode("jane@example.com") == "000000" ? "000001" : "000000";

        await Assert.ThrowsAsync<CodeMismatchException>(() => local.ConfirmAsync(app, "jane", wrong));
        Assert.Equal(0, calls);
    }

    public void Dispose() => local.Dispose();
}
