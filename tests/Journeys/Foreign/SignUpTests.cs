namespace Cognito.Journeys.Foreign;

/// <summary>A JavaScript program signs people up.</summary>
public sealed class SignUpTests(ForeignWorld world)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_person_signs_up_confirms_with_the_code_sent_and_signs_in(bool withSecret)
    {
        var pool = await world.CreatePoolAsync(withSecret);

        var signedUp = await pool.SendAsync("SignUp", pool.SignUpInput("ada"));
        Assert.False((bool)signedUp["UserConfirmed"]!);
        Assert.Equal("a***@e***", signedUp.Text("CodeDeliveryDetails", "Destination"));
        await Expect.RefusalAsync("UserNotConfirmedException", "User is not confirmed.", pool.SignInAsync("ada"));

        await pool.SendAsync("ConfirmSignUp", new { pool.ClientId, SecretHash = pool.SecretHash("ada"), Username = "ada", ConfirmationCode = await pool.CodeForAsync("ada") });
        var signedIn = await pool.SignInAsync("ada");

        Assert.Equal("Bearer", signedIn.Text("AuthenticationResult", "TokenType"));
        var user = await pool.SendAsync("GetUser", new { AccessToken = signedIn.Text("AuthenticationResult", "AccessToken") });
        Assert.Equal("ada", user.Text("Username"));
        var attributes = user["UserAttributes"]!.AsArray().ToDictionary(pair => (string)pair!["Name"]!, pair => (string)pair!["Value"]!);
        Assert.Equal("ada@example.com", attributes["email"]);
        Assert.Equal("true", attributes["email_verified"]);
        Assert.Equal(signedUp.Text("UserSub"), attributes["sub"]);
    }

    [Fact]
    public async Task A_wrong_code_confirms_nobody()
    {
        var pool = await world.CreatePoolAsync();
        await pool.SendAsync("SignUp", pool.SignUpInput("bob"));
        var right = await pool.CodeForAsync("bob");
        var wrong = right == "000000" ? "000001" : "000000";

        await Expect.RefusalAsync(
            "CodeMismatchException",
            "Invalid verification code provided, please try again.",
            pool.SendAsync("ConfirmSignUp", new { pool.ClientId, Username = "bob", ConfirmationCode = wrong }));

        await Expect.RefusalAsync("UserNotConfirmedException", "User is not confirmed.", pool.SignInAsync("bob"));
    }

    [Fact]
    public async Task A_weak_password_is_refused_by_its_rule()
    {
        var pool = await world.CreatePoolAsync();

        await Expect.RefusalAsync(
            "InvalidPasswordException",
            "Password did not conform with policy: Password must have uppercase characters",
            pool.SendAsync("SignUp", new { pool.ClientId, Username = "eve", Password = "lower-case-9" }));
    }

    [Fact]
    public async Task A_secret_hash_that_is_missing_is_refused()
    {
        var pool = await world.CreatePoolAsync(withSecret: true);

        var error = await Assert.ThrowsAsync<ForeignException>(() => pool.SendAsync("SignUp", new { pool.ClientId, Username = "ada", ForeignPool.Password }));

        Assert.Equal("NotAuthorizedException", error.Class);
        Assert.Contains(pool.ClientId, error.Message, StringComparison.Ordinal);
    }
}
