using Amazon.CognitoIdentityProvider.Model;

namespace Cognito.Local.Tests.Operations;

public sealed class ConfirmSignUpTests : IDisposable
{
    private const string Mismatch = "Invalid verification code provided, please try again.";
    private const string Expired = "Invalid code provided, please request a code again.";

    private readonly LocalPool local = new();

    public void Dispose() => local.Dispose();

    [Fact]
    public async Task The_code_confirms_the_user_and_verifies_the_address_once()
    {
        var app = await local.CreateAppAsync();
        await local.RegisterAsync(app, "jane");

        var tokens = (await local.SignInAsync(app, "jane")).AuthenticationResult;
        var user = await local.Client.GetUserAsync(new() { AccessToken = tokens.AccessToken });

        Assert.Equal("true", user.UserAttributes.Single(attribute => attribute.Name == "email_verified").Value);
        await LocalPool.RefusedAsync<NotAuthorizedException>(
            "User cannot be confirmed. Current status is CONFIRMED",
            () => local.ConfirmAsync(app, "jane", local.NewestCode("jane@example.com")));
    }

    [Fact]
    public async Task A_code_is_wrong_late_or_replaced()
    {
        var app = await local.CreateAppAsync();
        await local.SignUpAsync(app, "jane", People.Password, People.Email("jane@example.com"));
        var first = local.NewestCode("jane@example.com");
        var before = local.Picture(app.UserPoolId);

        await LocalPool.RefusedAsync<CodeMismatchException>(Mismatch, () => local.ConfirmAsync(app, "jane", Other(first)));
        await LocalPool.RefusedAsync<CodeMismatchException>(Mismatch, () => local.ConfirmAsync(app, "jane", "'OR'1'='1"));
        await local.Client.ResendConfirmationCodeAsync(new() { ClientId = app.ClientId, Username = "jane" });
        var second = local.NewestCode("jane@example.com");
        if (first != second)
            await LocalPool.RefusedAsync<CodeMismatchException>(Mismatch, () => local.ConfirmAsync(app, "jane", first));
        local.Clock.Advance(TimeSpan.FromHours(24));
        await LocalPool.RefusedAsync<ExpiredCodeException>(Expired, () => local.ConfirmAsync(app, "jane", second));

        Assert.Equal(before, local.Picture(app.UserPoolId));
    }

    [Fact]
    public async Task Nobody_guesses_more_than_fifteen_times_an_hour()
    {
        var app = await local.CreateAppAsync();
        await local.SignUpAsync(app, "jane", People.Password, People.Email("jane@example.com"));
        var code = local.NewestCode("jane@example.com");
        for (var i = 0; i < 15; i++)
            await LocalPool.RefusedAsync<CodeMismatchException>(Mismatch, () => local.ConfirmAsync(app, "jane", Other(code)));

        await LocalPool.RefusedAsync<LimitExceededException>(
            "Attempt limit exceeded, please try after some time.", () => local.ConfirmAsync(app, "jane", code));

        local.Clock.Advance(TimeSpan.FromHours(1));
        await local.ConfirmAsync(app, "jane", code);
    }

    [Fact]
    public async Task A_new_code_can_be_had_five_times_an_hour()
    {
        var app = await local.CreateAppAsync();
        await local.SignUpAsync(app, "jane", People.Password, People.Email("jane@example.com"));
        var resend = new ResendConfirmationCodeRequest { ClientId = app.ClientId, Username = "jane" };
        for (var i = 0; i < 5; i++)
            Assert.Equal("j***@e***", (await local.Client.ResendConfirmationCodeAsync(resend)).CodeDeliveryDetails.Destination);

        await LocalPool.RefusedAsync<LimitExceededException>(
            "Attempt limit exceeded, please try after some time.", () => local.Client.ResendConfirmationCodeAsync(resend));

        Assert.Equal("ResendCode", local.Cognito.Messages()[0].Purpose);
        Assert.Equal(6, local.Cognito.Messages().Count);
    }

    [Fact]
    public async Task There_must_be_something_to_resend()
    {
        var app = await local.CreateAppAsync();
        await local.SignUpAsync(app, "nobody");
        await local.RegisterAsync(app, "jane");

        await LocalPool.RefusedAsync<InvalidParameterException>(
            "Cannot resend codes. Auto verification not turned on.",
            () => local.Client.ResendConfirmationCodeAsync(new() { ClientId = app.ClientId, Username = "nobody" }));
        await LocalPool.RefusedAsync<InvalidParameterException>(
            "User is already confirmed.",
            () => local.Client.ResendConfirmationCodeAsync(new() { ClientId = app.ClientId, Username = "jane" }));
    }

    [Fact]
    public async Task An_alias_that_is_taken_moves_only_when_asked_to()
    {
        var app = await local.CreateAppAsync(pool => pool.AliasAttributes = ["email"]);
        var email = People.Email("shared@example.com");
        await local.SignUpAsync(app, "jane", People.Password, email);
        await local.ConfirmAsync(app, "jane", local.NewestCode(email.Value));
        await local.SignUpAsync(app, "bob", "Bobs-Passw0rd", email);
        var code = local.NewestCode(email.Value);

        await LocalPool.RefusedAsync<AliasExistsException>(
            "An account with the email already exists.", () => local.ConfirmAsync(app, "bob", code));
        Assert.NotNull((await local.SignInAsync(app, email.Value)).AuthenticationResult);
        await local.Client.ConfirmSignUpAsync(new() { ClientId = app.ClientId, Username = "bob", ConfirmationCode = code, ForceAliasCreation = true });

        await LocalPool.RefusedAsync<NotAuthorizedException>("Incorrect username or password.", () => local.SignInAsync(app, email.Value));
        Assert.NotNull((await local.SignInAsync(app, email.Value, "Bobs-Passw0rd")).AuthenticationResult);
        var jane = (await local.SignInAsync(app, "jane")).AuthenticationResult.AccessToken;
        var attributes = (await local.Client.GetUserAsync(new() { AccessToken = jane })).UserAttributes;
        Assert.Equal("false", attributes.Single(attribute => attribute.Name == "email_verified").Value);
    }

    [Fact]
    public async Task Passwordless_clients_get_sessions_on_the_way()
    {
        var app = await local.CreateAppAsync(client: client => client.ExplicitAuthFlows = ["ALLOW_USER_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]);
        var first = (await local.SignUpAsync(app, "jane", People.Password, People.Email("jane@example.com"))).Session;
        var stranger = (await local.SignUpAsync(app, "bob", People.Password, People.Email("bob@example.com"))).Session;
        var code = local.NewestCode("jane@example.com");

        await LocalPool.RefusedAsync<NotAuthorizedException>("Invalid session for the user.", () => ConfirmAsync(app, code, stranger));
        await LocalPool.RefusedAsync<NotAuthorizedException>("Invalid session for the user.", () => ConfirmAsync(app, code, new string('x', 40)));
        var second = (await ConfirmAsync(app, code, first)).Session;

        Assert.StartsWith("AYABe", first, StringComparison.Ordinal);
        Assert.StartsWith("AYABe", second, StringComparison.Ordinal);
        Assert.NotEqual(first, second);
    }

    private Task<ConfirmSignUpResponse> ConfirmAsync(UserPoolClientType app, string code, string session) =>
        local.Client.ConfirmSignUpAsync(new() { ClientId = app.ClientId, Username = "jane", ConfirmationCode = code, Session = session });

    private static string Other(string code) => code == "123456" ? "654321" : "123456";
}
