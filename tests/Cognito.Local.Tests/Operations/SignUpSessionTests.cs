using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;

namespace Cognito.Local.Tests.Operations;

/// <summary>The way from SignUp through ConfirmSignUp to tokens, without a second code or a password.</summary>
public sealed class SignUpSessionTests : IDisposable
{
    private const string Invalid = "Invalid session for the user.";
    private const string Used = "Invalid session for the user, session can only be used once.";
    private const string Expired = "Invalid session for the user, session is expired.";

    private readonly LocalPool local = new();

    public void Dispose() => local.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Who_has_confirmed_is_signed_in_at_once_and_once(bool hasSecret)
    {
        var app = await local.CreateChoiceAppAsync(client: client => client.GenerateSecret = hasSecret);
        var session = await ConfirmedAsync(app, "jane");

        var answer = await StartAsync(app, session, People.With(app, "jane", new() { ["USERNAME"] = "jane", ["PREFERRED_CHALLENGE"] = "EMAIL_OTP" }));

        Assert.Null(answer.ChallengeName);
        Assert.Empty(answer.ChallengeParameters);
        var user = await local.Client.GetUserAsync(new() { AccessToken = answer.AuthenticationResult.AccessToken });
        Assert.Equal("jane", user.Username);
        await LocalPool.RefusedAsync<NotAuthorizedException>(
            Used, () => StartAsync(app, session, People.With(app, "jane", new() { ["USERNAME"] = "jane" })));
    }

    [Fact]
    public async Task The_session_needs_nothing_beside_it()
    {
        var app = await local.CreateChoiceAppAsync();

        Assert.NotNull((await StartAsync(app, await ConfirmedAsync(app, "jane"), null)).AuthenticationResult);
        Assert.NotNull((await local.Client.AdminInitiateAuthAsync(new()
        {
            UserPoolId = app.UserPoolId,
            ClientId = app.ClientId,
            AuthFlow = AuthFlowType.USER_AUTH,
            Session = await ConfirmedAsync(app, "john"),
        })).AuthenticationResult);
    }

    [Fact]
    public async Task In_a_pool_of_sign_in_attributes_the_address_is_the_name()
    {
        var app = await local.CreateChoiceAppAsync(pool => pool.UsernameAttributes = ["email"]);
        var signUp = await local.SignUpAsync(app, "jane@example.com");
        var session = await ConfirmAsync(app, "jane@example.com", signUp.Session, local.NewestCode("jane@example.com"));

        Assert.NotNull((await StartAsync(app, session, new() { ["USERNAME"] = "jane@example.com" })).AuthenticationResult);
    }

    [Fact]
    public async Task A_client_with_a_secret_proves_it_here_too()
    {
        var app = await local.CreateChoiceAppAsync(client: client => client.GenerateSecret = true);
        var session = await ConfirmedAsync(app, "jane");

        await LocalPool.RefusedAsync<NotAuthorizedException>(
            $"Client {app.ClientId} is configured with secret but SECRET_HASH was not received", () => StartAsync(app, session, null));
        await LocalPool.RefusedAsync<NotAuthorizedException>(
            $"Unable to verify secret hash for client {app.ClientId}", () => StartAsync(app, session, new() { ["SECRET_HASH"] = "x" }));
        Assert.NotNull((await StartAsync(app, session, new() { ["SECRET_HASH"] = People.Hash(app, "jane")! })).AuthenticationResult);
    }

    [Fact]
    public async Task Only_the_confirmed_session_of_the_one_named_by_the_same_client_counts()
    {
        var app = await local.CreateChoiceAppAsync();
        var other = await local.CreateAppClientAsync(app.UserPoolId, client => client.ExplicitAuthFlows = ["ALLOW_USER_AUTH"]);
        var signUp = (await local.SignUpAsync(app, "bob", People.Password, People.Email("bob@example.com"))).Session;
        var session = await ConfirmedAsync(app, "jane");
        var otp = (await local.ChooseAsync(app, "jane", "EMAIL_OTP")).Session;
        var before = local.Picture(app.UserPoolId);

        foreach (var (client, given, name) in new[]
        {
            (app, signUp, "bob"), (app, session, "bob"), (app, session, "nobody"), (other, session, "jane"), (app, otp, "jane"), (app, new string('x', 40), "jane"),
        })
        {
            await LocalPool.RefusedAsync<NotAuthorizedException>(Invalid, () => StartAsync(client, given, new() { ["USERNAME"] = name }));
        }

        Assert.Equal(before, local.Picture(app.UserPoolId));
        Assert.NotNull((await StartAsync(app, session, new() { ["USERNAME"] = "jane" })).AuthenticationResult);
    }

    [Fact]
    public async Task Sessions_on_the_way_expire()
    {
        var app = await local.CreateChoiceAppAsync();
        var signUp = (await local.SignUpAsync(app, "bob", People.Password, People.Email("bob@example.com"))).Session;
        var session = await ConfirmedAsync(app, "jane");
        local.Clock.Advance(TimeSpan.FromMinutes(3));
        var before = local.Picture(app.UserPoolId);

        await LocalPool.RefusedAsync<NotAuthorizedException>(
            Expired, () => ConfirmAsync(app, "bob", signUp, local.NewestCode("bob@example.com")));
        await LocalPool.RefusedAsync<NotAuthorizedException>(Expired, () => StartAsync(app, session, new() { ["USERNAME"] = "jane" }));
        Assert.Equal(before, local.Picture(app.UserPoolId));
    }

    [Fact]
    public async Task Other_flows_take_no_session()
    {
        var app = await local.CreateChoiceAppAsync(client: client => client.ExplicitAuthFlows = ["ALLOW_USER_AUTH", "ALLOW_USER_PASSWORD_AUTH"]);
        var session = await ConfirmedAsync(app, "jane");

        await LocalPool.RefusedAsync<InvalidParameterException>("Missing required parameter USERNAME", () => local.Client.InitiateAuthAsync(
            new() { ClientId = app.ClientId, AuthFlow = AuthFlowType.USER_PASSWORD_AUTH, Session = session, AuthParameters = [] }));
    }

    [Fact]
    public async Task Who_was_disabled_meanwhile_is_told()
    {
        var app = await local.CreateChoiceAppAsync();
        var session = await ConfirmedAsync(app, "jane");
        await local.Client.AdminDisableUserAsync(new() { UserPoolId = app.UserPoolId, Username = "jane" });

        await LocalPool.RefusedAsync<NotAuthorizedException>("User is disabled.", () => StartAsync(app, session, new() { ["USERNAME"] = "jane" }));
    }

    [Fact]
    public async Task Who_was_deleted_meanwhile_has_no_session()
    {
        var app = await local.CreateChoiceAppAsync();
        var session = await ConfirmedAsync(app, "jane");
        await local.Client.AdminDeleteUserAsync(new() { UserPoolId = app.UserPoolId, Username = "jane" });

        await LocalPool.RefusedAsync<NotAuthorizedException>(Invalid, () => StartAsync(app, session, new() { ["USERNAME"] = "jane" }));
    }

    /// <summary>The session that ConfirmSignUp gives.</summary>
    private async Task<string> ConfirmedAsync(UserPoolClientType app, string username)
    {
        var email = username + "@example.com";
        var signUp = await local.SignUpAsync(app, username, password: null, People.Email(email));
        return await ConfirmAsync(app, username, signUp.Session, local.NewestCode(email));
    }

    private async Task<string> ConfirmAsync(UserPoolClientType app, string username, string session, string code) =>
        (await local.Client.ConfirmSignUpAsync(new()
        {
            ClientId = app.ClientId,
            SecretHash = People.Hash(app, username),
            Username = username,
            ConfirmationCode = code,
            Session = session,
        })).Session;

    private Task<InitiateAuthResponse> StartAsync(UserPoolClientType app, string session, Dictionary<string, string>? parameters) =>
        local.Client.InitiateAuthAsync(
            new() { ClientId = app.ClientId, AuthFlow = AuthFlowType.USER_AUTH, Session = session, AuthParameters = parameters });
}
