namespace Cognito.Journeys.Foreign;

/// <summary>What is wrong on the wire is answered as the service answers it, and does no harm.</summary>
public sealed class WireTests(ForeignWorld world)
{
    private const int MaximumBody = 64 * 1024;

    public static TheoryData<string, string, object> Spoilt => new()
    {
        { "an unknown operation", "UnknownOperationException", new { target = "AWSCognitoIdentityProviderService.MakeCoffee" } },
        { "an operation of another service", "UnknownOperationException", new { target = "AWSCognitoIdentityService.GetId" } },
        { "no target", "UnknownOperationException", new { target = (string?)null } },
        { "broken JSON", "SerializationException", new { body = """{"ClientId": "x", """ } },
        { "no JSON at all", "SerializationException", new { body = "<xml/>" } },
        { "a list in place of an object", "SerializationException", new { body = "[]" } },
        { "a number where text belongs", "SerializationException", new { body = """{"ClientId": 5, "Username": "a", "Password": "b"}""" } },
        { "text where a list belongs", "SerializationException", new { body = """{"ClientId": "x", "Username": "a", "Password": "b", "UserAttributes": "c"}""" } },
        { "an unknown member", "SerializationException", new { body = """{"ClientId": "x", "Username": "a", "Password": "b", "Colour": "red"}""" } },
        { "a body of more than 64 KB", "SerializationException", new { body = $$"""{"ClientId": "x", "Username": "{{new string('a', MaximumBody)}}", "Password": "b"}""" } },
    };

    [Theory]
    [MemberData(nameof(Spoilt))]
    public async Task Bad_requests_get_the_service_s_own_error_and_the_server_keeps_running(string what, string error, object spoil)
    {
        var pool = await world.CreatePoolAsync();

        var thrown = await Assert.ThrowsAsync<ForeignException>(() => pool.SendAsync("SignUp", pool.SignUpInput("ada"), spoil));

        Assert.True((error, 400, true) == (thrown.Name, thrown.Status, thrown.IsOfService), $"{what}: {thrown}");
        Assert.Empty((await pool.SendAsync("ListUsers", new { UserPoolId = pool.Id }))["Users"]!.AsArray());
    }

    [Fact]
    public async Task What_breaks_a_constraint_is_named_and_its_value_withheld_when_secret()
    {
        var pool = await world.CreatePoolAsync();

        await Expect.RefusalAsync(
            "InvalidParameterException",
            "2 validation errors detected: Value 'no pool' at 'userPoolId' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w-]+_[0-9a-zA-Z]+; "
            + "Value at 'username' failed to satisfy constraint: Member must have length less than or equal to 128",
            pool.SendAsync("AdminGetUser", new { UserPoolId = "no pool", Username = new string('a', 129) }));
    }

    [Fact]
    public async Task No_password_code_or_token_is_in_the_server_s_output()
    {
        var pool = await world.CreatePoolAsync();
        await pool.SendAsync("SignUp", pool.SignUpInput("ada"));
        var code = await pool.CodeForAsync("ada");
        await pool.SendAsync("ConfirmSignUp", new { pool.ClientId, Username = "ada", ConfirmationCode = code });
        var tokens = (await pool.SignInAsync("ada"))["AuthenticationResult"]!;
        await Assert.ThrowsAsync<ForeignException>(() => pool.SignInAsync("ada", "Wrong-Horse-9"));

        var output = await world.ServerOutputAsync();

        string[] secrets = [ForeignPool.Password, "Wrong-Horse-9", code, .. tokens.AsObject().Where(token => token.Key.EndsWith("Token", StringComparison.Ordinal)).Select(token => (string)token.Value!)];
        Assert.NotEmpty(output);
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, output, StringComparison.Ordinal));
    }
}
