using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;

namespace Cognito.Local.Tests.Operations;

public sealed class PasswordSignInTests : IDisposable
{
    private const string Incorrect = "Incorrect username or password.";

    private readonly LocalPool local = new();

    public void Dispose() => local.Dispose();

    [Fact]
    public async Task The_right_password_gives_tokens_and_the_wrong_one_changes_nothing()
    {
        var app = await local.CreateAppAsync();
        await local.RegisterAsync(app, "jane");
        var before = local.Picture(app.UserPoolId);

        await LocalPool.RefusedAsync<NotAuthorizedException>(Incorrect, () => local.SignInAsync(app, "jane", "Wrong-Passw0rd"));
        await LocalPool.RefusedAsync<NotAuthorizedException>(Incorrect, () => local.SignInAsync(app, "jane", "password1!"));
        await LocalPool.RefusedAsync<NotAuthorizedException>(Incorrect, () => local.SignInAsync(app, "jane", new string('x', 10_000)));
        Assert.Equal(before, local.Picture(app.UserPoolId));

        var answer = await local.SignInAsync(app, "jane");
        Assert.Null(answer.ChallengeName);
        Assert.NotNull(answer.AuthenticationResult.IdToken);
    }

    [Theory]
    [InlineData("ADMIN_USER_PASSWORD_AUTH")]
    [InlineData("ADMIN_NO_SRP_AUTH")]
    public async Task Administrators_have_flows_of_their_own(string flow)
    {
        var app = await local.CreateAppAsync();
        await local.RegisterAsync(app, "jane");
        Dictionary<string, string> parameters = new() { ["USERNAME"] = "jane", ["PASSWORD"] = People.Password };

        var answer = await local.Client.AdminInitiateAuthAsync(
            new() { UserPoolId = app.UserPoolId, ClientId = app.ClientId, AuthFlow = flow, AuthParameters = parameters });

        Assert.NotNull(answer.AuthenticationResult.AccessToken);
        await LocalPool.RefusedAsync<InvalidParameterException>(
            "Initiate Auth method not supported.",
            () => local.Client.InitiateAuthAsync(new() { ClientId = app.ClientId, AuthFlow = flow, AuthParameters = parameters }));
        await LocalPool.RefusedAsync<InvalidParameterException>(
            "Initiate Auth method not supported.",
            () => local.Client.AdminInitiateAuthAsync(
                new() { UserPoolId = app.UserPoolId, ClientId = app.ClientId, AuthFlow = AuthFlowType.USER_PASSWORD_AUTH, AuthParameters = parameters }));
    }

    [Theory]
    [InlineData("USER_PASSWORD_AUTH", "USERNAME PASSWORD")]
    [InlineData("USER_SRP_AUTH", "USERNAME SRP_A")]
    [InlineData("REFRESH_TOKEN_AUTH", "REFRESH_TOKEN")]
    [InlineData("REFRESH_TOKEN", "REFRESH_TOKEN")]
    [InlineData("CUSTOM_AUTH", "USERNAME")]
    [InlineData("USER_AUTH", "USERNAME")]
    public async Task Each_flow_names_the_first_parameter_that_is_missing(string flow, string required)
    {
        var app = await local.CreateAppAsync();
        var given = new Dictionary<string, string>();
        foreach (var parameter in required.Split(' '))
        {
            await LocalPool.RefusedAsync<InvalidParameterException>(
                "Missing required parameter " + parameter,
                () => local.Client.InitiateAuthAsync(new() { ClientId = app.ClientId, AuthFlow = flow, AuthParameters = given }));
            given[parameter] = "x";
        }
    }

    [Fact]
    public async Task Flows_without_triggers_or_not_enabled_are_refused_by_name()
    {
        var app = await local.CreateAppAsync();
        var custom = await local.CreateAppClientAsync(app.UserPoolId, client => client.ExplicitAuthFlows = ["ALLOW_CUSTOM_AUTH"]);
        Dictionary<string, string> parameters = new() { ["USERNAME"] = "jane", ["PASSWORD"] = "x" };

        Task<InitiateAuthResponse> StartAsync(UserPoolClientType client, string flow) =>
            local.Client.InitiateAuthAsync(new() { ClientId = client.ClientId, AuthFlow = flow, AuthParameters = parameters });

        await LocalPool.RefusedAsync<InvalidParameterException>("CUSTOM_AUTH is not enabled for the client.", () => StartAsync(app, "CUSTOM_AUTH"));
        await LocalPool.RefusedAsync<InvalidParameterException>("USER_AUTH is not enabled for the client.", () => StartAsync(app, "USER_AUTH"));
        await LocalPool.RefusedAsync<InvalidParameterException>(
            "USER_PASSWORD_AUTH flow not enabled for this client", () => StartAsync(custom, "USER_PASSWORD_AUTH"));
        await LocalPool.RefusedAsync<InvalidParameterException>(
            "Custom auth lambda trigger is not configured for the user pool.", () => StartAsync(custom, "CUSTOM_AUTH"));
    }

    [Fact]
    public async Task Pool_and_client_must_be_there_and_belong_together()
    {
        var app = await local.CreateAppAsync();
        var other = await local.CreateAppAsync();
        Dictionary<string, string> parameters = new() { ["USERNAME"] = "jane", ["PASSWORD"] = "x" };

        Task StartAsync(string pool, string client) => local.Client.AdminInitiateAuthAsync(
            new() { UserPoolId = pool, ClientId = client, AuthFlow = AuthFlowType.ADMIN_NO_SRP_AUTH, AuthParameters = parameters });

        await LocalPool.RefusedAsync<ResourceNotFoundException>(
            "User pool us-east-1_Nowhere00 does not exist.", () => StartAsync("us-east-1_Nowhere00", app.ClientId));
        await LocalPool.RefusedAsync<ResourceNotFoundException>(
            "User pool client nobody does not exist.", () => StartAsync(app.UserPoolId, "nobody"));
        await LocalPool.RefusedAsync<ResourceNotFoundException>(
            $"User pool client {other.ClientId} does not exist.", () => StartAsync(app.UserPoolId, other.ClientId));
        await LocalPool.RefusedAsync<UserNotFoundException>("User does not exist.", () => StartAsync(app.UserPoolId, app.ClientId));
    }

    [Fact]
    public async Task Five_failures_lock_the_user_out_for_longer_and_longer()
    {
        var app = await local.CreateAppAsync();
        await local.RegisterAsync(app, "jane");
        await local.RegisterAsync(app, "bob");

        async Task FailAsync() => await LocalPool.RefusedAsync<NotAuthorizedException>(Incorrect, () => local.SignInAsync(app, "jane", "Wrong-Passw0rd"));
        async Task LockedAsync()
        {
            const string locked = "Password attempts exceeded";
            await LocalPool.RefusedAsync<NotAuthorizedException>(locked, () => local.SignInAsync(app, "jane"));
            await LocalPool.RefusedAsync<NotAuthorizedException>(locked, () => local.SignInWithSrpAsync(app, "jane"));
        }

        for (var i = 0; i < 5; i++)
            await FailAsync();
        await LockedAsync();
        Assert.NotNull((await local.SignInAsync(app, "bob")).AuthenticationResult);

        local.Clock.Advance(TimeSpan.FromSeconds(1));
        await FailAsync();
        local.Clock.Advance(TimeSpan.FromSeconds(1.9));
        await LockedAsync();
        local.Clock.Advance(TimeSpan.FromSeconds(0.1));
        Assert.NotNull((await local.SignInWithSrpAsync(app, "jane")).AuthenticationResult);

        // The success has wiped the slate.
        for (var i = 0; i < 4; i++)
            await FailAsync();
        Assert.NotNull((await local.SignInAsync(app, "jane")).AuthenticationResult);
    }

    [Fact]
    public async Task Wrong_proofs_lock_out_as_well_and_a_quiet_quarter_of_an_hour_forgives()
    {
        var app = await local.CreateAppAsync();
        await local.RegisterAsync(app, "jane");
        for (var i = 0; i < 4; i++)
            await LocalPool.RefusedAsync<NotAuthorizedException>(Incorrect, () => local.SignInWithSrpAsync(app, "jane", "Wrong-Passw0rd"));

        local.Clock.Advance(TimeSpan.FromMinutes(15));
        await LocalPool.RefusedAsync<NotAuthorizedException>(Incorrect, () => local.SignInWithSrpAsync(app, "jane", "Wrong-Passw0rd"));
        Assert.NotNull((await local.SignInAsync(app, "jane")).AuthenticationResult);
    }

    [Fact]
    public async Task Many_guesses_at_once_do_not_get_around_the_lock()
    {
        var app = await local.CreateAppAsync();
        await local.RegisterAsync(app, "jane");

        var results = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(async () =>
            await Record.ExceptionAsync(() => local.SignInAsync(app, "jane", $"Wrong-Passw0rd{i}")))));

        Assert.Equal(5, results.Count(error => error!.Message == Incorrect));
        Assert.Equal(35, results.Count(error => error!.Message == "Password attempts exceeded"));
    }
}
