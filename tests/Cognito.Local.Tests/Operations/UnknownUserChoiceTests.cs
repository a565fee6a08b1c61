using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;
using Cognito.Protocol.Srp;

namespace Cognito.Local.Tests.Operations;

/// <summary>USER_AUTH by someone who is not there (behaviour §6.7).</summary>
public sealed class UnknownUserChoiceTests : IDisposable
{
    private const string Phone = "+15550001234";
    private const string Incorrect = "Incorrect username or password.";
    private const string Mismatch = "Invalid code or auth state for the user.";

    private readonly LocalPool local = new();

    public void Dispose() => local.Dispose();

    [Fact]
    public async Task By_default_an_unknown_user_is_called_so()
    {
        var app = await local.CreateChoiceAppAsync();

        foreach (var preferred in new[] { null, "PASSWORD", "PASSWORD_SRP", "EMAIL_OTP", "SMS_OTP", "WEB_AUTHN" })
            await LocalPool.RefusedAsync<UserNotFoundException>("User does not exist.", () => local.ChooseAsync(app, "nobody", preferred));
    }

    [Fact]
    public async Task Administrators_are_told_even_where_others_are_not()
    {
        var app = await HidingAsync();

        await LocalPool.RefusedAsync<UserNotFoundException>("User does not exist.", () => local.ChooseAsAdminAsync(app, "nobody"));
    }

    [Theory]
    [InlineData("nobody", "PASSWORD_SRP PASSWORD EMAIL_OTP SMS_OTP")]
    [InlineData("nobody@example.com", "PASSWORD_SRP PASSWORD EMAIL_OTP")]
    [InlineData("+15550009999", "PASSWORD_SRP PASSWORD SMS_OTP")]
    public async Task A_likeness_is_offered_what_a_user_of_that_name_could_have(string name, string offered)
    {
        var app = await HidingAsync();

        var challenge = await local.ChooseAsync(app, name);

        Assert.Equal(ChallengeNameType.SELECT_CHALLENGE, challenge.ChallengeName);
        Assert.Equal(offered.Split(' '), challenge.AvailableChallenges);
        Assert.Equal(offered.Split(' '), (await local.ChooseAsync(app, name)).AvailableChallenges);
    }

    [Fact]
    public async Task What_every_user_must_have_a_likeness_has_too()
    {
        var app = await HidingAsync(pool => pool.Schema = [new() { Name = "phone_number", Required = true, AttributeDataType = AttributeDataType.String }]);

        Assert.Equal(["PASSWORD_SRP", "PASSWORD", "EMAIL_OTP", "SMS_OTP"], (await local.ChooseAsync(app, "nobody@example.com")).AvailableChallenges);
    }

    [Theory]
    [InlineData("EMAIL_OTP", "jane", "nobody", "^[a-z]\\*\\*\\*@[a-z]\\*\\*\\*$")]
    [InlineData("EMAIL_OTP", "jane@example.com", "nobody@example.com", "^n\\*\\*\\*@e\\*\\*\\*$")]
    [InlineData("SMS_OTP", "jane", "nobody", "^\\+\\*{7}[0-9]{4}$")]
    [InlineData("SMS_OTP", Phone, "+15550009999", "^\\+\\*{7}9999$")]
    public async Task A_code_is_sent_to_nobody_but_looks_sent(string factor, string known, string unknown, string destination)
    {
        var app = await HidingAsync(pool =>
        {
            pool.AliasAttributes = ["email", "phone_number"];
            pool.AutoVerifiedAttributes = null;
        });
        await CreateJaneAsync(app);
        var real = await local.ChooseAsync(app, known, factor);
        var messages = local.Cognito.Messages().Count;

        var fake = await local.ChooseAsync(app, unknown, factor);

        Assert.Equal(messages, local.Cognito.Messages().Count);
        Assert.Equal(real.ChallengeName, fake.ChallengeName);
        Assert.Equal(real.AvailableChallenges, fake.AvailableChallenges);
        Assert.Equal(real.ChallengeParameters.Keys, fake.ChallengeParameters.Keys);
        Assert.Equal(real.ChallengeParameters["CODE_DELIVERY_DELIVERY_MEDIUM"], fake.ChallengeParameters["CODE_DELIVERY_DELIVERY_MEDIUM"]);
        Assert.Matches(destination, fake.ChallengeParameters["CODE_DELIVERY_DESTINATION"]);
        Assert.Equal(real.Session.Length, fake.Session.Length);
        Assert.Equal(fake.ChallengeParameters, (await local.ChooseAsync(app, unknown, factor)).ChallengeParameters);
        foreach (var (challenge, name) in new[] { (real, known), (fake, unknown) })
        {
            for (var i = 0; i < 6; i++)
            {
                await LocalPool.RefusedAsync<CodeMismatchException>(
                    Mismatch, () => local.AnswerAsync(app, factor, challenge.Session, name, (factor + "_CODE", "12345678")));
            }
        }

        local.Clock.Advance(TimeSpan.FromMinutes(3));
        foreach (var (challenge, name) in new[] { (real, known), (fake, unknown) })
        {
            await LocalPool.RefusedAsync<NotAuthorizedException>(
                "Invalid session for the user, session is expired.",
                () => local.AnswerAsync(app, factor, challenge.Session, name, (factor + "_CODE", "12345678")));
        }
    }

    [Theory]
    [InlineData("jane")]
    [InlineData("nobody")]
    public async Task Every_choice_leads_on_and_every_proof_is_wrong(string name)
    {
        var app = await HidingAsync();
        await CreateJaneAsync(app);
        using var srp = new SrpClient();

        var password = await SelectAsync("PASSWORD");
        Assert.Equal(ChallengeNameType.PASSWORD, password.ChallengeName);
        await LocalPool.RefusedAsync<NotAuthorizedException>(
            Incorrect, () => local.AnswerAsync(app, "PASSWORD", password.Session, name, ("PASSWORD", "Wrong-Passw0rd")));
        var verifier = await SelectAsync("PASSWORD_SRP", ("SRP_A", srp.A));
        Assert.Equal(ChallengeNameType.PASSWORD_VERIFIER, verifier.ChallengeName);
        await LocalPool.RefusedAsync<NotAuthorizedException>(
            Incorrect, () => local.Client.RespondToAuthChallengeAsync(local.Prove(app, srp, verifier.ChallengeParameters, "Wrong-Passw0rd")));
        var code = await SelectAsync("EMAIL_OTP");
        await LocalPool.RefusedAsync<CodeMismatchException>(
            Mismatch, () => local.AnswerAsync(app, "EMAIL_OTP", code.Session, name, ("EMAIL_OTP_CODE", "12345678")));
        await LocalPool.RefusedAsync<NotAuthorizedException>(
            Incorrect, () => local.ChooseAsync(app, name, "PASSWORD", ("PASSWORD", "Wrong-Passw0rd")));

        var select = await local.ChooseAsync(app, name);
        await local.AnswerAsync(app, "SELECT_CHALLENGE", select.Session, name, ("ANSWER", "PASSWORD"));
        await LocalPool.RefusedAsync<NotAuthorizedException>(
            "Invalid session for the user, session can only be used once.",
            () => local.AnswerAsync(app, "SELECT_CHALLENGE", select.Session, name, ("ANSWER", "PASSWORD")));
        await LocalPool.RefusedAsync<NotAuthorizedException>(
            "Invalid session for the user.", () => local.AnswerAsync(app, "PASSWORD", password.Session, "somebody", ("PASSWORD", "x")));

        async Task<RespondToAuthChallengeResponse> SelectAsync(string factor, params (string, string)[] more)
        {
            var challenge = await local.ChooseAsync(app, name);
            return await local.AnswerAsync(app, "SELECT_CHALLENGE", challenge.Session, name, [("ANSWER", factor), .. more]);
        }
    }

    [Fact]
    public async Task Who_has_nothing_to_sign_in_with_is_not_told_from_nobody()
    {
        var app = await HidingAsync();
        await local.SignUpAsync(app, "jane", password: null);

        var real = await local.ChooseAsync(app, "jane");
        var code = await local.ChooseAsync(app, "jane", "EMAIL_OTP");

        Assert.Equal((await local.ChooseAsync(app, "nobody")).AvailableChallenges, real.AvailableChallenges);
        Assert.Matches("^[a-z]\\*\\*\\*@[a-z]\\*\\*\\*$", code.ChallengeParameters["CODE_DELIVERY_DESTINATION"]);
        Assert.Empty(local.Cognito.Messages());
        await LocalPool.RefusedAsync<CodeMismatchException>(
            Mismatch, () => local.AnswerAsync(app, "EMAIL_OTP", code.Session, "jane", ("EMAIL_OTP_CODE", "12345678")));
    }

    private Task<UserPoolClientType> HidingAsync(Action<CreateUserPoolRequest>? pool = null) =>
        local.CreateChoiceAppAsync(pool, client => client.PreventUserExistenceErrors = PreventUserExistenceErrorTypes.ENABLED);

    /// <summary>A user with a password and two verified destinations.</summary>
    private async Task CreateJaneAsync(UserPoolClientType app)
    {
        await local.Client.AdminCreateUserAsync(new()
        {
            UserPoolId = app.UserPoolId,
            Username = "jane",
            UserAttributes =
            [
                People.Email("jane@example.com"), People.Attribute("email_verified", "true"),
                People.Attribute("phone_number", Phone), People.Attribute("phone_number_verified", "true"),
            ],
        });
        await local.Client.AdminSetUserPasswordAsync(
            new() { UserPoolId = app.UserPoolId, Username = "jane", Password = People.Password, Permanent = true });
    }
}
