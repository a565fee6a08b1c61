using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Cognito.Local.Tests.Challenges;

public sealed class StepUpTests : IDisposable
{
    private const string Level = "urn:cognito:loa:";
    private const string Unreachable = "The user cannot reach any of the TARGET_ACR_VALUES.";

    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly LocalCognito cognito;
    private readonly IAmazonCognitoIdentityProvider client;
    private readonly LocalUserPool pool;

    public StepUpTests()
    {
        cognito = new LocalCognito(clock: clock);
        client = cognito.CreateClient();
        pool = cognito.CreatePool(client: settings => settings.PreventUserExistenceErrors = PreventUserExistenceErrorTypes.LEGACY);
        pool.AddUser("plain", People.Password);
        pool.AddUser(new("mail", People.Password) { Attributes = Mail("mail"), Mfa = LocalMfa.Email });
        pool.AddUser(new("codes", People.Password) { Attributes = Mail("codes") });
        pool.AddUser(new("app", People.Password) { Mfa = LocalMfa.Authenticator });
    }

    public void Dispose()
    {
        client.Dispose();
        cognito.Dispose();
    }

    [Fact]
    public async Task Tokens_say_which_level_was_reached_and_how_also_after_a_refresh()
    {
        var tokens = (await PasswordAsync("plain", "1")).AuthenticationResult;
        clock.Advance(TimeSpan.FromMinutes(5));
        var renewed = (await client.InitiateAuthAsync(new()
        {
            ClientId = pool.ClientId,
            AuthFlow = AuthFlowType.REFRESH_TOKEN_AUTH,
            AuthParameters = new() { ["REFRESH_TOKEN"] = tokens.RefreshToken },
        })).AuthenticationResult;

        foreach (var token in new[] { tokens.AccessToken, tokens.IdToken, renewed.AccessToken, renewed.IdToken })
            Assert.Equal((Level + "1", "pwd"), Claims(token));
    }

    [Fact]
    public async Task Who_asks_for_no_level_is_told_of_none()
    {
        var token = new JsonWebToken((await PasswordAsync("plain")).AuthenticationResult.AccessToken);

        Assert.DoesNotContain(token.Claims, claim => claim.Type is "acr" or "amr");
    }

    [Theory]
    [InlineData("2 1", Level + "2", "email_otp")]
    [InlineData("nonsense 2", Level + "2", "email_otp")]
    [InlineData("3", Level + "3", "email_otp,pwd,mfa")]
    [InlineData("4 3", Level + "3", "email_otp,pwd,mfa")]
    public async Task A_code_is_followed_by_the_password_where_the_level_needs_it(string levels, string acr, string amr)
    {
        var asked = await StartAsync("codes", levels, ("PREFERRED_CHALLENGE", "EMAIL_OTP"));
        var answer = await AnswerAsync(ChallengeNameType.EMAIL_OTP, asked.Session, "codes", ("EMAIL_OTP_CODE", pool.LatestCode("codes")));
        if (acr == Level + "3")
        {
            Assert.Equal(ChallengeNameType.SELECT_CHALLENGE, answer.ChallengeName);
            Assert.Equal(["PASSWORD_SRP", "PASSWORD"], answer.AvailableChallenges);
            answer = await AnswerAsync(ChallengeNameType.SELECT_CHALLENGE, answer.Session, "codes", ("ANSWER", "PASSWORD"), ("PASSWORD", People.Password));
        }

        Assert.Equal((acr, amr), Claims(answer.AuthenticationResult.AccessToken));
    }

    [Fact]
    public async Task A_password_is_followed_by_a_code_where_the_level_needs_it()
    {
        var asked = await PasswordAsync("mail", "3");
        Assert.Equal(ChallengeNameType.EMAIL_OTP, asked.ChallengeName);

        var answer = await AnswerAsync(ChallengeNameType.EMAIL_OTP, asked.Session, "mail", ("EMAIL_OTP_CODE", pool.LatestCode("mail")));

        Assert.Equal((Level + "3", "pwd,email_otp,mfa"), Claims(answer.AuthenticationResult.IdToken));
    }

    [Theory]
    [InlineData("4")]
    [InlineData("1")]
    public async Task A_second_factor_that_is_set_up_is_asked_for_whatever_the_level(string level)
    {
        var asked = await PasswordAsync("app", level);
        Assert.Equal(ChallengeNameType.SOFTWARE_TOKEN_MFA, asked.ChallengeName);

        var answer = await AnswerAsync(ChallengeNameType.SOFTWARE_TOKEN_MFA, asked.Session, "app", ("SOFTWARE_TOKEN_MFA_CODE", pool.AuthenticatorCode("app")));

        Assert.Equal((Level + "4", "pwd,otp,mfa"), Claims(answer.AuthenticationResult.AccessToken));
    }

    [Fact]
    public async Task A_bearer_steps_up_from_what_has_been_proved_already()
    {
        var first = await SignInByCodeAsync();
        clock.Advance(TimeSpan.FromMinutes(5));

        var asked = await StartAsync("codes", "3", ("ACCESS_TOKEN", first.AccessToken), ("MAX_AGE", "300"));
        Assert.Equal(["PASSWORD_SRP", "PASSWORD"], asked.AvailableChallenges);
        var answer = await AnswerAsync(ChallengeNameType.SELECT_CHALLENGE, asked.Session, "codes", ("ANSWER", "PASSWORD"), ("PASSWORD", People.Password));

        var stepped = new JsonWebToken(answer.AuthenticationResult.AccessToken);
        Assert.Equal((Level + "3", "email_otp,pwd,mfa"), Claims(answer.AuthenticationResult.AccessToken));
        Assert.NotEqual(new JsonWebToken(first.AccessToken).GetClaim("origin_jti").Value, stepped.GetClaim("origin_jti").Value);
        Assert.Equal(clock.GetUtcNow().ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture), stepped.GetClaim("auth_time").Value);
        Assert.NotNull((await client.GetUserAsync(new() { AccessToken = first.AccessToken })).Username);
    }

    [Fact]
    public async Task A_bearer_with_a_password_is_asked_for_the_app_alone()
    {
        var tokens = await pool.IssueTokensAsync("app", TestContext.Current.CancellationToken);

        var asked = await StartAsync("app", "4", ("ACCESS_TOKEN", tokens.AccessToken));
        Assert.Equal(ChallengeNameType.SOFTWARE_TOKEN_MFA, asked.ChallengeName);
        var answer = await AnswerAsync(ChallengeNameType.SOFTWARE_TOKEN_MFA, asked.Session, "app", ("SOFTWARE_TOKEN_MFA_CODE", pool.AuthenticatorCode("app")));

        Assert.Equal((Level + "4", "pwd,otp,mfa"), Claims(answer.AuthenticationResult.AccessToken));
    }

    [Fact]
    public async Task What_was_proved_too_long_ago_does_not_count()
    {
        var first = await SignInByCodeAsync();
        clock.Advance(TimeSpan.FromSeconds(301));

        var asked = await StartAsync("codes", "3", ("ACCESS_TOKEN", first.AccessToken), ("MAX_AGE", "300"));

        Assert.Equal(["PASSWORD_SRP", "PASSWORD", "EMAIL_OTP"], asked.AvailableChallenges);
    }

    [Fact]
    public async Task What_makes_no_sense_or_is_out_of_reach_is_refused()
    {
        var mine = await SignInByCodeAsync();
        var before = Sessions();

        await Refused("TARGET_ACR_VALUES has no valid value.", "plain", "nonsense");
        await Refused(Unreachable, "plain", "4 3 2");
        await Refused(Unreachable, "codes", "4");
        await Refused("ACCESS_TOKEN can only be used with TARGET_ACR_VALUES.", "codes", null, ("ACCESS_TOKEN", mine.AccessToken));
        await Refused("USERNAME is not the user of the ACCESS_TOKEN.", "plain", "1", ("ACCESS_TOKEN", mine.AccessToken));
        await Refused("The ACCESS_TOKEN already meets the TARGET_ACR_VALUES.", "codes", "2", ("ACCESS_TOKEN", mine.AccessToken));
        await Refused("Invalid value for parameter MAX_AGE", "codes", "3", ("ACCESS_TOKEN", mine.AccessToken), ("MAX_AGE", "-1"));
        await LocalPool.RefusedAsync<NotAuthorizedException>(
            "Invalid Access Token", () => StartAsync("codes", "3", ("ACCESS_TOKEN", "garbage")));

        Assert.Equal(before, Sessions());

        Task Refused(string message, string username, string? levels, params (string, string)[] more) =>
            LocalPool.RefusedAsync<InvalidParameterException>(message, () => StartAsync(username, levels, more));
    }

    [Fact]
    public async Task Where_users_are_hidden_nobody_learns_what_they_have_set_up_before_the_password()
    {
        var hiding = cognito.CreatePool();
        hiding.AddUser("plain", People.Password);

        var asked = await StartAsync("plain", "4", hiding.ClientId);
        await StartAsync("nobody", "4", hiding.ClientId);

        await LocalPool.RefusedAsync<InvalidParameterException>(Unreachable, () => client.RespondToAuthChallengeAsync(new()
        {
            ClientId = hiding.ClientId,
            ChallengeName = ChallengeNameType.SELECT_CHALLENGE,
            Session = asked.Session,
            ChallengeResponses = new() { ["USERNAME"] = "plain", ["ANSWER"] = "PASSWORD", ["PASSWORD"] = People.Password },
        }));
    }

    [Fact]
    public async Task The_plan_Lite_has_no_levels()
    {
        await client.UpdateUserPoolAsync(new() { UserPoolId = pool.Id, UserPoolTier = UserPoolTierType.LITE });

        await LocalPool.RefusedAsync<FeatureUnavailableInTierException>(
            "Step-up authentication is not available in the feature plan of the user pool.", () => StartAsync("plain", "1"));
        await LocalPool.RefusedAsync<FeatureUnavailableInTierException>(
            "AcrConfiguration is not available in the feature plan of the user pool.",
            () => NameAsync(UserPoolTierType.LITE, ("Level1", "low")));
    }

    [Fact]
    public async Task A_pool_has_names_of_its_own_for_levels()
    {
        await NameAsync(UserPoolTierType.ESSENTIALS, ("Level1", "urn:shop:low"));

        var tokens = (await PasswordAsync("plain", levels: "urn:shop:low")).AuthenticationResult;
        var names = (await client.DescribeUserPoolAsync(new() { UserPoolId = pool.Id })).UserPool.AcrConfiguration;

        Assert.Equal("urn:shop:low", Claims(tokens.AccessToken).Acr);
        Assert.Equal(["urn:shop:low", Level + "2", Level + "3", Level + "4"], names.OrderBy(name => name.Key).Select(name => name.Value.AcrValue));
        await LocalPool.RefusedAsync<InvalidParameterException>(
            "TARGET_ACR_VALUES has no valid value.", () => StartAsync("plain", "1"));
        await LocalPool.RefusedAsync<InvalidParameterException>(
            "AcrValue must be unique across all levels of a user pool.",
            () => NameAsync(UserPoolTierType.ESSENTIALS, ("Level1", Level + "4")));
        await LocalPool.RefusedAsync<InvalidParameterException>(
            "AcrConfiguration has no level Level5.", () => NameAsync(UserPoolTierType.ESSENTIALS, ("Level5", "high")));
        await Assert.ThrowsAsync<InvalidParameterException>(() => NameAsync(UserPoolTierType.ESSENTIALS, ("Level1", "with space")));
    }

    private static Dictionary<string, string> Mail(string name) => new() { ["email"] = name + "@example.com" };

    private static (string Acr, string Amr) Claims(string token)
    {
        var jwt = new JsonWebToken(token);
        return (jwt.GetClaim("acr").Value, string.Join(',', jwt.Claims.Where(claim => claim.Type == "amr").Select(claim => claim.Value)));
    }

    private Task<UpdateUserPoolResponse> NameAsync(UserPoolTierType plan, params (string Key, string Name)[] levels) => client.UpdateUserPoolAsync(new()
    {
        UserPoolId = pool.Id,
        UserPoolTier = plan,
        Policies = new() { SignInPolicy = new() { AllowedFirstAuthFactors = [AuthFactorType.PASSWORD] } },
        AcrConfiguration = levels.ToDictionary(level => level.Key, level => new AcrLevelConfigType { AcrValue = level.Name }),
    });

    private int Sessions() => cognito.Service.Store.Read(tables =>
        tables.Users.Page(pool.Id, "", 100).Sum(user => tables.Grants.Of(pool.Id, user.Key).Count));

    private async Task<AuthenticationResultType> SignInByCodeAsync()
    {
        var asked = await StartAsync("codes", "2", ("PREFERRED_CHALLENGE", "EMAIL_OTP"));
        return (await AnswerAsync(ChallengeNameType.EMAIL_OTP, asked.Session, "codes", ("EMAIL_OTP_CODE", pool.LatestCode("codes")))).AuthenticationResult;
    }

    private Task<InitiateAuthResponse> PasswordAsync(string username, string? levels = null) =>
        StartAsync(username, levels, ("PREFERRED_CHALLENGE", "PASSWORD"), ("PASSWORD", People.Password));

    private Task<InitiateAuthResponse> StartAsync(string username, string? levels, params (string Name, string Value)[] more) =>
        StartAsync(username, levels, pool.ClientId, more);

    private Task<InitiateAuthResponse> StartAsync(string username, string? levels, string clientId, params (string Name, string Value)[] more)
    {
        var parameters = more.ToDictionary(parameter => parameter.Name, parameter => parameter.Value);
        parameters["USERNAME"] = username;
        if (levels is not null)
            parameters["TARGET_ACR_VALUES"] = string.Join(' ', levels.Split(' ').Select(level => level.Length == 1 ? Level + level : level));
        return client.InitiateAuthAsync(new() { ClientId = clientId, AuthFlow = AuthFlowType.USER_AUTH, AuthParameters = parameters });
    }

    private Task<RespondToAuthChallengeResponse> AnswerAsync(
        ChallengeNameType challenge, string session, string username, params (string Name, string Value)[] responses) =>
        client.RespondToAuthChallengeAsync(new()
        {
            ClientId = pool.ClientId,
            ChallengeName = challenge,
            Session = session,
            ChallengeResponses = responses.Append(("USERNAME", username)).ToDictionary(response => response.Item1, response => response.Item2),
        });
}
