using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Cognito.Local.Tests.Operations;

public sealed class AuthEventTests : IDisposable
{
    private const string Off = "Threat protection is not enabled for the user pool.";

    private readonly LocalPool local = new();

    public void Dispose() => local.Dispose();

    [Fact]
    public async Task Sign_ins_of_a_pool_with_the_plan_Plus_are_kept_the_newest_first()
    {
        var app = await PlusAsync();
        await Assert.ThrowsAsync<NotAuthorizedException>(() => local.SignInAsync(app, "jane", "Wrong-1-password"));
        local.Clock.Advance(TimeSpan.FromMinutes(1));
        var tokens = (await local.SignInAsync(app, "jane")).AuthenticationResult;

        var events = await ListAsync(app);

        Assert.Equal([EventResponseType.Pass, EventResponseType.Fail], events.Select(known => known.EventResponse));
        Assert.Equal(new JsonWebToken(tokens.AccessToken).GetClaim("event_id").Value, events[0].EventId);
        Assert.All(events, known => Assert.Equal((EventType.SignIn, RiskDecisionType.NoRisk), (known.EventType, known.EventRisk.RiskDecision)));
        Assert.Equal(
            [("Password", "Success"), ("Password", "Failure")],
            events.Select(known => Assert.Single(known.ChallengeResponses)).Select(answer => (answer.ChallengeName.Value, answer.ChallengeResponse.Value)));
        Assert.Equal(TimeSpan.FromMinutes(1), events[0].CreationDate - events[1].CreationDate);
    }

    [Fact]
    public async Task Long_lists_come_in_pages()
    {
        var app = await PlusAsync();
        for (var i = 0; i < 5; i++)
            await local.SignInAsync(app, "jane");

        var seen = new List<string>();
        var request = new AdminListUserAuthEventsRequest { UserPoolId = app.UserPoolId, Username = "jane", MaxResults = 2 };
        do
        {
            var page = await local.Client.AdminListUserAuthEventsAsync(request);
            seen.AddRange(page.AuthEvents.Select(known => known.EventId));
            request.NextToken = page.NextToken;
        }
        while (request.NextToken is not null);

        Assert.Equal(5, seen.Count);
        Assert.Equal(5, seen.Distinct().Count());
    }

    [Fact]
    public async Task Administrators_and_users_say_whether_it_was_them()
    {
        var app = await PlusAsync();
        await local.SignInAsync(app, "jane");
        var known = Assert.Single(await ListAsync(app)).EventId;

        await JudgeAsync(app, known);
        var byAdmin = Assert.Single(await ListAsync(app)).EventFeedback;
        await JudgeAsync(app, known, Token(app, "jane", known));
        var byUser = Assert.Single(await ListAsync(app)).EventFeedback;

        Assert.Equal((FeedbackValueType.Invalid, "Admin"), (byAdmin.FeedbackValue, byAdmin.Provider));
        Assert.Equal((FeedbackValueType.Valid, "User"), (byUser.FeedbackValue, byUser.Provider));
    }

    [Fact]
    public async Task Who_has_no_token_for_the_event_says_nothing()
    {
        var app = await PlusAsync();
        await local.RegisterAsync(app, "bob");
        await local.SignInAsync(app, "jane");
        var known = Assert.Single(await ListAsync(app)).EventId;

        foreach (var token in new[] { "garbage", Token(app, "bob", known), Token(app, "jane", "another") })
            await LocalPool.RefusedAsync<NotAuthorizedException>("Invalid feedback token", () => JudgeAsync(app, known, token));
        await LocalPool.RefusedAsync<NotAuthorizedException>("Invalid feedback token", () => JudgeAsync(app, known, Token(app, "jane", known), "nobody"));
        await LocalPool.RefusedAsync<ResourceNotFoundException>("Event does not exist.", () => JudgeAsync(app, "another"));

        Assert.Null(Assert.Single(await ListAsync(app)).EventFeedback);
    }

    [Theory]
    [InlineData("ESSENTIALS", null)]
    [InlineData("PLUS", "OFF")]
    public async Task Without_threat_protection_there_are_none(string plan, string? mode)
    {
        var app = await local.CreateAppAsync(pool =>
        {
            pool.UserPoolTier = plan;
            pool.UserPoolAddOns = mode is null ? null : new() { AdvancedSecurityMode = mode };
        });
        await local.RegisterAsync(app, "jane");
        await local.SignInAsync(app, "jane");

        await LocalPool.RefusedAsync<UserPoolAddOnNotEnabledException>(Off, () => ListAsync(app));
        await LocalPool.RefusedAsync<UserPoolAddOnNotEnabledException>(Off, () => JudgeAsync(app, "any"));
        Assert.Empty(local.Cognito.Service.Store.Read(tables => tables.AuthEvents.Of(app.UserPoolId, "jane")));
    }

    private async Task<UserPoolClientType> PlusAsync()
    {
        var app = await local.CreateAppAsync(pool => pool.UserPoolTier = UserPoolTierType.PLUS);
        await local.RegisterAsync(app, "jane");
        return app;
    }

    private async Task<List<AuthEventType>> ListAsync(UserPoolClientType app) =>
        (await local.Client.AdminListUserAuthEventsAsync(new() { UserPoolId = app.UserPoolId, Username = "jane" })).AuthEvents;

    private string Token(UserPoolClientType app, string username, string known) =>
        local.Cognito.Pool(app.UserPoolId).FeedbackToken(username, known);

    private Task<AdminUpdateAuthEventFeedbackResponse> JudgeAsync(UserPoolClientType app, string known) => local.Client.AdminUpdateAuthEventFeedbackAsync(new()
    {
        UserPoolId = app.UserPoolId,
        Username = "jane",
        EventId = known,
        FeedbackValue = FeedbackValueType.Invalid,
    });

    private Task<UpdateAuthEventFeedbackResponse> JudgeAsync(UserPoolClientType app, string known, string token, string username = "jane") => local.Client.UpdateAuthEventFeedbackAsync(new()
    {
        UserPoolId = app.UserPoolId,
        Username = username,
        EventId = known,
        FeedbackToken = token,
        FeedbackValue = FeedbackValueType.Valid,
    });
}
