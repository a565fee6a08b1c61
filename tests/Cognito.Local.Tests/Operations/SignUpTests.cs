using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;

namespace Cognito.Local.Tests.Operations;

public sealed class SignUpTests : IDisposable
{
    private readonly LocalPool local = new();

    public void Dispose() => local.Dispose();

    [Fact]
    public async Task A_new_user_is_unconfirmed_and_gets_a_code()
    {
        var app = await local.CreateAppAsync();

        var answer = await local.SignUpAsync(app, "jane", People.Password, People.Email("jane@example.com"));

        Assert.False(answer.UserConfirmed);
        Assert.True(Guid.TryParse(answer.UserSub, out _));
        Assert.Equal("j***@e***", answer.CodeDeliveryDetails.Destination);
        Assert.Equal(DeliveryMediumType.EMAIL, answer.CodeDeliveryDetails.DeliveryMedium);
        Assert.Equal("email", answer.CodeDeliveryDetails.AttributeName);
        Assert.Null(answer.Session);
        var message = Assert.Single(local.Cognito.Messages());
        Assert.Equal(
            (app.UserPoolId, "jane", "EMAIL", "jane@example.com", "SignUp", $"Your confirmation code is {message.Code}"),
            (message.UserPoolId, message.Username, message.Medium, message.To, message.Purpose, message.Body));
        await LocalPool.RefusedAsync<UserNotConfirmedException>("User is not confirmed.", () => local.SignInAsync(app, "jane"));
    }

    [Fact]
    public async Task Nothing_is_sent_where_the_pool_verifies_nothing_that_was_given()
    {
        var app = await local.CreateAppAsync();

        var answer = await local.SignUpAsync(app, "jane");

        Assert.Null(answer.CodeDeliveryDetails);
        Assert.Empty(local.Cognito.Messages());
    }

    [Fact]
    public async Task The_phone_comes_before_the_mail()
    {
        var app = await local.CreateAppAsync(pool => pool.AutoVerifiedAttributes = ["email", "phone_number"]);

        var answer = await local.SignUpAsync(
            app, "jane", People.Password, People.Email("jane@example.com"), People.Attribute("phone_number", "+14255551234"));

        Assert.Equal("+*******1234", answer.CodeDeliveryDetails.Destination);
        Assert.Equal(DeliveryMediumType.SMS, answer.CodeDeliveryDetails.DeliveryMedium);
        Assert.Equal("+14255551234", Assert.Single(local.Cognito.Messages()).To);
    }

    [Fact]
    public async Task A_name_is_given_once()
    {
        var app = await local.CreateAppAsync();
        await local.SignUpAsync(app, "jane");
        var before = local.Picture(app.UserPoolId);

        await LocalPool.RefusedAsync<UsernameExistsException>("User already exists", () => local.SignUpAsync(app, "jane", "Other-Passw0rd"));

        Assert.Equal(before, local.Picture(app.UserPoolId));
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task Case_matters_only_where_the_pool_says_so(bool sensitive, bool taken)
    {
        var app = await local.CreateAppAsync(pool => pool.UsernameConfiguration = new() { CaseSensitive = sensitive });
        await local.SignUpAsync(app, "Jane");

        var error = await Record.ExceptionAsync(() => local.SignUpAsync(app, "jANE"));

        Assert.Equal(taken ? typeof(UsernameExistsException) : null, error?.GetType());
    }

    [Fact]
    public async Task Where_people_sign_in_with_attributes_the_name_is_one_and_the_username_the_sub()
    {
        var app = await local.CreateAppAsync(pool => pool.UsernameAttributes = ["email", "phone_number"]);

        var sub = (await local.SignUpAsync(app, "jane@example.com")).UserSub;
        await local.ConfirmAsync(app, "jane@example.com", local.NewestCode("jane@example.com"));
        var tokens = (await local.SignInAsync(app, "jane@example.com")).AuthenticationResult;
        var user = await local.Client.GetUserAsync(new() { AccessToken = tokens.AccessToken });

        Assert.Equal(sub, user.Username);
        Assert.Equal("jane@example.com", user.UserAttributes.Single(attribute => attribute.Name == "email").Value);
        await LocalPool.RefusedAsync<UsernameExistsException>(
            "An account with the given email already exists.", () => local.SignUpAsync(app, "jane@example.com"));
        await LocalPool.RefusedAsync<UsernameExistsException>(
            "An account with the given email already exists.",
            () => local.SignUpAsync(app, "+14255551234", People.Password, People.Email("jane@example.com")));
        await LocalPool.RefusedAsync<InvalidParameterException>(
            "Username should be either an email or a phone number.", () => local.SignUpAsync(app, "jane"));
    }

    [Theory]
    [InlineData("email", "jane", "Username should be an email.")]
    [InlineData("email", "+14255551234", "Username should be an email.")]
    [InlineData("phone_number", "jane@example.com", "Username should be a phone number.")]
    public async Task A_name_of_the_wrong_kind_is_refused(string attribute, string name, string error)
    {
        var app = await local.CreateAppAsync(pool => pool.UsernameAttributes = [attribute]);

        await LocalPool.RefusedAsync<InvalidParameterException>(error, () => local.SignUpAsync(app, name));
    }

    [Theory]
    [InlineData("jane@example.com", "Username cannot be of email format, since user pool is configured for email alias.")]
    [InlineData("+14255551234", "Username cannot be of phone number format, since user pool is configured for phone number alias.")]
    public async Task A_username_does_not_look_like_an_alias(string name, string error)
    {
        var app = await local.CreateAppAsync(pool => pool.AliasAttributes = ["email", "phone_number"]);

        await LocalPool.RefusedAsync<InvalidParameterException>(error, () => local.SignUpAsync(app, name));
    }

    [Fact]
    public async Task A_preferred_username_that_is_an_alias_waits_for_confirmation()
    {
        var app = await local.CreateAppAsync(pool => pool.AliasAttributes = ["preferred_username"]);

        await LocalPool.RefusedAsync<InvalidParameterException>(
            "Invalid user attributes: preferred_username: Attribute cannot be set before the user is confirmed.\n",
            () => local.SignUpAsync(app, "jane", People.Password, People.Attribute("preferred_username", "jj")));
    }

    [Fact]
    public async Task A_pool_can_leave_sign_up_to_administrators()
    {
        var app = await local.CreateAppAsync(pool => pool.AdminCreateUserConfig = new() { AllowAdminCreateUserOnly = true });

        await LocalPool.RefusedAsync<NotAuthorizedException>("SignUp is not permitted for this user pool", () => local.SignUpAsync(app, "jane"));
    }

    [Fact]
    public async Task Bad_passwords_and_attributes_leave_no_user_behind()
    {
        var app = await local.CreateAppAsync(pool => pool.Schema = [new() { Name = "given_name", Required = true }]);
        var name = People.Attribute("given_name", "Jane");

        await LocalPool.RefusedAsync<InvalidPasswordException>(
            "Password did not conform with policy: Password must have symbol characters", () => local.SignUpAsync(app, "jane", "Password1", name));
        await LocalPool.RefusedAsync<InvalidParameterException>(
            "1 validation error detected: Value at 'password' failed to satisfy constraint: Member must have length greater than or equal to 6",
            () => local.SignUpAsync(app, "jane", "Pa1!", name));
        await LocalPool.RefusedAsync<InvalidParameterException>(
            "1 validation error detected: Value at 'password' failed to satisfy constraint: Member must not be null",
            () => local.SignUpAsync(app, "jane", null, name));
        await LocalPool.RefusedAsync<InvalidParameterException>(
            "Attributes did not conform to the schema: given_name: The attribute is required\n", () => local.SignUpAsync(app, "jane"));
        await LocalPool.RefusedAsync<NotAuthorizedException>(
            "A client attempted to write unauthorized attribute",
            () => local.SignUpAsync(app, "jane", People.Password, name, People.Attribute("email_verified", "true")));
        await LocalPool.RefusedAsync<ResourceNotFoundException>(
            "User pool client nobody does not exist.", () => local.Client.SignUpAsync(new() { ClientId = "nobody", Username = "jane", Password = People.Password }));

        Assert.Empty(local.Picture(app.UserPoolId));
        Assert.Empty(local.Cognito.Messages());
    }

    [Fact]
    public async Task Where_codes_sign_people_in_they_need_no_password()
    {
        var app = await local.CreateAppAsync(
            pool => pool.Policies = new() { SignInPolicy = new() { AllowedFirstAuthFactors = ["PASSWORD", "EMAIL_OTP"] } });

        await local.SignUpAsync(app, "jane", null, People.Email("jane@example.com"));
        await local.ConfirmAsync(app, "jane", local.NewestCode("jane@example.com"));

        await LocalPool.RefusedAsync<NotAuthorizedException>("Incorrect username or password.", () => local.SignInAsync(app, "jane"));
        await LocalPool.RefusedAsync<NotAuthorizedException>("Incorrect username or password.", () => local.SignInWithSrpAsync(app, "jane"));
    }

    [Fact]
    public async Task Of_many_who_want_one_name_at_once_one_gets_it()
    {
        var app = await local.CreateAppAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(async () =>
            await Record.ExceptionAsync(() => local.SignUpAsync(app, "jane", People.Password, People.Email($"jane{i}@example.com"))))));

        Assert.Single(results, error => error is null);
        Assert.All(results.Where(error => error is not null), error => Assert.IsType<UsernameExistsException>(error));
        Assert.Single(local.Cognito.Messages());
    }
}
