using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;

namespace Cognito.Local.Tests.Challenges;

public sealed class AdminNoSrpAuthRuleTests : IDisposable
{
    private readonly LocalPool local = new();

    public void Dispose() => local.Dispose();

    [Fact]
    public async Task The_flow_of_that_name_asks_for_a_password_that_did_not_come_along()
    {
        var app = await local.CreateAppAsync();
        await local.RegisterAsync(app, "jane");

        var challenge = await StartAsync(app, AuthFlowType.ADMIN_NO_SRP_AUTH);
        var answer = await AnswerAsync(app, challenge.Session, People.Password);

        Assert.Equal(ChallengeNameType.ADMIN_NO_SRP_AUTH, challenge.ChallengeName);
        Assert.Empty(challenge.ChallengeParameters);
        Assert.NotNull(answer.AuthenticationResult.AccessToken);
    }

    [Fact]
    public async Task A_wrong_password_is_refused_and_the_session_lives_on()
    {
        var app = await local.CreateAppAsync();
        await local.RegisterAsync(app, "jane");
        var challenge = await StartAsync(app, AuthFlowType.ADMIN_NO_SRP_AUTH);
        var before = local.Picture(app.UserPoolId);

        await LocalPool.RefusedAsync<NotAuthorizedException>("Incorrect username or password.", () => AnswerAsync(app, challenge.Session, "x"));
        Assert.Equal(before, local.Picture(app.UserPoolId));
        Assert.NotNull((await AnswerAsync(app, challenge.Session, People.Password)).AuthenticationResult);
    }

    [Fact]
    public async Task Only_administrators_answer_it()
    {
        var app = await local.CreateAppAsync();
        await local.RegisterAsync(app, "jane");
        var challenge = await StartAsync(app, AuthFlowType.ADMIN_NO_SRP_AUTH);

        await LocalPool.RefusedAsync<InvalidParameterException>(
            "ADMIN_NO_SRP_AUTH cannot be answered with RespondToAuthChallenge.",
            () => local.AnswerAsync(app, "ADMIN_NO_SRP_AUTH", challenge.Session, "jane", ("PASSWORD", People.Password)));
    }

    [Fact]
    public async Task The_flow_of_the_newer_name_wants_the_password_at_once()
    {
        var app = await local.CreateAppAsync();

        await LocalPool.RefusedAsync<InvalidParameterException>(
            "Missing required parameter PASSWORD", () => StartAsync(app, AuthFlowType.ADMIN_USER_PASSWORD_AUTH));
    }

    private Task<AdminInitiateAuthResponse> StartAsync(UserPoolClientType app, AuthFlowType flow) => local.Client.AdminInitiateAuthAsync(new()
    {
        UserPoolId = app.UserPoolId,
        ClientId = app.ClientId,
        AuthFlow = flow,
        AuthParameters = new() { ["USERNAME"] = "jane" },
    });

    private Task<AdminRespondToAuthChallengeResponse> AnswerAsync(UserPoolClientType app, string session, string password) =>
        local.AnswerAsAdminAsync(app, "ADMIN_NO_SRP_AUTH", session, "jane", ("PASSWORD", password));
}
