using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;
using Cognito.Protocol.Srp;

namespace Cognito.Local.Tests.Challenges;

public sealed class PasswordSrpRuleTests : IDisposable
{
    private readonly LocalPool local = new();

    public void Dispose() => local.Dispose();

    [Fact]
    public async Task The_SRP_A_may_come_with_the_preference_or_after_it()
    {
        var app = await local.CreateChoiceAppAsync();
        await local.RegisterAsync(app, "jane");
        using var srp = new SrpClient();

        var atOnce = await local.ChooseAsync(app, "jane", "PASSWORD_SRP", ("SRP_A", srp.A));
        var challenge = await local.ChooseAsync(app, "jane", "PASSWORD_SRP");
        var verifier = await local.AnswerAsync(app, "PASSWORD_SRP", challenge.Session, "jane", ("SRP_A", srp.A));

        Assert.Equal(ChallengeNameType.PASSWORD_SRP, challenge.ChallengeName);
        Assert.Empty(challenge.ChallengeParameters);
        Assert.Equal(ChallengeNameType.PASSWORD_VERIFIER, atOnce.ChallengeName);
        Assert.Equal(ChallengeNameType.PASSWORD_VERIFIER, verifier.ChallengeName);
        foreach (var parameters in new[] { atOnce.ChallengeParameters, verifier.ChallengeParameters })
        {
            var proof = local.Prove(app, srp, parameters, People.Password);
            Assert.NotNull((await local.Client.RespondToAuthChallengeAsync(proof)).AuthenticationResult.AccessToken);
        }
    }

    [Fact]
    public async Task An_administrator_goes_the_same_way()
    {
        var app = await local.CreateChoiceAppAsync();
        await local.RegisterAsync(app, "jane");
        using var srp = new SrpClient();

        var challenge = await local.ChooseAsAdminAsync(app, "jane", "PASSWORD_SRP");
        var verifier = await local.AnswerAsAdminAsync(app, "PASSWORD_SRP", challenge.Session, "jane", ("SRP_A", srp.A));
        var proof = local.Prove(app, srp, verifier.ChallengeParameters, People.Password);
        var answer = await local.Client.AdminRespondToAuthChallengeAsync(new()
        {
            UserPoolId = app.UserPoolId,
            ClientId = app.ClientId,
            ChallengeName = proof.ChallengeName,
            ChallengeResponses = proof.ChallengeResponses,
        });

        Assert.NotNull(answer.AuthenticationResult.AccessToken);
    }

    [Theory]
    [InlineData("0", "Invalid SRP_A")]
    [InlineData("xyz", "Invalid SRP_A")]
    [InlineData("", "Missing required parameter SRP_A")]
    public async Task An_SRP_A_that_is_none_is_refused_and_the_session_lives_on(string srpA, string refusal)
    {
        var app = await local.CreateChoiceAppAsync();
        await local.RegisterAsync(app, "jane");
        var challenge = await local.ChooseAsync(app, "jane", "PASSWORD_SRP");
        var before = local.Picture(app.UserPoolId);

        await LocalPool.RefusedAsync<InvalidParameterException>(
            refusal, () => local.AnswerAsync(app, "PASSWORD_SRP", challenge.Session, "jane", ("SRP_A", srpA)));

        Assert.Equal(before, local.Picture(app.UserPoolId));
        Assert.NotNull(await local.AnswerAsync(app, "PASSWORD_SRP", challenge.Session, "jane", ("SRP_A", "2")));
    }

    [Fact]
    public async Task A_wrong_proof_is_refused_and_the_way_to_it_is_used_up()
    {
        var app = await local.CreateChoiceAppAsync();
        await local.RegisterAsync(app, "jane");
        using var srp = new SrpClient();
        var challenge = await local.ChooseAsync(app, "jane", "PASSWORD_SRP");
        var verifier = await local.AnswerAsync(app, "PASSWORD_SRP", challenge.Session, "jane", ("SRP_A", srp.A));

        await LocalPool.RefusedAsync<NotAuthorizedException>(
            "Incorrect username or password.",
            () => local.Client.RespondToAuthChallengeAsync(local.Prove(app, srp, verifier.ChallengeParameters, "Wrong-Passw0rd")));
        await LocalPool.RefusedAsync<NotAuthorizedException>(
            "Invalid session for the user, session can only be used once.",
            () => local.AnswerAsync(app, "PASSWORD_SRP", challenge.Session, "jane", ("SRP_A", srp.A)));
    }

    [Fact]
    public async Task Who_is_not_confirmed_is_told_so()
    {
        var app = await local.CreateChoiceAppAsync();
        await local.SignUpAsync(app, "jane", People.Password, People.Email("jane@example.com"));

        await LocalPool.RefusedAsync<UserNotConfirmedException>(
            "User is not confirmed.", () => local.ChooseAsync(app, "jane", "PASSWORD_SRP", ("SRP_A", "2")));
    }
}
