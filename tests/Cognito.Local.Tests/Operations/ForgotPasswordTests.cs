using Amazon.CognitoIdentityProvider.Model;

namespace Cognito.Local.Tests.Operations;

public sealed class ForgotPasswordTests : IDisposable
{
    private const string Mismatch = "Invalid verification code provided, please try again.";
    private const string Expired = "Invalid code provided, please request a code again.";
    private const string NewPassword = "New-Passw0rd";

    private readonly LocalPool local = new();

    public void Dispose() => local.Dispose();

    [Fact]
    public async Task A_code_sets_a_new_password_once()
    {
        var app = await local.CreateAppAsync();
        await local.RegisterAsync(app, "jane");

        var answer = await ForgetAsync(app, "jane");
        var code = local.NewestCode("jane@example.com");
        await ResetAsync(app, "jane", code);

        Assert.Equal("j***@e***", answer.CodeDeliveryDetails.Destination);
        Assert.Equal("ForgotPassword", local.Cognito.Messages()[0].Purpose);
        await LocalPool.RefusedAsync<NotAuthorizedException>("Incorrect username or password.", () => local.SignInAsync(app, "jane"));
        Assert.NotNull((await local.SignInAsync(app, "jane", NewPassword)).AuthenticationResult);
        Assert.NotNull((await local.SignInWithSrpAsync(app, "jane", NewPassword)).AuthenticationResult);
        await LocalPool.RefusedAsync<ExpiredCodeException>(Expired, () => ResetAsync(app, "jane", code));
    }

    [Fact]
    public async Task A_code_is_wrong_or_late_and_a_bad_password_does_not_spend_it()
    {
        var app = await local.CreateAppAsync(
            pool => pool.Policies = new() { PasswordPolicy = new() { MinimumLength = 8, RequireSymbols = true, PasswordHistorySize = 1 } });
        await local.RegisterAsync(app, "jane");
        await ForgetAsync(app, "jane");
        var code = local.NewestCode("jane@example.com");
        var before = local.Picture(app.UserPoolId);

        await LocalPool.RefusedAsync<CodeMismatchException>(Mismatch, () => ResetAsync(app, "jane", code == "000000" ? "1" : "000000"));
        await LocalPool.RefusedAsync<InvalidPasswordException>(
            "Password did not conform with policy: Password not long enough", () => ResetAsync(app, "jane", code, "short!1"));
        await LocalPool.RefusedAsync<PasswordHistoryPolicyViolationException>(
            "Password has previously been used.", () => ResetAsync(app, "jane", code, People.Password));
        Assert.Equal(before, local.Picture(app.UserPoolId));

        local.Clock.Advance(TimeSpan.FromHours(1));
        await LocalPool.RefusedAsync<ExpiredCodeException>(Expired, () => ResetAsync(app, "jane", code));
        Assert.Equal(before, local.Picture(app.UserPoolId));
    }

    [Fact]
    public async Task Asking_and_guessing_have_limits()
    {
        var app = await local.CreateAppAsync();
        await local.RegisterAsync(app, "jane");
        for (var i = 0; i < 5; i++)
            await ForgetAsync(app, "jane");
        for (var i = 0; i < 20; i++)
            await LocalPool.RefusedAsync<CodeMismatchException>(Mismatch, () => ResetAsync(app, "jane", "x"));

        const string limit = "Attempt limit exceeded, please try after some time.";
        await LocalPool.RefusedAsync<LimitExceededException>(limit, () => ForgetAsync(app, "jane"));
        await LocalPool.RefusedAsync<LimitExceededException>(limit, () => ResetAsync(app, "jane", local.NewestCode("jane@example.com")));
    }

    [Fact]
    public async Task Only_a_verified_address_is_good_enough()
    {
        var app = await local.CreateAppAsync();
        await local.SignUpAsync(app, "jane", People.Password, People.Email("jane@example.com"));

        await LocalPool.RefusedAsync<InvalidParameterException>(
            "Cannot reset password for the user as there is no registered/verified email or phone_number", () => ForgetAsync(app, "jane"));
    }

    [Fact]
    public async Task A_pool_can_leave_recovery_to_administrators()
    {
        var app = await local.CreateAppAsync(
            pool => pool.AccountRecoverySetting = new() { RecoveryMechanisms = [new() { Name = "admin_only", Priority = 1 }] });
        await local.RegisterAsync(app, "jane");

        foreach (var name in new[] { "jane", "nobody" })
            await LocalPool.RefusedAsync<NotAuthorizedException>("Contact administrator to reset password.", () => ForgetAsync(app, name));
    }

    [Fact]
    public async Task Of_two_resets_at_once_with_one_code_one_wins()
    {
        var app = await local.CreateAppAsync();
        await local.RegisterAsync(app, "jane");
        await ForgetAsync(app, "jane");
        var code = local.NewestCode("jane@example.com");

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(async () =>
            await Record.ExceptionAsync(() => ResetAsync(app, "jane", code, NewPassword + i)))));

        Assert.Single(results, error => error is null);
        Assert.All(results.Where(error => error is not null), error => Assert.IsType<ExpiredCodeException>(error));
    }

    private Task<ForgotPasswordResponse> ForgetAsync(UserPoolClientType app, string username) =>
        local.Client.ForgotPasswordAsync(new() { ClientId = app.ClientId, Username = username });

    private Task<ConfirmForgotPasswordResponse> ResetAsync(UserPoolClientType app, string username, string code, string password = NewPassword) =>
        local.Client.ConfirmForgotPasswordAsync(new() { ClientId = app.ClientId, Username = username, ConfirmationCode = code, Password = password });
}
