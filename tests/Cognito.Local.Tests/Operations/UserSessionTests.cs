using System.Net;
using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;

namespace Cognito.Local.Tests.Operations;

public sealed class UserSessionTests : IDisposable
{
    private const string NotTracked = "User session tracking is not enabled for the user pool.";
    private const string NoSession = "Session does not exist.";

    private readonly LocalPool local = new();

    public void Dispose() => local.Dispose();

    [Fact]
    public async Task A_person_sees_where_they_are_signed_in()
    {
        var app = await TrackingAsync();
        var desk = await SignInAsync(app, "192.0.2.1");
        local.Clock.Advance(TimeSpan.FromMinutes(5));
        var phone = await SignInAsync(app, "2001:db8::1");
        local.Clock.Advance(TimeSpan.FromMinutes(5));
        await local.RefreshAsync(app, desk.RefreshToken);

        var sessions = (await local.Client.ListUserSessionsAsync(new() { AccessToken = phone.AccessToken })).Sessions;

        Assert.Equal(2, sessions.Count);
        Assert.All(sessions, session => Assert.Equal((SessionTypeType.TOKEN, app.ClientId, "unknown"), (session.SessionType, session.ClientId, session.DeviceType)));
        Assert.Equal([true, false], sessions.Select(session => session.IsCurrentSession));
        Assert.Equal([At(5), At(0)], sessions.Select(session => session.CreateDate));
        Assert.Equal([At(5), At(10)], sessions.Select(session => session.LastActiveDate));
        Assert.Equal(["2001:db8::1", null], sessions.Select(session => session.LastIPAddress));
    }

    [Fact]
    public async Task The_address_of_a_caller_over_http_is_noted()
    {
        await using var face = await HttpFace.StartAsync(caller: IPAddress.Parse("192.0.2.7"));
        var pool = face.Cognito.CreatePool();
        pool.AddUser("jane", People.Password);
        using var client = face.Cognito.CreateClient();
        await client.SetUserPoolSessionConfigurationAsync(Tracking(pool.Id));

        var answer = await face.CallAsync("AWSCognitoIdentityProviderService.InitiateAuth", new StringContent(
            $$$"""{"AuthFlow":"USER_PASSWORD_AUTH","ClientId":"{{{pool.ClientId}}}","AuthParameters":{"USERNAME":"jane","PASSWORD":"{{{People.Password}}}"}}"""));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("192.0.2.7", Assert.Single((await ListAsync(client, pool.Id)).Sessions).LastIPAddress);
    }

    [Fact]
    public async Task A_session_that_is_revoked_ends_with_all_its_tokens_and_no_other()
    {
        var app = await TrackingAsync();
        var desk = await SignInAsync(app);
        var phone = await SignInAsync(app);
        var lost = (await local.Client.ListUserSessionsAsync(new() { AccessToken = phone.AccessToken })).Sessions.Single(session => session.IsCurrentSession == false);

        await local.Client.RevokeUserSessionAsync(new()
        {
            AccessToken = phone.AccessToken,
            SessionId = lost.SessionId,
            RevokeAssociatedSessions = RevokeAssociatedSessionsType.LINKED,
        });

        await LocalPool.RefusedAsync<NotAuthorizedException>("Refresh Token has been revoked", () => local.RefreshAsync(app, desk.RefreshToken));
        await LocalPool.RefusedAsync<NotAuthorizedException>(
            "Access Token has been revoked", () => local.Client.ListUserSessionsAsync(new() { AccessToken = desk.AccessToken }));
        Assert.Single((await local.Client.ListUserSessionsAsync(new() { AccessToken = phone.AccessToken })).Sessions);
        await LocalPool.RefusedAsync<ResourceNotFoundException>(
            NoSession, () => local.Client.RevokeUserSessionAsync(new() { AccessToken = phone.AccessToken, SessionId = lost.SessionId }));
    }

    [Fact]
    public async Task One_s_own_session_and_those_of_others_cannot_be_revoked()
    {
        var app = await TrackingAsync();
        var mine = await SignInAsync(app);
        await local.RegisterAsync(app, "bob");
        await local.SignInAsync(app, "bob");
        var others = Assert.Single((await ListAsync(local.Client, app.UserPoolId, "bob")).Sessions).SessionId;
        var own = Assert.Single((await ListAsync(local.Client, app.UserPoolId)).Sessions).SessionId;
        var before = local.Picture(app.UserPoolId);

        await LocalPool.RefusedAsync<InvalidParameterException>(
            "The session of the access token cannot be revoked.",
            () => local.Client.RevokeUserSessionAsync(new() { AccessToken = mine.AccessToken, SessionId = own }));
        foreach (var id in new[] { others, "' OR 1=1 --", new string('x', 5000) })
        {
            await LocalPool.RefusedAsync<ResourceNotFoundException>(
                NoSession, () => local.Client.RevokeUserSessionAsync(new() { AccessToken = mine.AccessToken, SessionId = id }));
        }

        Assert.Equal(before, local.Picture(app.UserPoolId));
    }

    [Fact]
    public async Task Administrators_list_and_revoke()
    {
        var app = await TrackingAsync();
        var tokens = await SignInAsync(app);

        var session = Assert.Single((await ListAsync(local.Client, app.UserPoolId)).Sessions);
        Assert.Equal(false, session.IsCurrentSession);
        await local.Client.AdminRevokeUserSessionAsync(new() { UserPoolId = app.UserPoolId, Username = "jane", SessionId = session.SessionId });

        Assert.Empty((await ListAsync(local.Client, app.UserPoolId)).Sessions ?? []);
        await LocalPool.RefusedAsync<NotAuthorizedException>("Refresh Token has been revoked", () => local.RefreshAsync(app, tokens.RefreshToken));
        await LocalPool.RefusedAsync<ResourceNotFoundException>(NoSession, () => local.Client.AdminRevokeUserSessionAsync(
            new() { UserPoolId = app.UserPoolId, Username = "jane", SessionId = session.SessionId }));
        await LocalPool.RefusedAsync<UserNotFoundException>("User does not exist.", () => ListAsync(local.Client, app.UserPoolId, "nobody"));
    }

    [Fact]
    public async Task One_session_too_many_ends_the_one_longest_unused()
    {
        var app = await TrackingAsync(most: 2);
        var first = await SignInAsync(app);
        local.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await SignInAsync(app);
        local.Clock.Advance(TimeSpan.FromMinutes(1));
        await local.RefreshAsync(app, first.RefreshToken);

        await SignInAsync(app);

        await LocalPool.RefusedAsync<NotAuthorizedException>("Refresh Token has been revoked", () => local.RefreshAsync(app, second.RefreshToken));
        Assert.NotNull((await local.RefreshAsync(app, first.RefreshToken)).AuthenticationResult);
        Assert.Equal(2, (await ListAsync(local.Client, app.UserPoolId)).Sessions.Count);
    }

    [Fact]
    public async Task A_lower_limit_counts_from_the_next_sign_in_on()
    {
        var app = await TrackingAsync(most: 5);
        for (var i = 0; i < 4; i++)
            await SignInAsync(app);

        await local.Client.SetUserPoolSessionConfigurationAsync(Tracking(app.UserPoolId, most: 2));
        Assert.Equal(4, (await ListAsync(local.Client, app.UserPoolId)).Sessions.Count);
        await SignInAsync(app);

        Assert.Equal(2, (await ListAsync(local.Client, app.UserPoolId)).Sessions.Count);
    }

    [Fact]
    public async Task Expired_sessions_and_those_from_before_tracking_are_not_listed()
    {
        var app = await local.CreateAppAsync();
        await local.RegisterAsync(app, "jane");
        await local.SignInAsync(app, "jane");
        await local.Client.SetUserPoolSessionConfigurationAsync(Tracking(app.UserPoolId));
        Assert.Empty((await ListAsync(local.Client, app.UserPoolId)).Sessions ?? []);

        await local.SignInAsync(app, "jane");
        local.Clock.Advance(TimeSpan.FromDays(30) - TimeSpan.FromSeconds(1));
        Assert.Single((await ListAsync(local.Client, app.UserPoolId)).Sessions);
        local.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Empty((await ListAsync(local.Client, app.UserPoolId)).Sessions ?? []);
    }

    [Fact]
    public async Task A_pool_that_does_not_track_says_so()
    {
        var app = await local.CreateAppAsync();
        await local.RegisterAsync(app, "jane");
        var tokens = (await local.SignInAsync(app, "jane")).AuthenticationResult;

        await LocalPool.RefusedAsync<OperationNotEnabledException>(
            NotTracked, () => local.Client.ListUserSessionsAsync(new() { AccessToken = tokens.AccessToken }));
        await LocalPool.RefusedAsync<OperationNotEnabledException>(
            NotTracked, () => local.Client.RevokeUserSessionAsync(new() { AccessToken = tokens.AccessToken, SessionId = "s" }));
        await LocalPool.RefusedAsync<OperationNotEnabledException>(NotTracked, () => ListAsync(local.Client, app.UserPoolId));
        await LocalPool.RefusedAsync<OperationNotEnabledException>(NotTracked, () => local.Client.SetUserPoolClientSessionConfigurationAsync(
            new() { UserPoolId = app.UserPoolId, ClientId = app.ClientId, SSOSession = new() { MaxValidityMinutes = 5 } }));
    }

    [Fact]
    public async Task Settings_have_defaults_are_replaced_and_need_a_plan()
    {
        var app = await local.CreateAppAsync();
        var (pool, client) = (app.UserPoolId, app.ClientId);
        var before = await local.Client.GetUserPoolSessionConfigurationAsync(new() { UserPoolId = pool });
        Assert.Equal((UserSessionTrackingType.DISABLED, 20), (before.UserSessionTracking, before.TokenSession.MaxPerUser));

        await local.Client.SetUserPoolSessionConfigurationAsync(Tracking(pool, most: 100));
        await local.Client.SetUserPoolClientSessionConfigurationAsync(
            new() { UserPoolId = pool, ClientId = client, SSOSession = new() { MaxValidityMinutes = 0 } });

        var after = await local.Client.GetUserPoolSessionConfigurationAsync(new() { UserPoolId = pool });
        Assert.Equal((UserSessionTrackingType.ENABLED, 100), (after.UserSessionTracking, after.TokenSession.MaxPerUser));
        Assert.Equal(0, await ClientMinutesAsync(client));
        var other = await local.CreateAppClientAsync(pool);
        Assert.Equal(60, await ClientMinutesAsync(other.ClientId));

        await LocalPool.RefusedAsync<InvalidParameterException>(
            "1 validation error detected: Value '0' at 'tokenSession.maxPerUser' failed to satisfy constraint: Member must have value greater than or equal to 1",
            () => local.Client.SetUserPoolSessionConfigurationAsync(Tracking(pool, most: 0)));
        await local.Client.UpdateUserPoolAsync(new() { UserPoolId = pool, UserPoolTier = UserPoolTierType.LITE });
        await LocalPool.RefusedAsync<FeatureUnavailableInTierException>(
            "User session tracking is not available in the feature plan of the user pool.",
            () => local.Client.SetUserPoolSessionConfigurationAsync(Tracking(pool)));
        Assert.Equal(100, (await local.Client.GetUserPoolSessionConfigurationAsync(new() { UserPoolId = pool })).TokenSession.MaxPerUser);

        async Task<int?> ClientMinutesAsync(string id) =>
            (await local.Client.GetUserPoolClientSessionConfigurationAsync(new() { UserPoolId = pool, ClientId = id })).SSOSession.MaxValidityMinutes;
    }

    private static DateTime At(int minutes) => new(2026, 3, 1, 12, minutes, 0, DateTimeKind.Utc);

    private static Task<AdminListUserSessionsResponse> ListAsync(IAmazonCognitoIdentityProvider client, string pool, string username = "jane") =>
        client.AdminListUserSessionsAsync(new() { UserPoolId = pool, Username = username });

    private static SetUserPoolSessionConfigurationRequest Tracking(string pool, int most = 20) =>
        new() { UserPoolId = pool, UserSessionTracking = UserSessionTrackingType.ENABLED, TokenSession = new() { MaxPerUser = most } };

    private async Task<UserPoolClientType> TrackingAsync(int most = 20)
    {
        var app = await local.CreateAppAsync();
        await local.Client.SetUserPoolSessionConfigurationAsync(Tracking(app.UserPoolId, most));
        await local.RegisterAsync(app, "jane");
        return app;
    }

    private async Task<AuthenticationResultType> SignInAsync(UserPoolClientType app, string address = "192.0.2.1") =>
        (await local.Client.AdminInitiateAuthAsync(new()
        {
            UserPoolId = app.UserPoolId,
            ClientId = app.ClientId,
            AuthFlow = AuthFlowType.ADMIN_USER_PASSWORD_AUTH,
            AuthParameters = new() { ["USERNAME"] = "jane", ["PASSWORD"] = People.Password },
            ContextData = new() { IpAddress = address, ServerName = "s", ServerPath = "/", HttpHeaders = [] },
        })).AuthenticationResult;
}
