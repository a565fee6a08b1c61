using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;

namespace Cognito.Local.Tests.Challenges;

public sealed class CustomChallengeRuleTests : IDisposable
{
    private readonly LocalPool local = new();

    [Fact]
    public async Task The_app_is_told_what_is_public_and_nothing_else()
    {
        var app = await local.CreateCustomAppAsync();
        await local.RegisterAsync(app, "jane");

        var asked = await local.StartCustomAsync(app, "jane");

        Assert.Equal(ChallengeNameType.CUSTOM_CHALLENGE, asked.ChallengeName);
        Assert.Equal(new Dictionary<string, string> { ["riddle"] = "2+2", ["USERNAME"] = "jane" }, asked.ChallengeParameters);
        Assert.StartsWith("AYABe", asked.Session, StringComparison.Ordinal);
        Assert.Null(asked.AuthenticationResult);
    }

    [Fact]
    public async Task The_right_answer_leads_to_tokens()
    {
        var app = await local.CreateCustomAppAsync();
        await local.RegisterAsync(app, "jane");

        var asked = await local.StartCustomAsync(app, "jane");
        var answer = await local.SolveAsync(app, "jane", asked.Session, "4");

        Assert.NotNull(answer.AuthenticationResult.RefreshToken);
        Assert.Null(answer.ChallengeName);
        Assert.NotNull(await local.Client.GetUserAsync(new() { AccessToken = answer.AuthenticationResult.AccessToken }));
    }

    [Fact]
    public async Task A_wrong_answer_leads_where_the_functions_say_and_they_say_when_it_is_enough()
    {
        var app = await local.CreateCustomAppAsync();
        await local.RegisterAsync(app, "jane");
        var before = local.Picture(app.UserPoolId);

        var session = (await local.StartCustomAsync(app, "jane")).Session;
        for (var wrong = 0; wrong < 2; wrong++)
        {
            var again = await local.SolveAsync(app, "jane", session, "5");
            Assert.Equal(ChallengeNameType.CUSTOM_CHALLENGE, again.ChallengeName);
            Assert.NotEqual(session, again.Session);
            session = again.Session;
        }

        await LocalPool.RefusedAsync<NotAuthorizedException>("Incorrect username or password.", () => local.SolveAsync(app, "jane", session, "5"));
        Assert.Equal(before, local.Picture(app.UserPoolId));
    }

    [Fact]
    public async Task After_a_wrong_answer_the_right_one_still_counts()
    {
        var app = await local.CreateCustomAppAsync();
        await local.RegisterAsync(app, "jane");
        var again = await local.SolveAsync(app, "jane", (await local.StartCustomAsync(app, "jane")).Session, "5");

        Assert.NotNull((await local.SolveAsync(app, "jane", again.Session, "4")).AuthenticationResult);
    }

    [Fact]
    public async Task A_session_leads_on_once_whatever_the_answer_was()
    {
        var app = await local.CreateCustomAppAsync();
        await local.RegisterAsync(app, "jane");
        var asked = await local.StartCustomAsync(app, "jane");
        await local.SolveAsync(app, "jane", asked.Session, "5");

        await LocalPool.RefusedAsync<NotAuthorizedException>(
            "Invalid session for the user, session can only be used once.", () => local.SolveAsync(app, "jane", asked.Session, "4"));
    }

    [Fact]
    public async Task Of_many_answers_at_once_one_is_heard()
    {
        var app = await local.CreateCustomAppAsync();
        await local.RegisterAsync(app, "jane");
        var asked = await local.StartCustomAsync(app, "jane");

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            try
            {
                return (await Task.Run(() => local.SolveAsync(app, "jane", asked.Session, "4"))).AuthenticationResult;
            }
            catch (NotAuthorizedException)
            {
                return null;
            }
        }));

        Assert.Single(answers, tokens => tokens is not null);
    }

    [Fact]
    public async Task An_answer_that_comes_too_late_is_not_heard()
    {
        var app = await local.CreateCustomAppAsync();
        await local.RegisterAsync(app, "jane");
        var asked = await local.StartCustomAsync(app, "jane");
        local.Clock.Advance(TimeSpan.FromMinutes(3));

        await LocalPool.RefusedAsync<NotAuthorizedException>(
            "Invalid session for the user, session is expired.", () => local.SolveAsync(app, "jane", asked.Session, "4"));
    }

    [Fact]
    public async Task A_session_is_of_one_user()
    {
        var app = await local.CreateCustomAppAsync();
        await local.RegisterAsync(app, "jane");
        await local.RegisterAsync(app, "john");
        var asked = await local.StartCustomAsync(app, "jane");

        await LocalPool.RefusedAsync<NotAuthorizedException>("Invalid session for the user.", () => local.SolveAsync(app, "john", asked.Session, "4"));
    }

    [Fact]
    public async Task Without_an_answer_nothing_is_heard_and_the_session_stays_good()
    {
        var app = await local.CreateCustomAppAsync();
        await local.RegisterAsync(app, "jane");
        var asked = await local.StartCustomAsync(app, "jane");

        await LocalPool.RefusedAsync<InvalidParameterException>("Missing required parameter ANSWER", () => local.SolveAsync(app, "jane", asked.Session, null));
        Assert.NotNull((await local.SolveAsync(app, "jane", asked.Session, "4")).AuthenticationResult);
    }

    [Fact]
    public async Task What_does_not_fit_into_a_session_is_refused()
    {
        var app = await local.CreateCustomAppAsync();
        await local.RegisterAsync(app, "jane");
        local.Cognito.Triggers(app.UserPoolId).CreateAuthChallenge = (_, response, _) =>
        {
            response.PrivateChallengeParameters["book"] = new string('x', 4000);
            return default;
        };

        await LocalPool.RefusedAsync<InvalidLambdaResponseException>(
            "The private parameters and the metadata of the challenge are too long for its session.", () => local.StartCustomAsync(app, "jane"));
    }

    [Fact]
    public async Task An_administrator_can_go_the_same_way()
    {
        var app = await local.CreateCustomAppAsync();
        await local.RegisterAsync(app, "jane");

        var asked = await local.Client.AdminInitiateAuthAsync(new()
        {
            UserPoolId = app.UserPoolId,
            ClientId = app.ClientId,
            AuthFlow = AuthFlowType.CUSTOM_AUTH,
            AuthParameters = new() { ["USERNAME"] = "jane" },
        });
        var answer = await local.Client.AdminRespondToAuthChallengeAsync(new()
        {
            UserPoolId = app.UserPoolId,
            ClientId = app.ClientId,
            ChallengeName = asked.ChallengeName,
            Session = asked.Session,
            ChallengeResponses = new() { ["USERNAME"] = "jane", ["ANSWER"] = "4" },
        });

        Assert.NotNull(answer.AuthenticationResult);
    }

    public void Dispose() => local.Dispose();
}
