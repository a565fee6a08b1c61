using System.Text.Json.Nodes;

namespace Cognito.Journeys.Foreign;

/// <summary>A JavaScript program signs people in, with SRP that others wrote.</summary>
public sealed class SignInTests(ForeignWorld world)
{
    [Fact]
    public async Task An_alias_signs_in_as_its_user()
    {
        var pool = await world.CreatePoolAsync();
        await pool.AddUserAsync("ada");

        var tokens = Tokens(await pool.SignInAsync("ada@example.com"));

        var claims = await pool.VerifyAsync(tokens.Text("IdToken"), "id");
        Assert.Equal("ada", claims.Text("cognito:username"));
    }

    [Fact]
    public async Task A_wrong_password_is_refused()
    {
        var pool = await world.CreatePoolAsync();
        await pool.AddUserAsync("ada");

        await Expect.RefusalAsync("NotAuthorizedException", "Incorrect username or password.", pool.SignInAsync("ada", "Wrong-Horse-9"));
    }

    [Fact]
    public async Task A_proof_that_was_not_made_from_the_password_is_refused()
    {
        var pool = await world.CreatePoolAsync();
        await pool.AddUserAsync("ada");

        await Expect.RefusalAsync("NotAuthorizedException", "Incorrect username or password.", pool.SignInAsync("ada", forge: true));
    }

    [Fact]
    public async Task An_unknown_user_is_refused_in_the_same_words()
    {
        var pool = await world.CreatePoolAsync();

        await Expect.RefusalAsync("NotAuthorizedException", "Incorrect username or password.", pool.SignInAsync("nobody"));
    }

    [Fact]
    public async Task A_disabled_user_is_refused()
    {
        var pool = await world.CreatePoolAsync();
        await pool.AddUserAsync("ada");
        await pool.SendAsync("AdminDisableUser", new { UserPoolId = pool.Id, Username = "ada" });

        await Expect.RefusalAsync("NotAuthorizedException", "User is disabled.", pool.SignInAsync("ada"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_invited_user_must_choose_a_password(bool withSecret)
    {
        var pool = await world.CreatePoolAsync(withSecret);
        await pool.SendAsync("AdminCreateUser", new { UserPoolId = pool.Id, Username = "ida", TemporaryPassword = "Temporary-1", MessageAction = "SUPPRESS" });

        var asked = await pool.SignInAsync("ida", "Temporary-1");
        Assert.Equal("NEW_PASSWORD_REQUIRED", asked.Text("ChallengeName"));
        var session = asked.Text("Session");
        var tokens = Tokens(await pool.SendAsync("RespondToAuthChallenge", NewPassword(pool, session, ForeignPool.Password)));

        Assert.NotNull(tokens["RefreshToken"]);
        Tokens(await pool.SignInAsync("ida"));
        await Expect.RefusalAsync("NotAuthorizedException", "Incorrect username or password.", pool.SignInAsync("ida", "Temporary-1"));
        await Expect.RefusalAsync(
            "NotAuthorizedException",
            "Invalid session for the user, session can only be used once.",
            pool.SendAsync("RespondToAuthChallenge", NewPassword(pool, session, "Another-Horse-9")));
    }

    [Fact]
    public async Task A_refresh_token_gives_new_tokens_of_the_same_family()
    {
        var pool = await world.CreatePoolAsync();
        await pool.AddUserAsync("ada");
        var first = Tokens(await pool.SignInAsync("ada"));

        var second = Tokens(await RefreshAsync(pool, first.Text("RefreshToken")));

        Assert.Null(second["RefreshToken"]);
        var (before, after) = (await pool.VerifyAsync(first.Text("AccessToken"), "access"), await pool.VerifyAsync(second.Text("AccessToken"), "access"));
        Assert.Equal(before.Text("origin_jti"), after.Text("origin_jti"));
        Assert.NotEqual(before.Text("jti"), after.Text("jti"));
    }

    [Fact]
    public async Task A_garbage_refresh_token_is_refused()
    {
        var pool = await world.CreatePoolAsync();

        await Expect.RefusalAsync("NotAuthorizedException", "Invalid Refresh Token", RefreshAsync(pool, "garbage"));
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_access_and_refresh()
    {
        var pool = await world.CreatePoolAsync();
        await pool.AddUserAsync("ada");
        var tokens = Tokens(await pool.SignInAsync("ada"));
        var access = new { AccessToken = tokens.Text("AccessToken") };

        await pool.SendAsync("GlobalSignOut", access);

        await Expect.RefusalAsync("NotAuthorizedException", "Access Token has been revoked", pool.SendAsync("GetUser", access));
        await Expect.RefusalAsync("NotAuthorizedException", "Refresh Token has been revoked", RefreshAsync(pool, tokens.Text("RefreshToken")));
    }

    [Fact]
    public async Task A_forged_access_token_is_refused()
    {
        var pool = await world.CreatePoolAsync();
        await pool.AddUserAsync("ada");
        var access = Tokens(await pool.SignInAsync("ada")).Text("AccessToken");

        await Expect.RefusalAsync(
            "NotAuthorizedException",
            "Could not verify signature for Access Token",
            pool.SendAsync("GetUser", new { AccessToken = Forgery.OfSignature(access) }));
    }

    [Fact]
    public async Task A_forgotten_password_is_replaced_with_the_code_sent()
    {
        var pool = await world.CreatePoolAsync();
        await pool.AddUserAsync("ada");

        await pool.SendAsync("ForgotPassword", new { pool.ClientId, Username = "ada" });
        await pool.SendAsync("ConfirmForgotPassword", new { pool.ClientId, Username = "ada", ConfirmationCode = await pool.CodeForAsync("ada"), Password = "Another-Horse-9" });

        Tokens(await pool.SignInAsync("ada", "Another-Horse-9"));
        await Expect.RefusalAsync("NotAuthorizedException", "Incorrect username or password.", pool.SignInAsync("ada"));
    }

    [Fact]
    public async Task Unknown_pools_and_clients_are_named()
    {
        var pool = await world.CreatePoolAsync();

        await Expect.RefusalAsync(
            "ResourceNotFoundException",
            "User pool us-east-1_nowhere00 does not exist.",
            pool.SendAsync("DescribeUserPool", new { UserPoolId = "us-east-1_nowhere00" }));
        await Expect.RefusalAsync(
            "ResourceNotFoundException",
            "User pool client nobody does not exist.",
            (pool with { ClientId = "nobody" }).SignInAsync("ada"));
    }

    private static JsonNode Tokens(JsonNode answer)
    {
        Assert.NotNull(answer["AuthenticationResult"]);
        return answer["AuthenticationResult"]!;
    }

    private static Task<JsonNode> RefreshAsync(ForeignPool pool, string refreshToken) =>
        pool.SendAsync("InitiateAuth", new { pool.ClientId, AuthFlow = "REFRESH_TOKEN_AUTH", AuthParameters = new { REFRESH_TOKEN = refreshToken } });

    private static object NewPassword(ForeignPool pool, string session, string password)
    {
        var responses = new Dictionary<string, string> { ["USERNAME"] = "ida", ["NEW_PASSWORD"] = password };
        if (pool.SecretHash("ida") is { } hash)
        {
            responses["SECRET_HASH"] = hash;
        }

        return new { pool.ClientId, ChallengeName = "NEW_PASSWORD_REQUIRED", Session = session, ChallengeResponses = responses };
    }
}
