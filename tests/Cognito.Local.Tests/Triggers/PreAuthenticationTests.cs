using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;
using Cognito.Local.Triggers;

namespace Cognito.Local.Tests.Triggers;

public sealed class PreAuthenticationTests : IDisposable
{
    private readonly LocalPool local = new();

    [Fact]
    public async Task It_is_called_once_a_sign_in_before_the_password_is_looked_at()
    {
        var (app, told) = await AppAsync();
        await local.RegisterAsync(app, "jane");

        await Assert.ThrowsAsync<NotAuthorizedException>(() => local.SignInAsync(app, "jane", "Wrong-1234"));
        await local.SignInWithSrpAsync(app, "jane");

        Assert.Equal(2, told.Count);
        Assert.Equal(("PreAuthentication_Authentication", "jane", false), (told[0].TriggerSource, told[0].UserName, told[0].UserNotFound));
        Assert.Equal("CONFIRMED", told[0].UserAttributes["cognito:user_status"]);
        Assert.NotEmpty(told[0].UserAttributes["sub"]);
    }

    [Fact]
    public async Task What_the_app_says_is_validation_data()
    {
        var (app, told) = await AppAsync();
        await local.RegisterAsync(app, "jane");

        await local.Client.InitiateAuthAsync(new()
        {
            ClientId = app.ClientId,
            AuthFlow = AuthFlowType.USER_PASSWORD_AUTH,
            AuthParameters = new() { ["USERNAME"] = "jane", ["PASSWORD"] = People.Password },
            ClientMetadata = new() { ["kiosk"] = "7" },
        });

        Assert.Equal("7", Assert.Single(told).ValidationData!["kiosk"]);
    }

    [Fact]
    public async Task It_can_refuse()
    {
        var (app, _) = await AppAsync();
        await local.RegisterAsync(app, "jane");
        local.Cognito.Triggers(app.UserPoolId).PreAuthentication = (_, _) => throw new InvalidOperationException("Come back tomorrow");
        var before = local.Picture(app.UserPoolId);

        await LocalPool.RefusedAsync<UserLambdaValidationException>("PreAuthentication failed with error Come back tomorrow.", () => local.SignInAsync(app, "jane"));
        Assert.Equal(before, local.Picture(app.UserPoolId));
    }

    [Fact]
    public async Task Of_nobody_it_is_told_only_where_callers_must_not_learn_it()
    {
        var (open, toldOpen) = await AppAsync();
        await Assert.ThrowsAsync<UserNotFoundException>(() => local.SignInAsync(open, "nobody"));
        Assert.Empty(toldOpen);

        var (hiding, told) = await AppAsync(client => client.PreventUserExistenceErrors = PreventUserExistenceErrorTypes.ENABLED);
        await Assert.ThrowsAsync<NotAuthorizedException>(() => local.SignInAsync(hiding, "nobody"));
        var nobody = Assert.Single(told);
        Assert.True(nobody.UserNotFound);
        Assert.Empty(nobody.UserAttributes);
    }

    [Fact]
    public async Task A_refresh_is_no_sign_in()
    {
        var (app, told) = await AppAsync();
        await local.RegisterAsync(app, "jane");
        var tokens = (await local.SignInAsync(app, "jane")).AuthenticationResult;
        told.Clear();

        await local.RefreshAsync(app, tokens.RefreshToken);

        Assert.Empty(told);
    }

    public void Dispose() => local.Dispose();

    private async Task<(UserPoolClientType App, List<PreAuthenticationRequest> Told)> AppAsync(Action<CreateUserPoolClientRequest>? client = null)
    {
        var app = await local.CreateAppAsync(client: client);
        var told = new List<PreAuthenticationRequest>();
        local.Cognito.Triggers(app.UserPoolId).PreAuthentication = (request, _) =>
        {
            told.Add(request);
            return default;
        };
        return (app, told);
    }
}
