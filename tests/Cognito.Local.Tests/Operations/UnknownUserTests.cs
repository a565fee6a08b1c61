using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;
using Cognito.Protocol.Srp;

namespace Cognito.Local.Tests.Operations;

/// <summary>PreventUserExistenceErrors (behaviour §6.7).</summary>
public sealed class UnknownUserTests : IDisposable
{
    private const string Incorrect = "Incorrect username or password.";
    private const string Mismatch = "Invalid verification code provided, please try again.";
    private const string Expired = "Invalid code provided, please request a code again.";

    private readonly LocalPool local = new();

    public void Dispose() => local.Dispose();

    [Fact]
    public async Task By_default_an_unknown_user_is_called_so()
    {
        var app = await local.CreateAppAsync();
        const string combination = "Username/client id combination not found.";

        await LocalPool.RefusedAsync<UserNotFoundException>("User does not exist.", () => local.SignInAsync(app, "nobody"));
        await LocalPool.RefusedAsync<UserNotFoundException>("User does not exist.", () => local.StartSrpAsync(app, "nobody", "2"));
        await LocalPool.RefusedAsync<UserNotFoundException>(combination, () => ForgetAsync(app, "nobody"));
        await LocalPool.RefusedAsync<UserNotFoundException>(combination, () => ResetAsync(app, "nobody"));
        await LocalPool.RefusedAsync<UserNotFoundException>(combination, () => ResendAsync(app, "nobody"));
        await LocalPool.RefusedAsync<UserNotFoundException>(combination, () => local.ConfirmAsync(app, "nobody", "123456"));
    }

    [Fact]
    public async Task Administrators_are_told_even_where_others_are_not()
    {
        var app = await HidingAsync();

        await LocalPool.RefusedAsync<UserNotFoundException>("User does not exist.", () => local.Client.AdminInitiateAuthAsync(new()
        {
            UserPoolId = app.UserPoolId,
            ClientId = app.ClientId,
            AuthFlow = AuthFlowType.ADMIN_USER_PASSWORD_AUTH,
            AuthParameters = new() { ["USERNAME"] = "nobody", ["PASSWORD"] = "x" },
        }));
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_name_sound_the_same_until_both_are_locked_out()
    {
        var app = await HidingAsync();
        await local.RegisterAsync(app, "jane");

        foreach (var name in new[] { "jane", "nobody" })
        {
            for (var i = 0; i < 5; i++)
                await LocalPool.RefusedAsync<NotAuthorizedException>(Incorrect, () => local.SignInAsync(app, name, "Wrong-Passw0rd"));
            await LocalPool.RefusedAsync<NotAuthorizedException>("Password attempts exceeded", () => local.SignInAsync(app, name, "Wrong-Passw0rd"));
            await LocalPool.RefusedAsync<NotAuthorizedException>("Password attempts exceeded", () => local.StartSrpAsync(app, name, "2"));
        }
    }

    [Theory]
    [InlineData("plain", "nobody")]
    [InlineData("plain", "nobody@example.com")]
    [InlineData("alias", "nobody")]
    [InlineData("alias", "nobody@example.com")]
    [InlineData("attribute", "nobody@example.com")]
    public async Task A_likeness_poses_the_challenge_of_a_user_always_with_the_same_salt(string kind, string name)
    {
        var app = await HidingAsync(pool =>
        {
            pool.AliasAttributes = kind == "alias" ? ["email"] : null;
            pool.UsernameAttributes = kind == "attribute" ? ["email"] : null;
        });
        using var srp = new SrpClient();

        var one = (await local.StartSrpAsync(app, name, srp.A)).ChallengeParameters;
        var two = (await local.StartSrpAsync(app, name, srp.A)).ChallengeParameters;
        var other = (await local.StartSrpAsync(app, "x" + name, srp.A)).ChallengeParameters;

        Assert.Equal(one["SALT"], two["SALT"]);
        Assert.Equal(one["USER_ID_FOR_SRP"], two["USER_ID_FOR_SRP"]);
        var couldBeUsername = kind == "plain" || name == "nobody";
        Assert.Equal(couldBeUsername ? name : one["USERNAME"], one["USER_ID_FOR_SRP"]);
        Assert.Equal(!couldBeUsername, Guid.TryParse(one["USER_ID_FOR_SRP"], out _));
        Assert.NotEqual(one["SRP_B"], two["SRP_B"]);
        Assert.NotEqual(one["SALT"], other["SALT"]);
        await LocalPool.RefusedAsync<NotAuthorizedException>(
            Incorrect, () => local.Client.RespondToAuthChallengeAsync(local.Prove(app, srp, one, People.Password)));
        await LocalPool.RefusedAsync<NotAuthorizedException>(
            "Invalid session for the user, session can only be used once.",
            () => local.Client.RespondToAuthChallengeAsync(local.Prove(app, srp, one, People.Password)));
    }

    [Fact]
    public async Task The_challenges_of_a_user_and_of_a_likeness_have_the_same_form()
    {
        var app = await HidingAsync(pool => pool.UsernameConfiguration = new() { CaseSensitive = false });
        await local.RegisterAsync(app, "jane");
        using var srp = new SrpClient();

        var real = (await local.StartSrpAsync(app, "JANE", srp.A)).ChallengeParameters;
        var fake = (await local.StartSrpAsync(app, "JOHN", srp.A)).ChallengeParameters;

        Assert.Equal("jane", real["USER_ID_FOR_SRP"]);
        Assert.Equal("john", fake["USER_ID_FOR_SRP"]);
        Assert.Equal(real.Keys.Order(), fake.Keys.Order());
        foreach (var key in new[] { "SALT", "SRP_B" })
            Assert.InRange(fake[key].Length, real[key].Length - 4, real[key].Length + 4);
        Assert.Equal(real["SECRET_BLOCK"].Length, fake["SECRET_BLOCK"].Length);
    }

    [Fact]
    public async Task A_likeness_survives_a_restart()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            string[] salts = new string[2];
            UserPoolClientType? app = null;
            for (var i = 0; i < 2; i++)
            {
                using var service = new LocalPool(new LocalCognitoOptions { DataPath = path });
                app ??= await service.CreateAppAsync(client: client => client.PreventUserExistenceErrors = PreventUserExistenceErrorTypes.ENABLED);
                salts[i] = (await service.StartSrpAsync(app, "nobody", "2")).ChallengeParameters["SALT"];
            }

            Assert.Equal(salts[0], salts[1]);
        }
        finally
        {
            foreach (var file in Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(path) + "*"))
                File.Delete(file);
        }
    }

    [Fact]
    public async Task A_forgotten_password_of_nobody_goes_the_way_of_one_of_somebody()
    {
        var app = await HidingAsync(pool => pool.AliasAttributes = ["email"]);
        await local.RegisterAsync(app, "jane");
        var messages = local.Cognito.Messages().Count;

        foreach (var name in new[] { "jane", "nobody@example.com", "nobody" })
            await LocalPool.RefusedAsync<ExpiredCodeException>(Expired, () => ResetAsync(app, name));
        var real = (await ForgetAsync(app, "jane")).CodeDeliveryDetails;
        var typed = (await ForgetAsync(app, "nobody@example.com")).CodeDeliveryDetails;
        var unknown = (await ForgetAsync(app, "nobody")).CodeDeliveryDetails;
        foreach (var name in new[] { "jane", "nobody@example.com", "nobody" })
            await LocalPool.RefusedAsync<CodeMismatchException>(Mismatch, () => ResetAsync(app, name));

        Assert.Equal("n***@e***", typed.Destination);
        Assert.Matches(@"^[a-z]\*\*\*@[a-z]\*\*\*$", unknown.Destination);
        Assert.Equal(unknown.Destination, (await ForgetAsync(app, "nobody")).CodeDeliveryDetails.Destination);
        foreach (var details in new[] { typed, unknown })
            Assert.Equal((real.DeliveryMedium, real.AttributeName), (details.DeliveryMedium, details.AttributeName));
        Assert.Equal(messages + 1, local.Cognito.Messages().Count);
    }

    [Fact]
    public async Task Limits_count_for_nobody_too()
    {
        var app = await HidingAsync();
        const string limit = "Attempt limit exceeded, please try after some time.";
        for (var i = 0; i < 5; i++)
        {
            await ForgetAsync(app, "nobody");
            await ResendAsync(app, "nobody");
        }

        await LocalPool.RefusedAsync<LimitExceededException>(limit, () => ForgetAsync(app, "nobody"));
        await LocalPool.RefusedAsync<LimitExceededException>(limit, () => ResendAsync(app, "nobody"));
        for (var i = 0; i < 15; i++)
            await LocalPool.RefusedAsync<CodeMismatchException>(Mismatch, () => local.ConfirmAsync(app, "nobody", "123456"));
        await LocalPool.RefusedAsync<LimitExceededException>(limit, () => local.ConfirmAsync(app, "nobody", "123456"));
    }

    [Fact]
    public async Task Someone_without_a_verified_address_is_not_told_from_nobody()
    {
        var app = await HidingAsync();
        await local.SignUpAsync(app, "jane", People.Password, People.Email("jane@example.com"));
        var messages = local.Cognito.Messages().Count;

        Assert.Matches(@"^[a-z]\*\*\*@[a-z]\*\*\*$", (await ForgetAsync(app, "jane")).CodeDeliveryDetails.Destination);
        await LocalPool.RefusedAsync<CodeMismatchException>(Mismatch, () => ResetAsync(app, "jane"));

        Assert.Equal(messages, local.Cognito.Messages().Count);
    }

    [Fact]
    public async Task A_code_for_an_unconfirmed_user_and_for_nobody_is_wrong_in_the_same_way()
    {
        var app = await HidingAsync();
        await local.SignUpAsync(app, "jane", People.Password, People.Email("jane@example.com"));

        foreach (var name in new[] { "jane", "nobody" })
            await LocalPool.RefusedAsync<CodeMismatchException>(Mismatch, () => local.ConfirmAsync(app, name, "x"));
        Assert.Equal("j***@e***", (await ResendAsync(app, "jane")).CodeDeliveryDetails.Destination);
        Assert.Matches(@"^[a-z]\*\*\*@[a-z]\*\*\*$", (await ResendAsync(app, "nobody")).CodeDeliveryDetails.Destination);
    }

    [Fact]
    public async Task Who_takes_a_name_later_starts_afresh()
    {
        var app = await HidingAsync();
        for (var i = 0; i < 5; i++)
            await LocalPool.RefusedAsync<NotAuthorizedException>(Incorrect, () => local.SignInAsync(app, "jane"));

        await local.RegisterAsync(app, "jane");

        Assert.NotNull((await local.SignInAsync(app, "jane")).AuthenticationResult);
    }

    private Task<UserPoolClientType> HidingAsync(Action<CreateUserPoolRequest>? pool = null) =>
        local.CreateAppAsync(pool, client => client.PreventUserExistenceErrors = PreventUserExistenceErrorTypes.ENABLED);

    private Task<ForgotPasswordResponse> ForgetAsync(UserPoolClientType app, string name) =>
        local.Client.ForgotPasswordAsync(new() { ClientId = app.ClientId, Username = name });

    private Task<ConfirmForgotPasswordResponse> ResetAsync(UserPoolClientType app, string name) =>
        local.Client.ConfirmForgotPasswordAsync(new() { ClientId = app.ClientId, Username = name, ConfirmationCode = "x", Password = "New-Passw0rd" });

    private Task<ResendConfirmationCodeResponse> ResendAsync(UserPoolClientType app, string name) =>
        local.Client.ResendConfirmationCodeAsync(new() { ClientId = app.ClientId, Username = name });
}
