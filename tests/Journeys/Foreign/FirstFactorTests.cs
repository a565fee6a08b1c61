using System.Text.Json.Nodes;

namespace Cognito.Journeys.Foreign;

/// <summary>USER_AUTH: a JavaScript program lets people choose how they sign in.</summary>
public sealed class FirstFactorTests(ForeignWorld world)
{
    private const string Phone = "+15555550123";

    private static readonly string[] s_factors = ["PASSWORD", "EMAIL_OTP", "SMS_OTP"];
    private static readonly string[] s_flows = ["ALLOW_USER_AUTH", "ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"];

    [Fact]
    public async Task The_choice_names_what_there_is_and_a_password_finishes_it_in_one_step()
    {
        var (pool, talk) = await StartAsync();

        await talk.BeginAsync("USER_AUTH");
        Assert.Equal("SELECT_CHALLENGE", talk.Challenge);
        Assert.Equal(["EMAIL_OTP", "PASSWORD", "PASSWORD_SRP", "SMS_OTP"], talk.Last["AvailableChallenges"]!.AsArray().Select(name => (string)name!).Order(StringComparer.Ordinal));
        await talk.RefusedAsync("NotAuthorizedException", "Incorrect username or password.", ("ANSWER", "PASSWORD"), ("PASSWORD", "Wrong-Horse-9"));
        await talk.AnswerAsync(("ANSWER", "PASSWORD"), ("PASSWORD", ForeignPool.Password));

        await pool.VerifyAsync(talk.Tokens.Text("IdToken"), "id");
    }

    [Fact]
    public async Task A_password_can_be_preferred_and_is_asked_for_when_it_does_not_come_along()
    {
        var (_, talk) = await StartAsync();

        await talk.BeginAsync("USER_AUTH", ("PREFERRED_CHALLENGE", "PASSWORD"), ("PASSWORD", ForeignPool.Password));
        Assert.NotNull(talk.Tokens["RefreshToken"]);

        await talk.BeginAsync("USER_AUTH");
        await talk.AnswerAsync(("ANSWER", "PASSWORD"));
        Assert.Equal("PASSWORD", talk.Challenge);
        await talk.RefusedAsync("NotAuthorizedException", "Incorrect username or password.", ("PASSWORD", "Wrong-Horse-9"));
        await talk.AnswerAsync(("PASSWORD", ForeignPool.Password));
        Assert.NotNull(talk.Tokens["RefreshToken"]);
    }

    [Fact]
    public async Task A_password_can_be_proved_without_being_sent()
    {
        var (pool, talk) = await StartAsync();
        var begin = new { flow = "USER_AUTH", parameters = new { PREFERRED_CHALLENGE = "PASSWORD_SRP" } };

        await Expect.RefusalAsync("NotAuthorizedException", "Incorrect username or password.", pool.SignInAsync("ada", forge: true, begin: begin));
        talk.GoOnFrom(await pool.SignInAsync("ada", begin: begin));

        Assert.NotNull(talk.Tokens["RefreshToken"]);
    }

    [Theory]
    [InlineData("EMAIL_OTP", "EMAIL", "a***@e***", "ada@example.com")]
    [InlineData("SMS_OTP", "SMS", "+*******0123", Phone)]
    public async Task A_code_is_sent_and_signs_in(string factor, string medium, string masked, string to)
    {
        var (pool, talk) = await StartAsync();

        await talk.BeginAsync("USER_AUTH", ("PREFERRED_CHALLENGE", factor));
        Assert.Equal(factor, talk.Challenge);
        Assert.Equal(medium, talk.Last.Text("ChallengeParameters", "CODE_DELIVERY_DELIVERY_MEDIUM"));
        Assert.Equal(masked, talk.Last.Text("ChallengeParameters", "CODE_DELIVERY_DESTINATION"));
        var code = await pool.CodeToAsync(to);
        Assert.Equal(8, code.Length);
        await talk.RefusedAsync("CodeMismatchException", "Invalid code or auth state for the user.", ($"{factor}_CODE", code == "12345678" ? "12345679" : "12345678"));
        await talk.AnswerAsync(($"{factor}_CODE", code));

        Assert.NotNull(talk.Tokens["RefreshToken"]);
    }

    [Fact]
    public async Task A_client_that_does_not_allow_the_choice_is_told()
    {
        var pool = await world.CreatePoolAsync();
        await pool.AddUserAsync("ada");

        await Expect.RefusalAsync("InvalidParameterException", "USER_AUTH is not enabled for the client.", new Conversation(pool, "ada").BeginAsync("USER_AUTH"));
    }

    [Fact]
    public async Task Somebody_who_does_not_exist_gets_a_choice_too_and_no_code()
    {
        var (pool, _) = await StartAsync();
        var talk = new Conversation(pool, "nobody");

        await talk.BeginAsync("USER_AUTH", ("PREFERRED_CHALLENGE", "EMAIL_OTP"));

        Assert.Equal("EMAIL_OTP", talk.Challenge);
        await talk.RefusedAsync("CodeMismatchException", "Invalid code or auth state for the user.", ("EMAIL_OTP_CODE", "12345678"));
    }

    [Fact]
    public async Task Signing_up_and_confirming_goes_on_into_the_session()
    {
        var (pool, _) = await StartAsync();
        var signedUp = await pool.SendAsync("SignUp", pool.SignUpInput("grace"));
        var confirmed = await pool.SendAsync("ConfirmSignUp", new
        {
            pool.ClientId,
            Username = "grace",
            ConfirmationCode = await pool.CodeForAsync("grace"),
            Session = signedUp.Text("Session"),
        });

        var begin = new
        {
            pool.ClientId,
            AuthFlow = "USER_AUTH",
            AuthParameters = new { USERNAME = "grace" },
            Session = confirmed.Text("Session"),
        };
        var tokens = (await pool.SendAsync("InitiateAuth", begin))["AuthenticationResult"];

        Assert.Equal("grace", (await pool.VerifyAsync(tokens!.Text("IdToken"), "id")).Text("cognito:username"));
        await Expect.RefusalAsync(
            "NotAuthorizedException", "Invalid session for the user, session can only be used once.", pool.SendAsync("InitiateAuth", begin));
    }

    [Fact]
    public async Task What_can_be_chosen_can_be_asked_for()
    {
        var (pool, talk) = await StartAsync();
        await talk.BeginAsync("USER_AUTH", ("PREFERRED_CHALLENGE", "PASSWORD"), ("PASSWORD", ForeignPool.Password));

        var factors = await pool.SendAsync("GetUserAuthFactors", new { AccessToken = talk.Tokens.Text("AccessToken") });

        Assert.Equal("ada", factors.Text("Username"));
        Assert.Contains("EMAIL_OTP", Names(factors["ConfiguredUserAuthFactors"]));
        Assert.Contains("PASSWORD", Names(factors["ConfiguredUserAuthFactors"]));
    }

    private static IEnumerable<string> Names(JsonNode? list) => list!.AsArray().Select(name => (string)name!);

    private async Task<(ForeignPool Pool, Conversation Talk)> StartAsync()
    {
        var pool = await world.CreatePoolAsync(
            poolSettings: new { Policies = new { SignInPolicy = new { AllowedFirstAuthFactors = s_factors } } },
            clientSettings: new { ExplicitAuthFlows = s_flows });
        await pool.AddUserAsync("ada");
        await pool.SendAsync("AdminUpdateUserAttributes", new
        {
            UserPoolId = pool.Id,
            Username = "ada",
            UserAttributes = new[] { new { Name = "phone_number", Value = Phone }, new { Name = "phone_number_verified", Value = "true" } },
        });
        return (pool, new Conversation(pool, "ada"));
    }
}
