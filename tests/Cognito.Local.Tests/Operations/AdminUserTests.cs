using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;

namespace Cognito.Local.Tests.Operations;

public sealed class AdminUserTests : IDisposable
{
    private readonly LocalPool local = new();

    public void Dispose() => local.Dispose();

    [Fact]
    public async Task A_created_user_is_invited_and_must_choose_a_password()
    {
        var app = await local.CreateAppAsync();

        var created = await CreateAsync(app, "jane", request => request.UserAttributes = [People.Email("jane@example.com"), People.Attribute("email_verified", "true")]);

        Assert.Equal(("jane", true, UserStatusType.FORCE_CHANGE_PASSWORD), (created.Username, created.Enabled, created.UserStatus));
        var user = await GetAsync(app, "jane");
        Assert.Equal(["sub", "email", "email_verified"], user.UserAttributes.Select(attribute => attribute.Name));
        Assert.Equal("true", user.UserAttributes[2].Value);
        var message = Assert.Single(local.Cognito.Messages());
        Assert.Equal(("EMAIL", "jane@example.com", "AdminCreateUser", "Your temporary password"), (message.Medium, message.To, message.Purpose, message.Subject));
        Assert.Equal($"Your username is jane and temporary password is {message.Code}.", message.Body);
        Assert.Equal(ChallengeNameType.NEW_PASSWORD_REQUIRED, (await local.SignInAsync(app, "jane", message.Code!)).ChallengeName);
    }

    [Fact]
    public async Task A_temporary_password_can_be_given_and_kept_quiet()
    {
        var app = await local.CreateAppAsync();

        await CreateAsync(app, "jane", request =>
        {
            request.TemporaryPassword = "Temporary1!";
            request.MessageAction = MessageActionType.SUPPRESS;
            request.UserAttributes = [People.Email("jane@example.com")];
        });

        Assert.Empty(local.Cognito.Messages());
        Assert.Equal(ChallengeNameType.NEW_PASSWORD_REQUIRED, (await local.SignInAsync(app, "jane", "Temporary1!")).ChallengeName);
    }

    [Fact]
    public async Task A_temporary_password_must_satisfy_the_policy()
    {
        var app = await local.CreateAppAsync();

        await LocalPool.RefusedAsync<InvalidPasswordException>("Password did not conform with policy: Password must have symbol characters",
            () => CreateAsync(app, "jane", request => request.TemporaryPassword = "Temporary1"));
        await LocalPool.RefusedAsync<UserNotFoundException>("User does not exist.", () => GetAsync(app, "jane"));
    }

    [Theory]
    [InlineData(null, "SMS")]
    [InlineData("EMAIL", "EMAIL")]
    [InlineData("SMS,EMAIL", "SMS,EMAIL")]
    public async Task An_invitation_goes_the_ways_that_are_asked_for(string? mediums, string expected)
    {
        var app = await local.CreateAppAsync();

        await CreateAsync(app, "jane", request =>
        {
            request.UserAttributes = [People.Email("jane@example.com"), People.Attribute("phone_number", "+15550100")];
            request.DesiredDeliveryMediums = mediums?.Split(',').ToList();
        });

        Assert.Equal(expected.Split(',').Order(), local.Cognito.Messages().Select(message => message.Medium).Order());
    }

    [Fact]
    public async Task An_invitation_is_sent_again_with_another_password_until_the_first_sign_in()
    {
        var app = await local.CreateAppAsync();
        await CreateAsync(app, "jane", request => request.UserAttributes = [People.Email("jane@example.com")]);
        var first = local.NewestCode("jane@example.com");

        await CreateAsync(app, "jane", request => request.MessageAction = MessageActionType.RESEND);

        var second = local.NewestCode("jane@example.com");
        Assert.NotEqual(first, second);
        await LocalPool.RefusedAsync<NotAuthorizedException>("Incorrect username or password.", () => local.SignInAsync(app, "jane", first));
        Assert.Equal(ChallengeNameType.NEW_PASSWORD_REQUIRED, (await local.SignInAsync(app, "jane", second)).ChallengeName);

        await local.Client.AdminSetUserPasswordAsync(new() { UserPoolId = app.UserPoolId, Username = "jane", Password = People.Password, Permanent = true });
        await LocalPool.RefusedAsync<UnsupportedUserStateException>("Resend not possible. User is not in the state FORCE_CHANGE_PASSWORD.",
            () => CreateAsync(app, "jane", request => request.MessageAction = MessageActionType.RESEND));
        Assert.NotNull((await local.SignInAsync(app, "jane")).AuthenticationResult);
    }

    [Fact]
    public async Task Names_are_taken_once()
    {
        var app = await local.CreateAppAsync();
        await CreateAsync(app, "jane");
        var before = local.Picture(app.UserPoolId);

        await LocalPool.RefusedAsync<UsernameExistsException>("User already exists", () => CreateAsync(app, "jane"));
        Assert.Equal(before, local.Picture(app.UserPoolId));
    }

    [Fact]
    public async Task An_alias_is_taken_away_only_by_force()
    {
        var app = await local.CreateAppAsync(pool => pool.AliasAttributes = ["email"]);
        AttributeType[] attributes = [People.Email("shared@example.com"), People.Attribute("email_verified", "true")];
        await CreateAsync(app, "jane", request => request.UserAttributes = [.. attributes]);

        await LocalPool.RefusedAsync<AliasExistsException>("An account with the email already exists.",
            () => CreateAsync(app, "joan", request => request.UserAttributes = [.. attributes]));
        await CreateAsync(app, "joan", request =>
        {
            request.UserAttributes = [.. attributes];
            request.ForceAliasCreation = true;
        });

        Assert.Equal("joan", (await GetAsync(app, "shared@example.com")).Username);
        Assert.Equal("false", (await GetAsync(app, "jane")).UserAttributes.Single(attribute => attribute.Name == "email_verified").Value);
    }

    [Fact]
    public async Task Where_codes_are_enough_no_password_is_made()
    {
        var app = await local.CreateAppAsync(pool => pool.Policies = new() { SignInPolicy = new() { AllowedFirstAuthFactors = ["PASSWORD", "EMAIL_OTP"] } });

        var user = await CreateAsync(app, "jane", request => request.UserAttributes = [People.Email("jane@example.com")]);

        Assert.Equal(UserStatusType.CONFIRMED, user.UserStatus);
        Assert.Empty(local.Cognito.Messages());
    }

    [Fact]
    public async Task A_password_is_set_for_good_or_until_the_next_sign_in()
    {
        var app = await local.CreateAppAsync();
        await local.RegisterAsync(app, "jane");

        await SetAsync("Second-Passw0rd", permanent: true);
        Assert.NotNull((await local.SignInAsync(app, "jane", "Second-Passw0rd")).AuthenticationResult);
        Assert.NotNull((await local.SignInWithSrpAsync(app, "jane", "Second-Passw0rd")).AuthenticationResult);

        await SetAsync("Third-Passw0rd", permanent: false);
        Assert.Equal(UserStatusType.FORCE_CHANGE_PASSWORD, (await GetAsync(app, "jane")).UserStatus);
        Assert.Equal(ChallengeNameType.NEW_PASSWORD_REQUIRED, (await local.SignInAsync(app, "jane", "Third-Passw0rd")).ChallengeName);

        var before = local.Picture(app.UserPoolId);
        await LocalPool.RefusedAsync<InvalidPasswordException>("Password did not conform with policy: Password not long enough", () => SetAsync("Aa1!aa", true));
        Assert.Equal(before, local.Picture(app.UserPoolId));

        Task SetAsync(string password, bool permanent) => local.Client.AdminSetUserPasswordAsync(
            new() { UserPoolId = app.UserPoolId, Username = "jane", Password = password, Permanent = permanent });
    }

    [Fact]
    public async Task A_password_of_the_history_is_refused()
    {
        var app = await local.CreateAppAsync(pool => pool.Policies = new() { PasswordPolicy = new() { MinimumLength = 8, PasswordHistorySize = 2 } });
        await local.RegisterAsync(app, "jane");

        await LocalPool.RefusedAsync<PasswordHistoryPolicyViolationException>("Password has previously been used.",
            () => local.Client.AdminSetUserPasswordAsync(new() { UserPoolId = app.UserPoolId, Username = "jane", Password = People.Password, Permanent = true }));
    }

    [Fact]
    public async Task Who_signed_up_is_confirmed_without_a_code_once()
    {
        var app = await local.CreateAppAsync();
        await local.SignUpAsync(app, "jane", People.Password, People.Email("jane@example.com"));
        await LocalPool.RefusedAsync<UserNotConfirmedException>("User is not confirmed.", () => local.SignInAsync(app, "jane"));

        await local.Client.AdminConfirmSignUpAsync(new() { UserPoolId = app.UserPoolId, Username = "jane" });

        Assert.NotNull((await local.SignInAsync(app, "jane")).AuthenticationResult);
        Assert.Equal("false", (await GetAsync(app, "jane")).UserAttributes.Single(attribute => attribute.Name == "email_verified").Value);
        await LocalPool.RefusedAsync<NotAuthorizedException>("User cannot be confirmed. Current status is CONFIRMED",
            () => local.Client.AdminConfirmSignUpAsync(new() { UserPoolId = app.UserPoolId, Username = "jane" }));
    }

    [Fact]
    public async Task A_disabled_user_is_signed_out_and_stays_out_until_enabled()
    {
        var app = await local.CreateAppAsync();
        await local.RegisterAsync(app, "jane");
        var tokens = (await local.SignInAsync(app, "jane")).AuthenticationResult;

        await local.Client.AdminDisableUserAsync(new() { UserPoolId = app.UserPoolId, Username = "jane" });

        Assert.False((await GetAsync(app, "jane")).Enabled);
        await LocalPool.RefusedAsync<NotAuthorizedException>("User is disabled.", () => local.SignInAsync(app, "jane"));
        await LocalPool.RefusedAsync<NotAuthorizedException>("Access Token has been revoked", () => local.Client.GetUserAsync(new() { AccessToken = tokens.AccessToken }));
        await Assert.ThrowsAsync<NotAuthorizedException>(() => local.RefreshAsync(app, tokens.RefreshToken));

        await local.Client.AdminEnableUserAsync(new() { UserPoolId = app.UserPoolId, Username = "jane" });
        Assert.NotNull((await local.SignInAsync(app, "jane")).AuthenticationResult);
        await Assert.ThrowsAsync<NotAuthorizedException>(() => local.RefreshAsync(app, tokens.RefreshToken));
    }

    [Fact]
    public async Task A_deleted_user_is_gone()
    {
        var app = await local.CreateAppAsync();
        await local.RegisterAsync(app, "jane");
        var tokens = (await local.SignInAsync(app, "jane")).AuthenticationResult;

        await local.Client.AdminDeleteUserAsync(new() { UserPoolId = app.UserPoolId, Username = "jane" });

        await LocalPool.RefusedAsync<UserNotFoundException>("User does not exist.", () => GetAsync(app, "jane"));
        await LocalPool.RefusedAsync<NotAuthorizedException>("Invalid Access Token", () => local.Client.GetUserAsync(new() { AccessToken = tokens.AccessToken }));
        await local.RegisterAsync(app, "jane");
        await LocalPool.RefusedAsync<NotAuthorizedException>("Invalid Access Token", () => local.Client.GetUserAsync(new() { AccessToken = tokens.AccessToken }));
    }

    [Fact]
    public async Task A_new_address_needs_a_code_unless_the_administrator_vouches_for_it()
    {
        var app = await local.CreateAppAsync();
        await local.RegisterAsync(app, "jane");

        await UpdateAsync(app, People.Email("new@example.com"));
        Assert.Equal("false", await AttributeAsync("email_verified"));
        Assert.Equal("UpdateUserAttribute", local.Cognito.Messages(to: "new@example.com").Single().Purpose);

        await UpdateAsync(app, People.Email("sure@example.com"), People.Attribute("email_verified", "true"));
        Assert.Equal(("sure@example.com", "true"), (await AttributeAsync("email"), await AttributeAsync("email_verified")));
        Assert.Empty(local.Cognito.Messages(to: "sure@example.com"));

        await LocalPool.RefusedAsync<InvalidParameterException>("user.sub: Attribute cannot be updated.\n", () => UpdateAsync(app, People.Attribute("sub", "x")));

        async Task<string> AttributeAsync(string name) => (await GetAsync(app, "jane")).UserAttributes.Single(attribute => attribute.Name == name).Value;
    }

    [Fact]
    public async Task A_vouched_for_address_does_not_wait_for_its_code()
    {
        var app = await local.CreateAppAsync(pool => pool.UserAttributeUpdateSettings = new() { AttributesRequireVerificationBeforeUpdate = ["email"] });
        await local.RegisterAsync(app, "jane");
        var old = await local.Client.AdminGetUserAsync(new() { UserPoolId = app.UserPoolId, Username = "jane" });

        await UpdateAsync(app, People.Email("new@example.com"));
        Assert.Equal("jane@example.com", (await GetAsync(app, "jane")).UserAttributes.Single(attribute => attribute.Name == "email").Value);
        await UpdateAsync(app, People.Email("sure@example.com"), People.Attribute("email_verified", "true"));
        Assert.Equal("sure@example.com", (await GetAsync(app, "jane")).UserAttributes.Single(attribute => attribute.Name == "email").Value);
        Assert.Equal(old.UserCreateDate, (await GetAsync(app, "jane")).UserCreateDate);
    }

    [Fact]
    public async Task Attributes_can_be_deleted()
    {
        var app = await local.CreateAppAsync();
        await CreateAsync(app, "jane", request => request.UserAttributes = [People.Attribute("name", "Jane")]);

        await local.Client.AdminDeleteUserAttributesAsync(new() { UserPoolId = app.UserPoolId, Username = "jane", UserAttributeNames = ["name"] });

        Assert.Equal(["sub"], (await GetAsync(app, "jane")).UserAttributes.Select(attribute => attribute.Name));
    }

    [Fact]
    public async Task Administrators_are_told_who_does_not_exist()
    {
        var app = await local.CreateAppAsync(client: client => client.PreventUserExistenceErrors = PreventUserExistenceErrorTypes.ENABLED);
        var pool = app.UserPoolId;

        foreach (var call in new Func<Task>[]
        {
            () => GetAsync(app, "none"),
            () => local.Client.AdminDeleteUserAsync(new() { UserPoolId = pool, Username = "none" }),
            () => local.Client.AdminDisableUserAsync(new() { UserPoolId = pool, Username = "none" }),
            () => local.Client.AdminEnableUserAsync(new() { UserPoolId = pool, Username = "none" }),
            () => local.Client.AdminConfirmSignUpAsync(new() { UserPoolId = pool, Username = "none" }),
            () => local.Client.AdminUserGlobalSignOutAsync(new() { UserPoolId = pool, Username = "none" }),
            () => local.Client.AdminSetUserPasswordAsync(new() { UserPoolId = pool, Username = "none", Password = People.Password }),
            () => CreateAsync(app, "none", request => request.MessageAction = MessageActionType.RESEND),
        })
            await LocalPool.RefusedAsync<UserNotFoundException>("User does not exist.", call);
    }

    private async Task<UserType> CreateAsync(UserPoolClientType app, string username, Action<AdminCreateUserRequest>? change = null)
    {
        var request = new AdminCreateUserRequest { UserPoolId = app.UserPoolId, Username = username };
        change?.Invoke(request);
        return (await local.Client.AdminCreateUserAsync(request)).User;
    }

    private Task<AdminGetUserResponse> GetAsync(UserPoolClientType app, string username) =>
        local.Client.AdminGetUserAsync(new() { UserPoolId = app.UserPoolId, Username = username });

    private async Task UpdateAsync(UserPoolClientType app, params List<AttributeType> attributes) =>
        await local.Client.AdminUpdateUserAttributesAsync(new() { UserPoolId = app.UserPoolId, Username = "jane", UserAttributes = attributes });
}
