namespace Cognito.Journeys.Foreign;

/// <summary>aws-jwt-verify judges the tokens of the stand-alone server by its published keys.</summary>
public sealed class TokenTests(ForeignWorld world)
{
    private const int AfterAnHour = 3601;

    [Theory]
    [InlineData("id", "IdToken")]
    [InlineData("access", "AccessToken")]
    public async Task Good_tokens_are_accepted(string use, string kind)
    {
        var (pool, token) = await TokenAsync(kind);

        var claims = await pool.VerifyAsync(token, use);

        Assert.Equal(pool.Issuer, claims.Text("iss"));
        Assert.Equal(use, claims.Text("token_use"));
        Assert.Equal(pool.ClientId, claims.Text(use == "id" ? "aud" : "client_id"));
    }

    [Fact]
    public async Task Groups_are_in_the_token()
    {
        var pool = await world.CreatePoolAsync();
        await pool.AddUserAsync("ada");
        await pool.SendAsync("CreateGroup", new { UserPoolId = pool.Id, GroupName = "admins" });
        await pool.SendAsync("AdminAddUserToGroup", new { UserPoolId = pool.Id, Username = "ada", GroupName = "admins" });
        var token = (await pool.SignInAsync("ada")).Text("AuthenticationResult", "AccessToken");

        await pool.VerifyAsync(token, "access", group: "admins");

        await RefusedAsync("CognitoJwtInvalidGroupError", pool.VerifyAsync(token, "access", group: "others"));
    }

    [Theory]
    [InlineData("id", "IdToken", "email", "mallory@example.com")]
    [InlineData("access", "AccessToken", "username", "mallory")]
    public async Task A_changed_claim_is_noticed(string use, string kind, string claim, string value)
    {
        var (pool, token) = await TokenAsync(kind);

        await RefusedAsync("JwtInvalidSignatureError", pool.VerifyAsync(Forgery.OfClaim(token, claim, value), use));
    }

    [Theory]
    [InlineData("id", "IdToken")]
    [InlineData("access", "AccessToken")]
    public async Task A_changed_signature_is_noticed(string use, string kind)
    {
        var (pool, token) = await TokenAsync(kind);

        await RefusedAsync("JwtInvalidSignatureError", pool.VerifyAsync(Forgery.OfSignature(token), use));
    }

    [Theory]
    [InlineData("id", "AccessToken")]
    [InlineData("access", "IdToken")]
    public async Task A_token_for_another_use_is_refused(string use, string kind)
    {
        var (pool, token) = await TokenAsync(kind);

        await RefusedAsync("CognitoJwtInvalidTokenUseError", pool.VerifyAsync(token, use));
    }

    [Theory]
    [InlineData("id", "IdToken")]
    [InlineData("access", "AccessToken")]
    public async Task A_token_for_another_client_is_refused(string use, string kind)
    {
        var (pool, token) = await TokenAsync(kind);

        await RefusedAsync("CognitoJwtInvalidClientIdError", pool.VerifyAsync(token, use, clientId: "another"));
    }

    [Theory]
    [InlineData("id", "IdToken")]
    [InlineData("access", "AccessToken")]
    public async Task A_token_is_good_for_an_hour(string use, string kind)
    {
        var (pool, token) = await TokenAsync(kind);

        await RefusedAsync("JwtExpiredError", pool.VerifyAsync(token, use, after: AfterAnHour));
    }

    [Fact]
    public async Task A_token_of_another_pool_is_refused()
    {
        var (_, token) = await TokenAsync("AccessToken");
        var other = await world.CreatePoolAsync();

        await RefusedAsync("KidNotFoundInJwksError", other.VerifyAsync(token, "access"));
    }

    private static async Task RefusedAsync(string error, Task verification) =>
        Assert.Equal(error, (await Assert.ThrowsAsync<ForeignException>(() => verification)).Class);

    private async Task<(ForeignPool Pool, string Token)> TokenAsync(string kind)
    {
        var pool = await world.CreatePoolAsync();
        await pool.AddUserAsync("ada");
        return (pool, (await pool.SignInAsync("ada")).Text("AuthenticationResult", kind));
    }
}
