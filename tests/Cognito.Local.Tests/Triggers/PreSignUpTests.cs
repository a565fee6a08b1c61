using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;
using Cognito.Local.Triggers;

namespace Cognito.Local.Tests.Triggers;

public sealed class PreSignUpTests : IDisposable
{
    private readonly LocalPool local = new();

    [Fact]
    public async Task A_function_is_told_of_the_person_and_what_the_app_said()
    {
        var app = await local.CreateAppAsync();
        PreSignUpRequest? told = null;
        local.Cognito.Triggers(app.UserPoolId).PreSignUp = (request, _, _) =>
        {
            told = request;
            return default;
        };

        await local.Client.SignUpAsync(new()
        {
            ClientId = app.ClientId,
            Username = "jane",
            Password = People.Password,
            UserAttributes = [People.Email("jane@example.com")],
            ValidationData = [People.Attribute("captcha", "7")],
            ClientMetadata = new() { ["campaign"] = "spring" },
        });

        Assert.NotNull(told);
        Assert.Equal("PreSignUp_SignUp", told.TriggerSource);
        Assert.Equal((app.UserPoolId, app.ClientId, "jane"), (told.UserPoolId, told.ClientId, told.UserName));
        Assert.Equal(new Dictionary<string, string> { ["email"] = "jane@example.com" }, told.UserAttributes);
        Assert.Equal(new Dictionary<string, string> { ["captcha"] = "7" }, told.ValidationData);
        Assert.Equal(new Dictionary<string, string> { ["campaign"] = "spring" }, told.ClientMetadata);
    }

    [Fact]
    public async Task A_person_can_be_confirmed_and_verified_at_once_and_then_gets_no_code()
    {
        var app = await local.CreateAppAsync();
        var confirmed = new List<string>();
        var triggers = local.Cognito.Triggers(app.UserPoolId);
        triggers.PreSignUp = (_, response, _) =>
        {
            response.AutoConfirmUser = true;
            response.AutoVerifyEmail = true;
            return default;
        };
        triggers.PostConfirmation = (request, _) =>
        {
            confirmed.Add($"{request.TriggerSource} {request.UserAttributes["cognito:user_status"]} {request.UserAttributes["email_verified"]}");
            return default;
        };

        var answer = await local.SignUpAsync(app, "jane", People.Password, People.Email("jane@example.com"));

        Assert.True(answer.UserConfirmed);
        Assert.Null(answer.CodeDeliveryDetails);
        Assert.Empty(local.Cognito.Messages());
        Assert.Equal(["PostConfirmation_ConfirmSignUp CONFIRMED true"], confirmed);
        Assert.NotNull((await local.SignInAsync(app, "jane")).AuthenticationResult);
    }

    [Fact]
    public async Task Who_is_only_verified_still_has_to_confirm()
    {
        var app = await local.CreateAppAsync();
        local.Cognito.Triggers(app.UserPoolId).PreSignUp = (_, response, _) =>
        {
            response.AutoVerifyEmail = true;
            return default;
        };

        Assert.False((await local.SignUpAsync(app, "jane", People.Password, People.Email("jane@example.com"))).UserConfirmed);
        var jane = await local.Client.AdminGetUserAsync(new() { UserPoolId = app.UserPoolId, Username = "jane" });
        Assert.Equal(UserStatusType.UNCONFIRMED, jane.UserStatus);
        Assert.Equal("true", jane.UserAttributes.Single(attribute => attribute.Name == "email_verified").Value);
    }

    [Fact]
    public async Task What_is_not_there_cannot_be_verified()
    {
        var app = await local.CreateAppAsync();
        local.Cognito.Triggers(app.UserPoolId).PreSignUp = (_, response, _) =>
        {
            response.AutoVerifyPhone = true;
            return default;
        };

        await LocalPool.RefusedAsync<InvalidLambdaResponseException>(
            "PreSignUp cannot verify phone_number: the user has none.",
            () => local.SignUpAsync(app, "jane", People.Password, People.Email("jane@example.com")));
        Assert.Empty(local.Picture(app.UserPoolId));
    }

    [Fact]
    public async Task Who_is_verified_at_once_takes_no_address_from_somebody()
    {
        var app = await local.CreateAppAsync(pool => pool.AliasAttributes = ["email"]);
        await local.RegisterAsync(app, "jane");
        local.Cognito.Triggers(app.UserPoolId).PreSignUp = (_, response, _) =>
        {
            response.AutoVerifyEmail = true;
            return default;
        };
        var before = local.Picture(app.UserPoolId);

        await LocalPool.RefusedAsync<AliasExistsException>(
            "An account with the email already exists.",
            () => local.SignUpAsync(app, "impostor", People.Password, People.Email("jane@example.com")));
        Assert.Equal(before, local.Picture(app.UserPoolId));
    }

    [Fact]
    public async Task A_function_that_throws_refuses_in_its_own_words()
    {
        var app = await local.CreateAppAsync();
        local.Cognito.Triggers(app.UserPoolId).PreSignUp = (_, _, _) => throw new InvalidOperationException("Members only");

        await LocalPool.RefusedAsync<UserLambdaValidationException>(
            "PreSignUp failed with error Members only.",
            () => local.SignUpAsync(app, "jane", People.Password, People.Email("jane@example.com")));
        Assert.Empty(local.Picture(app.UserPoolId));
        Assert.Empty(local.Cognito.Messages());
    }

    [Fact]
    public async Task Words_without_end_are_cut()
    {
        var app = await local.CreateAppAsync();
        local.Cognito.Triggers(app.UserPoolId).PreSignUp = (_, _, _) => throw new InvalidOperationException(new string('é', 100_000));

        await LocalPool.RefusedAsync<UserLambdaValidationException>($"PreSignUp failed with error {new string('é', 1000)}.", () => local.SignUpAsync(app, "jane"));
    }

    [Fact]
    public async Task An_administrators_word_is_checked_but_not_changed()
    {
        var app = await local.CreateAppAsync();
        PreSignUpRequest? told = null;
        local.Cognito.Triggers(app.UserPoolId).PreSignUp = (request, response, _) =>
        {
            told = request;
            response.AutoConfirmUser = true;
            return request.UserName == "mallory" ? throw new InvalidOperationException("No") : default;
        };
        Task<AdminCreateUserResponse> Create(string name) => local.Client.AdminCreateUserAsync(new()
        {
            UserPoolId = app.UserPoolId,
            Username = name,
            ValidationData = [People.Attribute("ticket", "12")],
            MessageAction = MessageActionType.SUPPRESS,
        });

        Assert.Equal(UserStatusType.FORCE_CHANGE_PASSWORD, (await Create("jane")).User.UserStatus);
        Assert.Equal("PreSignUp_AdminCreateUser", told!.TriggerSource);
        Assert.Null(told.ClientId);
        Assert.Equal("12", told.ValidationData!["ticket"]);

        var before = local.Picture(app.UserPoolId);
        await LocalPool.RefusedAsync<UserLambdaValidationException>("PreSignUp failed with error No.", () => Create("mallory"));
        Assert.Equal(before, local.Picture(app.UserPoolId));
    }

    public void Dispose() => local.Dispose();
}
