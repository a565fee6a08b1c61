using System.Text.Json.Nodes;

namespace Cognito.Journeys.Foreign;

/// <summary>A JavaScript program lets people look after their own account.</summary>
public sealed class AccountTests(ForeignWorld world)
{
    private static readonly string[] s_nickname = ["nickname"];

    [Fact]
    public async Task Attributes_are_changed_verified_and_deleted()
    {
        var (pool, access) = await StartAsync();

        await ChangeAsync("nickname", "countess");
        Assert.Equal("countess", await ReadAsync("nickname"));
        await pool.SendAsync("DeleteUserAttributes", new { AccessToken = access, UserAttributeNames = s_nickname });
        Assert.Null(await ReadAsync("nickname"));

        await ChangeAsync("email", "lovelace@example.com");
        await pool.SendAsync("GetUserAttributeVerificationCode", new { AccessToken = access, AttributeName = "email" });
        var code = await pool.CodeToAsync("lovelace@example.com");
        await Expect.RefusalAsync("CodeMismatchException", "Invalid verification code provided, please try again.", VerifyAsync(code == "123456" ? "123457" : "123456"));
        await VerifyAsync(code);
        Assert.Equal("true", await ReadAsync("email_verified"));

        Task<JsonNode> VerifyAsync(string given) => pool.SendAsync("VerifyUserAttribute", new { AccessToken = access, AttributeName = "email", Code = given });

        Task ChangeAsync(string name, string value) =>
            pool.SendAsync("UpdateUserAttributes", new { AccessToken = access, UserAttributes = new[] { new { Name = name, Value = value } } });

        async Task<string?> ReadAsync(string name)
        {
            var user = await pool.SendAsync("GetUser", new { AccessToken = access });
            return (string?)user["UserAttributes"]!.AsArray().SingleOrDefault(attribute => (string?)attribute!["Name"] == name)?["Value"];
        }
    }

    [Fact]
    public async Task A_password_is_changed_and_a_token_revoked()
    {
        var (pool, access) = await StartAsync();
        var tokens = (await pool.SignInAsync("ada"))["AuthenticationResult"]!;

        await Expect.RefusalAsync("NotAuthorizedException", "Incorrect username or password.", ChangeAsync("Wrong-Horse-9"));
        await ChangeAsync(ForeignPool.Password);
        Assert.NotNull((await pool.SignInAsync("ada", "Another-Horse-9"))["AuthenticationResult"]);

        await pool.SendAsync("RevokeToken", new { pool.ClientId, Token = tokens.Text("RefreshToken") });
        await Expect.RefusalAsync(
            "NotAuthorizedException", "Access Token has been revoked", pool.SendAsync("GetUser", new { AccessToken = tokens.Text("AccessToken") }));

        Task<JsonNode> ChangeAsync(string previous) =>
            pool.SendAsync("ChangePassword", new { AccessToken = access, PreviousPassword = previous, ProposedPassword = "Another-Horse-9" });
    }

    [Fact]
    public async Task Sessions_are_listed_and_one_of_them_is_ended()
    {
        var (pool, _) = await StartAsync();
        await pool.SendAsync("SetUserPoolSessionConfiguration", new { UserPoolId = pool.Id, UserSessionTracking = "ENABLED", TokenSession = new { MaxPerUser = 10 } });
        var (here, there) = (await AccessAsync(pool), await AccessAsync(pool));

        var sessions = (await pool.SendAsync("ListUserSessions", new { AccessToken = here }))["Sessions"]!.AsArray();
        var other = Assert.Single(sessions, session => session!["IsCurrentSession"]?.GetValue<bool>() != true);
        await pool.SendAsync("RevokeUserSession", new { AccessToken = here, SessionId = other!.Text("SessionId") });

        await Expect.RefusalAsync("NotAuthorizedException", "Access Token has been revoked", pool.SendAsync("GetUser", new { AccessToken = there }));
        Assert.Equal("ada", (await pool.SendAsync("GetUser", new { AccessToken = here })).Text("Username"));
    }

    [Fact]
    public async Task A_code_is_sent_again_and_an_account_deleted()
    {
        var (pool, access) = await StartAsync();
        await pool.SendAsync("SignUp", pool.SignUpInput("grace"));
        await pool.SendAsync("ResendConfirmationCode", new { pool.ClientId, Username = "grace" });
        await pool.SendAsync("ConfirmSignUp", new { pool.ClientId, Username = "grace", ConfirmationCode = await pool.CodeForAsync("grace") });

        await pool.SendAsync("SetUserSettings", new { AccessToken = access, MFAOptions = Array.Empty<object>() });
        await pool.SendAsync("DeleteUser", new { AccessToken = access });

        await Expect.RefusalAsync("NotAuthorizedException", "Incorrect username or password.", pool.SignInAsync("ada"));
        Assert.NotNull((await pool.SignInAsync("grace"))["AuthenticationResult"]);
    }

    [Fact]
    public async Task What_is_not_there_is_refused()
    {
        var (pool, access) = await StartAsync();

        await Expect.RefusalAsync(
            "ResourceNotFoundException", "Passkey does not exist.", pool.SendAsync("DeleteWebAuthnCredential", new { AccessToken = access, CredentialId = "none" }));
        var error = await Assert.ThrowsAsync<ForeignException>(() => pool.SendAsync("UpdateAuthEventFeedback", new
        {
            UserPoolId = pool.Id,
            Username = "ada",
            EventId = "none",
            FeedbackToken = "none",
            FeedbackValue = "Valid",
        }));
        Assert.Equal(("NotAuthorizedException", true), (error.Class, error.IsOfService));
    }

    private static async Task<string> AccessAsync(ForeignPool pool) => (await pool.SignInAsync("ada"))["AuthenticationResult"]!.Text("AccessToken");

    private async Task<(ForeignPool Pool, string Access)> StartAsync()
    {
        var pool = await world.CreatePoolAsync();
        await pool.AddUserAsync("ada");
        return (pool, await AccessAsync(pool));
    }
}
