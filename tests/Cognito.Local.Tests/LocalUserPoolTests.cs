using System.Net.Http.Json;
using System.Text.Json;
using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Cognito.Local.Tests;

public sealed class LocalUserPoolTests : IDisposable
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly LocalUserPool pool;
    private readonly IAmazonCognitoIdentityProvider client;

    public LocalUserPoolTests()
    {
        pool = new LocalCognito(clock: clock).CreatePool();
        client = pool.Cognito.CreateClient();
    }

    public void Dispose()
    {
        client.Dispose();
        pool.Cognito.Dispose();
    }

    [Theory]
    [InlineData("jane")]
    [InlineData("jane@example.com")]
    [InlineData("+15550100")]
    public async Task A_user_who_was_added_signs_in(string username)
    {
        var sub = pool.AddUser(username, People.Password);

        var tokens = await SignInAsync(username);

        Assert.Equal(sub, new JsonWebToken(tokens.AuthenticationResult.IdToken).Subject);
        Assert.Empty(pool.Cognito.Messages());
    }

    [Fact]
    public async Task Groups_and_attributes_are_in_the_tokens()
    {
        pool.AddUser(new("jane@example.com", People.Password)
        {
            Groups = ["admins", "editors"],
            Attributes = new Dictionary<string, string> { ["name"] = "Jane" },
        });

        var id = new JsonWebToken((await SignInAsync("jane@example.com")).AuthenticationResult.IdToken);

        Assert.Equal(["admins", "editors"], id.Claims.Where(claim => claim.Type == "cognito:groups").Select(claim => claim.Value));
        Assert.Equal("Jane", id.GetClaim("name").Value);
        Assert.Equal("jane@example.com", id.GetClaim("email").Value);
        Assert.Equal("true", id.GetClaim("email_verified").Value);
    }

    [Fact]
    public async Task Who_must_change_the_password_is_asked_to()
    {
        pool.AddUser(new("jane", People.Password) { MustChangePassword = true });

        Assert.Equal(ChallengeNameType.NEW_PASSWORD_REQUIRED, (await SignInAsync("jane")).ChallengeName);
    }

    [Theory]
    [InlineData(LocalMfa.Sms, "SMS_MFA", "SMS_MFA_CODE")]
    [InlineData(LocalMfa.Email, "EMAIL_OTP", "EMAIL_OTP_CODE")]
    [InlineData(LocalMfa.Authenticator, "SOFTWARE_TOKEN_MFA", "SOFTWARE_TOKEN_MFA_CODE")]
    public async Task Who_has_a_second_factor_signs_in_with_its_code(LocalMfa mfa, string challenge, string answer)
    {
        pool.AddUser(new("jane", People.Password)
        {
            Mfa = mfa,
            Attributes = new Dictionary<string, string> { ["phone_number"] = "+15550100", ["email"] = "jane@example.com" },
        });

        var asked = await SignInAsync("jane");
        var code = mfa == LocalMfa.Authenticator ? pool.AuthenticatorCode("jane") : pool.LatestCode("jane");
        var answered = await client.RespondToAuthChallengeAsync(new()
        {
            ClientId = pool.ClientId,
            ChallengeName = asked.ChallengeName,
            Session = asked.Session,
            ChallengeResponses = new() { ["USERNAME"] = "jane", [answer] = code },
        });

        Assert.Equal(challenge, asked.ChallengeName.Value);
        Assert.NotNull(answered.AuthenticationResult);
        Assert.Equal(
            "There is no user bob. (Parameter 'username')", Assert.Throws<ArgumentException>(() => pool.AuthenticatorCode("bob")).Message);
    }

    [Fact]
    public async Task The_pool_s_triggers_are_at_hand()
    {
        pool.Triggers.PreSignUp = (_, _, _) => throw new InvalidOperationException("closed");

        await Assert.ThrowsAsync<UserLambdaValidationException>(() => client.SignUpAsync(
            new() { ClientId = pool.ClientId, Username = "jane", Password = People.Password }, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Who_the_pool_would_not_have_is_not_added()
    {
        pool.AddUser("jane", People.Password);

        Refused("jane cannot be added: User already exists (Parameter 'user')", new("jane", People.Password));
        Refused("bob cannot be added: Password did not conform with policy: Password not long enough (Parameter 'user')", new("bob", "Short1!"));
        Refused("bob cannot be added: codes in text messages need a phone_number. (Parameter 'user')", new("bob", People.Password) { Mfa = LocalMfa.Sms });
        Refused("bob cannot be added: codes in e-mails need an email. (Parameter 'user')", new("bob", People.Password) { Mfa = LocalMfa.Email });
        Assert.Equal(1, pool.Cognito.Service.Store.Read(tables => tables.Users.Count(pool.Id)));

        void Refused(string message, LocalUser user) => Assert.Equal(message, Assert.Throws<ArgumentException>(() => pool.AddUser(user)).Message);
    }

    [Fact]
    public async Task The_latest_code_is_found_by_address_and_by_name()
    {
        await client.SignUpAsync(new()
        {
            ClientId = pool.ClientId,
            Username = "jane",
            Password = People.Password,
            UserAttributes = [People.Email("jane@example.com")],
        }, TestContext.Current.CancellationToken);
        var first = pool.LatestCode("jane");
        await client.ResendConfirmationCodeAsync(new() { ClientId = pool.ClientId, Username = "jane" }, TestContext.Current.CancellationToken);

        Assert.Equal(pool.LatestCode("jane@example.com"), pool.LatestCode("jane"));
        Assert.Equal(pool.Cognito.Messages()[0].Code, pool.LatestCode("jane"));
        Assert.Equal(pool.Cognito.Messages()[1].Code, first);
        Assert.Equal(
            "No code was sent to bob. Messages went to: jane@example.com.", Assert.Throws<InvalidOperationException>(() => pool.LatestCode("bob")).Message);
    }

    [Fact]
    public async Task Issued_tokens_are_those_of_a_sign_in()
    {
        pool.AddUser("jane", People.Password);

        var tokens = await pool.IssueTokensAsync("jane", TestContext.Current.CancellationToken);

        Assert.Equal("jane", (await client.GetUserAsync(new() { AccessToken = tokens.AccessToken }, TestContext.Current.CancellationToken)).Username);
        Assert.NotNull((await client.GetTokensFromRefreshTokenAsync(
            new() { ClientId = pool.ClientId, RefreshToken = tokens.RefreshToken }, TestContext.Current.CancellationToken)).AuthenticationResult.IdToken);
        Assert.Equal(
            "There is no user bob. (Parameter 'username')",
            (await Assert.ThrowsAsync<ArgumentException>(() => pool.IssueTokensAsync("bob", TestContext.Current.CancellationToken))).Message);
    }

    [Fact]
    public async Task New_keys_sign_and_the_former_ones_go_on_verifying()
    {
        pool.AddUser("jane", People.Password);
        var before = await pool.IssueTokensAsync("jane", TestContext.Current.CancellationToken);

        await pool.RotateKeysAsync(TestContext.Current.CancellationToken);
        var after = await pool.IssueTokensAsync("jane", TestContext.Current.CancellationToken);

        Assert.NotEqual(new JsonWebToken(before.AccessToken).Kid, new JsonWebToken(after.AccessToken).Kid);
        foreach (var tokens in new[] { before, after })
            Assert.Equal("jane", (await client.GetUserAsync(new() { AccessToken = tokens.AccessToken }, TestContext.Current.CancellationToken)).Username);
        using var http = new HttpClient(pool.Cognito.CreateHandler());
        var keys = await http.GetFromJsonAsync<JsonElement>(
            new Uri($"https://localhost/{pool.Id}/.well-known/jwks.json"), TestContext.Current.CancellationToken);
        Assert.Equal(4, keys.GetProperty("keys").GetArrayLength());
    }

    [Fact]
    public async Task The_pool_and_its_client_can_be_changed_and_found_again()
    {
        var other = pool.Cognito.CreatePool(
            settings => settings.UsernameAttributes = ["email"],
            settings => settings.GenerateSecret = true);

        var found = pool.Cognito.Pool(other.Id);
        var described = (await client.DescribeUserPoolAsync(new() { UserPoolId = other.Id }, TestContext.Current.CancellationToken)).UserPool;

        Assert.Equal(["email"], described.UsernameAttributes);
        Assert.Equal((other.ClientId, other.ClientSecret), (found.ClientId, found.ClientSecret));
        Assert.NotNull(found.ClientSecret);
        Assert.Equal(
            "There is no user pool eu-west-1_Nothing. (Parameter 'id')",
            Assert.Throws<ArgumentException>(() => pool.Cognito.Pool("eu-west-1_Nothing")).Message);
    }

    private Task<InitiateAuthResponse> SignInAsync(string username) => client.InitiateAuthAsync(new()
    {
        ClientId = pool.ClientId,
        AuthFlow = AuthFlowType.USER_PASSWORD_AUTH,
        AuthParameters = new() { ["USERNAME"] = username, ["PASSWORD"] = People.Password },
    });
}
