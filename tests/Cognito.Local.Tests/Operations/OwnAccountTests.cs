using Amazon.CognitoIdentityProvider.Model;

namespace Cognito.Local.Tests.Operations;

public sealed class OwnAccountTests : IDisposable
{
    private readonly LocalPool local = new();

    public void Dispose() => local.Dispose();

    [Fact]
    public async Task People_see_what_their_client_may_read()
    {
        var app = await local.CreateAppAsync(client: client => client.ReadAttributes = ["email", "nickname"]);
        await local.RegisterAsync(app, "jane");
        var token = (await local.SignInAsync(app, "jane")).AuthenticationResult.AccessToken;

        var user = await local.Client.GetUserAsync(new() { AccessToken = token });

        Assert.Equal(["email", "sub"], user.UserAttributes.Select(attribute => attribute.Name).Order());
        Assert.Null(user.UserMFASettingList);
        Assert.Null(user.PreferredMfaSetting);
    }

    [Fact]
    public async Task A_password_is_changed_by_who_knows_the_old_one()
    {
        var app = await local.CreateAppAsync();
        await local.RegisterAsync(app, "jane");
        var token = (await local.SignInAsync(app, "jane")).AuthenticationResult.AccessToken;

        Task ChangeAsync(string? old, string proposed) =>
            local.Client.ChangePasswordAsync(new() { AccessToken = token, PreviousPassword = old, ProposedPassword = proposed });

        var before = local.Picture(app.UserPoolId);
        await LocalPool.RefusedAsync<NotAuthorizedException>("Incorrect username or password.", () => ChangeAsync("Wrong-Passw0rd", "New-Passw0rd"));
        await LocalPool.RefusedAsync<InvalidParameterException>("Missing required parameter PreviousPassword", () => ChangeAsync(null, "New-Passw0rd"));
        await LocalPool.RefusedAsync<InvalidPasswordException>(
            "Password did not conform with policy: Password must have numeric characters", () => ChangeAsync(People.Password, "New-Password"));
        await LocalPool.RefusedAsync<InvalidParameterException>(
            "1 validation error detected: Value at 'proposedPassword' failed to satisfy constraint: Member must have length greater than or equal to 6",
            () => ChangeAsync(People.Password, "a"));
        Assert.Equal(before, local.Picture(app.UserPoolId));

        await ChangeAsync(People.Password, "New-Passw0rd");
        Assert.NotNull((await local.SignInWithSrpAsync(app, "jane", "New-Passw0rd")).AuthenticationResult);
        await ChangeAsync("New-Passw0rd", "Newer-Passw0rd");
        await ChangeAsync("Newer-Passw0rd", "Newest-Passw0rd");
        await LocalPool.RefusedAsync<LimitExceededException>(
            "Attempt limit exceeded, please try after some time.", () => ChangeAsync("Newest-Passw0rd", People.Password));
    }

    [Fact]
    public async Task A_changed_address_is_unverified_until_its_code_is_given()
    {
        var app = await local.CreateAppAsync();
        await local.RegisterAsync(app, "jane");
        var token = (await local.SignInAsync(app, "jane")).AuthenticationResult.AccessToken;

        var answer = await UpdateAsync(token, People.Email("new@example.com"), People.Attribute("nickname", "jj"));
        Assert.Equal("n***@e***", Assert.Single(answer.CodeDeliveryDetailsList).Destination);
        Assert.Equal(("new@example.com", "false", "jj"), await SeenAsync(token));

        var code = local.NewestCode("new@example.com");
        await LocalPool.RefusedAsync<CodeMismatchException>(
            "Invalid verification code provided, please try again.", () => VerifyAsync(token, "email", code == "000000" ? "1" : "000000"));
        await LocalPool.RefusedAsync<ExpiredCodeException>(
            "Invalid code provided, please request a code again.", () => VerifyAsync(token, "phone_number", code));
        await VerifyAsync(token, "email", code);
        Assert.Equal(("new@example.com", "true", "jj"), await SeenAsync(token));
        await LocalPool.RefusedAsync<ExpiredCodeException>(
            "Invalid code provided, please request a code again.", () => VerifyAsync(token, "email", code));
    }

    [Fact]
    public async Task A_pool_can_keep_the_old_address_until_the_new_one_is_verified()
    {
        var app = await local.CreateAppAsync(
            pool => pool.UserAttributeUpdateSettings = new() { AttributesRequireVerificationBeforeUpdate = ["email"] });
        await local.RegisterAsync(app, "jane");
        var token = (await local.SignInAsync(app, "jane")).AuthenticationResult.AccessToken;

        await UpdateAsync(token, People.Email("new@example.com"), People.Attribute("nickname", "jj"));
        Assert.Equal(("jane@example.com", "true", "jj"), await SeenAsync(token));
        await local.Client.GetUserAttributeVerificationCodeAsync(new() { AccessToken = token, AttributeName = "email" });
        await VerifyAsync(token, "email", local.NewestCode("new@example.com"));

        Assert.Equal(("new@example.com", "true", "jj"), await SeenAsync(token));
    }

    [Fact]
    public async Task A_code_can_be_asked_for_five_times_an_hour()
    {
        var app = await local.CreateAppAsync();
        await local.RegisterAsync(app, "jane");
        var token = (await local.SignInAsync(app, "jane")).AuthenticationResult.AccessToken;
        var request = new GetUserAttributeVerificationCodeRequest { AccessToken = token, AttributeName = "email" };
        for (var i = 0; i < 5; i++)
            await local.Client.GetUserAttributeVerificationCodeAsync(request);

        await LocalPool.RefusedAsync<LimitExceededException>(
            "Attempt limit exceeded, please try after some time.", () => local.Client.GetUserAttributeVerificationCodeAsync(request));
        await LocalPool.RefusedAsync<InvalidParameterException>(
            "Invalid attribute name. Only phone_number and email can be verified.",
            () => local.Client.GetUserAttributeVerificationCodeAsync(new() { AccessToken = token, AttributeName = "nickname" }));
    }

    [Fact]
    public async Task What_a_client_may_not_write_stays_as_it_is()
    {
        var app = await local.CreateAppAsync(client: client => client.WriteAttributes = ["email", "nickname"]);
        await local.RegisterAsync(app, "jane");
        var token = (await local.SignInAsync(app, "jane")).AuthenticationResult.AccessToken;
        var before = local.Picture(app.UserPoolId);
        const string unauthorized = "A client attempted to write unauthorized attribute";

        await LocalPool.RefusedAsync<NotAuthorizedException>(unauthorized, () => UpdateAsync(token, People.Attribute("email_verified", "true")));
        await LocalPool.RefusedAsync<NotAuthorizedException>(unauthorized, () => UpdateAsync(token, People.Attribute("name", "Jane"), People.Attribute("nickname", "x")));
        await LocalPool.RefusedAsync<NotAuthorizedException>(unauthorized, () => UpdateAsync(token, People.Attribute("name", "")));
        await LocalPool.RefusedAsync<NotAuthorizedException>(
            unauthorized, () => local.Client.DeleteUserAttributesAsync(new() { AccessToken = token, UserAttributeNames = ["name"] }));
        await LocalPool.RefusedAsync<InvalidParameterException>("user.sub: Attribute cannot be updated.\n", () => UpdateAsync(token, People.Attribute("sub", "x")));

        Assert.Equal(before, local.Picture(app.UserPoolId));
    }

    [Fact]
    public async Task A_sign_in_name_cannot_be_taken_from_someone_else()
    {
        var app = await local.CreateAppAsync(pool => pool.UsernameAttributes = ["email"]);
        await local.SignUpAsync(app, "jane@example.com");
        await local.SignUpAsync(app, "bob@example.com");
        await local.ConfirmAsync(app, "bob@example.com", local.NewestCode("bob@example.com"));
        var token = (await local.SignInAsync(app, "bob@example.com")).AuthenticationResult.AccessToken;

        await LocalPool.RefusedAsync<AliasExistsException>(
            "An account with the email already exists.", () => UpdateAsync(token, People.Email("jane@example.com")));

        await UpdateAsync(token, People.Email("robert@example.com"));
        Assert.NotNull((await local.SignInAsync(app, "robert@example.com")).AuthenticationResult);
        await LocalPool.RefusedAsync<UserNotFoundException>("User does not exist.", () => local.SignInAsync(app, "bob@example.com"));
    }

    [Fact]
    public async Task A_preferred_username_is_an_alias_of_one_person()
    {
        var app = await local.CreateAppAsync(pool => pool.AliasAttributes = ["preferred_username"]);
        await local.RegisterAsync(app, "jane");
        await local.RegisterAsync(app, "bob");
        var jane = (await local.SignInAsync(app, "jane")).AuthenticationResult.AccessToken;
        var bob = (await local.SignInAsync(app, "bob")).AuthenticationResult.AccessToken;
        await UpdateAsync(jane, People.Attribute("preferred_username", "jj"));

        Assert.NotNull((await local.SignInAsync(app, "jj")).AuthenticationResult);
        foreach (var taken in new[] { "jj", "jane" })
        {
            await LocalPool.RefusedAsync<AliasExistsException>(
                "Already found an entry for the provided username.", () => UpdateAsync(bob, People.Attribute("preferred_username", taken)));
        }

        await LocalPool.RefusedAsync<UsernameExistsException>("User already exists", () => local.SignUpAsync(app, "jj"));
    }

    [Fact]
    public async Task An_account_that_is_deleted_is_gone_with_all_that_belongs_to_it()
    {
        var app = await local.CreateAppAsync();
        await local.RegisterAsync(app, "jane");
        var tokens = (await local.SignInAsync(app, "jane")).AuthenticationResult;

        await local.Client.DeleteUserAsync(new() { AccessToken = tokens.AccessToken });

        Assert.Empty(local.Picture(app.UserPoolId));
        await LocalPool.RefusedAsync<UserNotFoundException>("User does not exist.", () => local.SignInAsync(app, "jane"));
        await LocalPool.RefusedAsync<NotAuthorizedException>("Refresh Token has been revoked", () => local.RefreshAsync(app, tokens.RefreshToken));
        await LocalPool.RefusedAsync<NotAuthorizedException>("Invalid Access Token", () => local.Client.GetUserAsync(new() { AccessToken = tokens.AccessToken }));

        await local.RegisterAsync(app, "jane");
        await LocalPool.RefusedAsync<NotAuthorizedException>("Refresh Token has been revoked", () => local.RefreshAsync(app, tokens.RefreshToken));
        await LocalPool.RefusedAsync<NotAuthorizedException>("Invalid Access Token", () => local.Client.GetUserAsync(new() { AccessToken = tokens.AccessToken }));
    }

    [Theory]
    [InlineData("GetUser")]
    [InlineData("ChangePassword")]
    [InlineData("UpdateUserAttributes")]
    [InlineData("DeleteUserAttributes")]
    [InlineData("GetUserAttributeVerificationCode")]
    [InlineData("VerifyUserAttribute")]
    [InlineData("GlobalSignOut")]
    [InlineData("DeleteUser")]
    public async Task Only_a_living_access_token_opens_the_account(string operation)
    {
        var app = await local.CreateAppAsync();
        await local.RegisterAsync(app, "jane");
        var tokens = (await local.SignInAsync(app, "jane")).AuthenticationResult;
        var revoked = (await local.SignInAsync(app, "jane")).AuthenticationResult;
        await local.Client.RevokeTokenAsync(new() { ClientId = app.ClientId, Token = revoked.RefreshToken });
        var before = local.Picture(app.UserPoolId);

        await LocalPool.RefusedAsync<NotAuthorizedException>("Invalid Access Token", () => CallAsync(operation, "garbage"));
        await LocalPool.RefusedAsync<NotAuthorizedException>("Access Token has been revoked", () => CallAsync(operation, revoked.AccessToken));
        await Assert.ThrowsAsync<NotAuthorizedException>(() => CallAsync(operation, tokens.IdToken));
        await Assert.ThrowsAsync<NotAuthorizedException>(() => CallAsync(operation, tokens.RefreshToken));
        local.Clock.Advance(TimeSpan.FromHours(1));
        await LocalPool.RefusedAsync<NotAuthorizedException>("Access Token has expired", () => CallAsync(operation, tokens.AccessToken));

        Assert.Equal(before, local.Picture(app.UserPoolId));
    }

    private async Task CallAsync(string operation, string token)
    {
        switch (operation)
        {
            case "GetUser":
                await local.Client.GetUserAsync(new() { AccessToken = token });
                break;
            case "ChangePassword":
                await local.Client.ChangePasswordAsync(new() { AccessToken = token, PreviousPassword = People.Password, ProposedPassword = "New-Passw0rd" });
                break;
            case "UpdateUserAttributes":
                await UpdateAsync(token, People.Email("new@example.com"));
                break;
            case "DeleteUserAttributes":
                await local.Client.DeleteUserAttributesAsync(new() { AccessToken = token, UserAttributeNames = ["email"] });
                break;
            case "GetUserAttributeVerificationCode":
                await local.Client.GetUserAttributeVerificationCodeAsync(new() { AccessToken = token, AttributeName = "email" });
                break;
            case "VerifyUserAttribute":
                await VerifyAsync(token, "email", "123456");
                break;
            case "GlobalSignOut":
                await local.Client.GlobalSignOutAsync(new() { AccessToken = token });
                break;
            default:
                await local.Client.DeleteUserAsync(new() { AccessToken = token });
                break;
        }
    }

    private Task<UpdateUserAttributesResponse> UpdateAsync(string token, params AttributeType[] attributes) =>
        local.Client.UpdateUserAttributesAsync(new() { AccessToken = token, UserAttributes = [.. attributes] });

    private Task<VerifyUserAttributeResponse> VerifyAsync(string token, string attribute, string code) =>
        local.Client.VerifyUserAttributeAsync(new() { AccessToken = token, AttributeName = attribute, Code = code });

    private async Task<(string? Email, string? Verified, string? Nickname)> SeenAsync(string token)
    {
        var attributes = (await local.Client.GetUserAsync(new() { AccessToken = token })).UserAttributes
            .ToDictionary(attribute => attribute.Name, attribute => attribute.Value);
        return (attributes.GetValueOrDefault("email"), attributes.GetValueOrDefault("email_verified"), attributes.GetValueOrDefault("nickname"));
    }
}
