using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;
using Cognito.Protocol.Srp;

namespace Cognito.Local.Tests.Challenges;

public sealed class SelectChallengeRuleTests : IDisposable
{
    private const string Phone = "+15550001234";

    private readonly LocalPool local = new();

    public void Dispose() => local.Dispose();

    [Theory]
    [InlineData("password email phone", "PASSWORD_SRP PASSWORD EMAIL_OTP SMS_OTP")]
    [InlineData("password email", "PASSWORD_SRP PASSWORD EMAIL_OTP")]
    [InlineData("password", "PASSWORD_SRP PASSWORD")]
    [InlineData("email phone", "EMAIL_OTP SMS_OTP")]
    [InlineData("phone", "SMS_OTP")]
    public async Task Who_has_not_chosen_is_offered_what_they_have(string has, string offered)
    {
        var app = await local.CreateChoiceAppAsync();
        await SignUpAsync(app, has);

        var challenge = await local.ChooseAsync(app, "jane");

        Assert.Equal(ChallengeNameType.SELECT_CHALLENGE, challenge.ChallengeName);
        Assert.Equal(offered.Split(' '), challenge.AvailableChallenges);
        Assert.Empty(challenge.ChallengeParameters);
        Assert.InRange(challenge.Session.Length, 20, 2048);
        Assert.Equal(offered.Split(' '), (await local.ChooseAsAdminAsync(app, "jane")).AvailableChallenges);
    }

    [Theory]
    [InlineData("SMS_OTP", "password email")]
    [InlineData("EMAIL_OTP", "password phone")]
    [InlineData("PASSWORD", "email")]
    [InlineData("PASSWORD_SRP", "email")]
    [InlineData("WEB_AUTHN", "password email phone")]
    public async Task Who_prefers_what_they_have_not_is_offered_what_they_have(string preferred, string has)
    {
        var app = await local.CreateChoiceAppAsync();
        await SignUpAsync(app, has);

        var challenge = await local.ChooseAsync(app, "jane", preferred, ("PASSWORD", People.Password), ("SRP_A", "2"));

        Assert.Equal(ChallengeNameType.SELECT_CHALLENGE, challenge.ChallengeName);
        Assert.DoesNotContain(preferred, challenge.AvailableChallenges);
        Assert.NotEmpty(challenge.AvailableChallenges);
    }

    [Fact]
    public async Task A_pool_offers_only_what_it_allows()
    {
        var app = await local.CreateChoiceAppAsync(pool => pool.Policies = null);
        await SignUpAsync(app, "password email phone");

        Assert.Equal(["PASSWORD_SRP", "PASSWORD"], (await local.ChooseAsync(app, "jane", "EMAIL_OTP")).AvailableChallenges);
    }

    [Fact]
    public async Task A_temporary_password_must_be_given_before_anything_else()
    {
        var app = await local.CreateChoiceAppAsync();
        await local.Client.AdminCreateUserAsync(new()
        {
            UserPoolId = app.UserPoolId,
            Username = "jane",
            TemporaryPassword = People.Password,
            UserAttributes = [People.Email("jane@example.com")],
        });

        Assert.Equal(["PASSWORD_SRP", "PASSWORD"], (await local.ChooseAsync(app, "jane", "EMAIL_OTP")).AvailableChallenges);
    }

    [Theory]
    [InlineData("PASSWORD")]
    [InlineData("PASSWORD_SRP")]
    [InlineData("EMAIL_OTP")]
    [InlineData("SMS_OTP")]
    public async Task The_choice_leads_to_its_challenge_and_uses_the_session_up(string factor)
    {
        var app = await local.CreateChoiceAppAsync();
        await SignUpAsync(app, "password email phone");
        var select = await local.ChooseAsync(app, "jane");
        var selectAsAdmin = await local.ChooseAsAdminAsync(app, "jane");

        var challenge = await local.AnswerAsync(app, "SELECT_CHALLENGE", select.Session, "jane", ("ANSWER", factor));

        Assert.Equal(factor, challenge.ChallengeName.Value);
        Assert.NotEqual(select.Session, challenge.Session);
        await LocalPool.RefusedAsync<NotAuthorizedException>(
            "Invalid session for the user, session can only be used once.",
            () => local.AnswerAsync(app, "SELECT_CHALLENGE", select.Session, "jane", ("ANSWER", factor)));
        Assert.Equal(
            factor,
            (await local.AnswerAsAdminAsync(app, "SELECT_CHALLENGE", selectAsAdmin.Session, "jane", ("ANSWER", factor))).ChallengeName.Value);
    }

    [Fact]
    public async Task A_password_with_the_choice_signs_in_at_once_and_a_wrong_one_keeps_the_session()
    {
        var app = await local.CreateChoiceAppAsync();
        await local.RegisterAsync(app, "jane");
        var select = await local.ChooseAsync(app, "jane");
        var before = local.Picture(app.UserPoolId);

        await LocalPool.RefusedAsync<NotAuthorizedException>("Incorrect username or password.", () => AnswerAsync("Wrong-Passw0rd"));
        Assert.Equal(before, local.Picture(app.UserPoolId));
        Assert.NotNull((await AnswerAsync(People.Password)).AuthenticationResult.AccessToken);

        Task<RespondToAuthChallengeResponse> AnswerAsync(string password) =>
            local.AnswerAsync(app, "SELECT_CHALLENGE", select.Session, "jane", ("ANSWER", "PASSWORD"), ("PASSWORD", password));
    }

    [Fact]
    public async Task An_SRP_A_with_the_choice_leads_to_the_proof()
    {
        var app = await local.CreateChoiceAppAsync();
        await local.RegisterAsync(app, "jane");
        using var srp = new SrpClient();
        var select = await local.ChooseAsync(app, "jane");

        var challenge = await local.AnswerAsync(app, "SELECT_CHALLENGE", select.Session, "jane", ("ANSWER", "PASSWORD_SRP"), ("SRP_A", srp.A));
        var answer = await local.Client.RespondToAuthChallengeAsync(local.Prove(app, srp, challenge.ChallengeParameters, People.Password));

        Assert.Equal(ChallengeNameType.PASSWORD_VERIFIER, challenge.ChallengeName);
        Assert.NotNull(answer.AuthenticationResult.AccessToken);
    }

    [Theory]
    [InlineData("SMS_OTP", "Invalid value for parameter ANSWER")]
    [InlineData("WEB_AUTHN", "Invalid value for parameter ANSWER")]
    [InlineData("SMS_MFA", "Invalid value for parameter ANSWER")]
    [InlineData("'; --", "Invalid value for parameter ANSWER")]
    [InlineData("", "Missing required parameter ANSWER")]
    public async Task What_is_not_offered_cannot_be_chosen_and_the_session_lives_on(string factor, string refusal)
    {
        var app = await local.CreateChoiceAppAsync();
        await local.RegisterAsync(app, "jane");
        var select = await local.ChooseAsync(app, "jane");
        var before = local.Picture(app.UserPoolId);
        var messages = local.Cognito.Messages().Count;

        await LocalPool.RefusedAsync<InvalidParameterException>(
            refusal, () => local.AnswerAsync(app, "SELECT_CHALLENGE", select.Session, "jane", ("ANSWER", factor)));

        Assert.Equal(before, local.Picture(app.UserPoolId));
        Assert.Equal(messages, local.Cognito.Messages().Count);
        Assert.NotNull(await local.AnswerAsync(app, "SELECT_CHALLENGE", select.Session, "jane", ("ANSWER", "EMAIL_OTP")));
    }

    [Theory]
    [InlineData("SMS_MFA")]
    [InlineData("SELECT_CHALLENGE")]
    [InlineData("{}")]
    public async Task A_preference_that_is_no_first_factor_is_refused(string preferred)
    {
        var app = await local.CreateChoiceAppAsync();
        await local.RegisterAsync(app, "jane");

        await LocalPool.RefusedAsync<InvalidParameterException>(
            "Invalid value for parameter PREFERRED_CHALLENGE", () => local.ChooseAsync(app, "jane", preferred));
    }

    [Fact]
    public async Task Who_has_nothing_to_sign_in_with_is_told()
    {
        var app = await local.CreateChoiceAppAsync();
        await local.SignUpAsync(app, "jane", password: null);

        await LocalPool.RefusedAsync<InvalidParameterException>(
            "User does not have a first factor to sign in with.", () => local.ChooseAsync(app, "jane"));
    }

    [Fact]
    public async Task A_client_with_a_secret_proves_it_at_each_step()
    {
        var app = await local.CreateChoiceAppAsync(client: client => client.GenerateSecret = true);
        await local.RegisterAsync(app, "jane");
        var wrong = new UserPoolClientType { ClientId = app.ClientId, UserPoolId = app.UserPoolId };

        await LocalPool.RefusedAsync<NotAuthorizedException>(
            $"Client {app.ClientId} is configured with secret but SECRET_HASH was not received", () => local.ChooseAsync(wrong, "jane"));
        var select = await local.ChooseAsync(app, "jane");
        await LocalPool.RefusedAsync<NotAuthorizedException>(
            $"Client {app.ClientId} is configured with secret but SECRET_HASH was not received",
            () => local.AnswerAsync(wrong, "SELECT_CHALLENGE", select.Session, "jane", ("ANSWER", "EMAIL_OTP")));
        Assert.NotNull(await local.AnswerAsync(app, "SELECT_CHALLENGE", select.Session, "jane", ("ANSWER", "EMAIL_OTP")));
    }

    [Fact]
    public async Task Who_is_locked_out_is_not_even_asked()
    {
        var app = await local.CreateChoiceAppAsync();
        await local.RegisterAsync(app, "jane");
        var select = await local.ChooseAsync(app, "jane");
        for (var i = 0; i < 5; i++)
        {
            await LocalPool.RefusedAsync<NotAuthorizedException>(
                "Incorrect username or password.", () => local.ChooseAsync(app, "jane", "PASSWORD", ("PASSWORD", "Wrong-Passw0rd")));
        }

        await LocalPool.RefusedAsync<NotAuthorizedException>("Password attempts exceeded", () => local.ChooseAsync(app, "jane", "EMAIL_OTP"));
        await LocalPool.RefusedAsync<NotAuthorizedException>(
            "Password attempts exceeded", () => local.AnswerAsync(app, "SELECT_CHALLENGE", select.Session, "jane", ("ANSWER", "EMAIL_OTP")));
    }

    private async Task SignUpAsync(UserPoolClientType app, string has)
    {
        var attributes = new List<AttributeType> { People.Attribute("name", "Jane") };
        if (has.Contains("email", StringComparison.Ordinal))
            attributes.Add(People.Email("jane@example.com"));
        if (has.Contains("phone", StringComparison.Ordinal))
            attributes.Add(People.Attribute("phone_number", Phone));
        await local.SignUpAsync(app, "jane", has.Contains("password", StringComparison.Ordinal) ? People.Password : null, [.. attributes]);
    }
}
