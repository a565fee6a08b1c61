using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;
using Cognito.Local.Triggers;

namespace Cognito.Local.Tests.Triggers;

public sealed class PostAuthenticationTests : IDisposable
{
    private readonly LocalPool local = new();

    [Fact]
    public async Task It_is_called_when_all_is_passed_and_not_before()
    {
        var (app, told) = await AppAsync();
        await local.Client.AdminCreateUserAsync(new() { UserPoolId = app.UserPoolId, Username = "jane", TemporaryPassword = "Temporary-1" });

        var asked = await local.SignInAsync(app, "jane", "Temporary-1");
        Assert.Empty(told);
        await local.Client.RespondToAuthChallengeAsync(new()
        {
            ClientId = app.ClientId,
            ChallengeName = asked.ChallengeName,
            Session = asked.Session,
            ChallengeResponses = new() { ["USERNAME"] = "jane", ["NEW_PASSWORD"] = People.Password },
            ClientMetadata = new() { ["kiosk"] = "7" },
        });

        var call = Assert.Single(told);
        Assert.Equal(("PostAuthentication_Authentication", "jane", "7"), (call.TriggerSource, call.UserName, call.ClientMetadata!["kiosk"]));
        Assert.Equal("CONFIRMED", call.UserAttributes["cognito:user_status"]);
        Assert.False(call.NewDeviceUsed);
    }

    [Fact]
    public async Task A_wrong_password_does_not_call_it()
    {
        var (app, told) = await AppAsync();
        await local.RegisterAsync(app, "jane");

        await Assert.ThrowsAsync<NotAuthorizedException>(() => local.SignInAsync(app, "jane", "Wrong-1234"));
        Assert.Empty(told);
    }

    [Fact]
    public async Task When_it_refuses_there_are_no_tokens()
    {
        var (app, _) = await AppAsync();
        await local.RegisterAsync(app, "jane");
        local.Cognito.Triggers(app.UserPoolId).PostAuthentication = (_, _) => throw new InvalidOperationException("Full house");
        var before = local.Picture(app.UserPoolId);

        await LocalPool.RefusedAsync<UserLambdaValidationException>("PostAuthentication failed with error Full house.", () => local.SignInAsync(app, "jane"));
        Assert.Equal(before, local.Picture(app.UserPoolId));
    }

    [Fact]
    public async Task Where_devices_are_remembered_a_new_one_is_told()
    {
        var (app, told) = await AppAsync(pool => pool.DeviceConfiguration = new() { ChallengeRequiredOnNewDevice = false, DeviceOnlyRememberedOnUserPrompt = false });
        await local.RegisterAsync(app, "jane");

        var device = (await local.SignInAsync(app, "jane")).AuthenticationResult.NewDeviceMetadata.DeviceKey;
        await local.Client.InitiateAuthAsync(new()
        {
            ClientId = app.ClientId,
            AuthFlow = AuthFlowType.USER_PASSWORD_AUTH,
            AuthParameters = new() { ["USERNAME"] = "jane", ["PASSWORD"] = People.Password, ["DEVICE_KEY"] = device },
        });

        Assert.Equal([true, false], told.Select(request => request.NewDeviceUsed));
    }

    public void Dispose() => local.Dispose();

    private async Task<(UserPoolClientType App, List<PostAuthenticationRequest> Told)> AppAsync(Action<CreateUserPoolRequest>? pool = null)
    {
        var app = await local.CreateAppAsync(pool);
        var told = new List<PostAuthenticationRequest>();
        local.Cognito.Triggers(app.UserPoolId).PostAuthentication = (request, _) =>
        {
            told.Add(request);
            return default;
        };
        return (app, told);
    }
}
