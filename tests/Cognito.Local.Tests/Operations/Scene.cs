using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;

namespace Cognito.Local.Tests.Operations;

/// <summary>A pool in which Jane has an authenticator app and Eve has not, its app clients, and another pool beside it.</summary>
internal sealed class Scene : IDisposable
{
    private Scene(LocalPool local, UserPoolClientType app, Authenticator authenticator) =>
        (Local, App, Authenticator) = (local, app, authenticator);

    public LocalPool Local { get; }

    public UserPoolClientType App { get; }

    public Authenticator Authenticator { get; }

    public static async Task<Scene> CreateAsync()
    {
        var local = new LocalPool();
        var app = await local.CreateMfaAppAsync("OPTIONAL", "totp", pool => pool.DeviceConfiguration = new() { ChallengeRequiredOnNewDevice = false });
        var authenticator = await local.AddJaneWithAppAsync(app, MfaPool.Email);
        await local.RegisterAsync(app, "eve");
        return new Scene(local, app, authenticator);
    }

    public void Dispose() => Local.Dispose();

    /// <summary>Another app client of the same pool.</summary>
    public Task<UserPoolClientType> OtherClientAsync(Action<CreateUserPoolClientRequest>? change = null) =>
        Local.CreateAppClientAsync(App.UserPoolId, client =>
        {
            client.ExplicitAuthFlows = ["ALLOW_USER_SRP_AUTH", "ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"];
            change?.Invoke(client);
        });

    /// <summary>Jane's password is right: her app is asked for.</summary>
    public async Task<string> AskedForCodeAsync() => (await Local.SignInAsync(App, "jane")).Session;

    public async Task<AuthenticationResultType> EvesTokensAsync(UserPoolClientType? client = null) =>
        (await Local.SignInAsync(client ?? App, "eve")).AuthenticationResult;

    public Task AnswerAsync(string session, string? code = null, string username = "jane", UserPoolClientType? client = null, string challenge = "SOFTWARE_TOKEN_MFA") =>
        Local.AnswerAsync(client ?? App, challenge, session, username, ("SOFTWARE_TOKEN_MFA_CODE", code ?? Authenticator.Code()));

    public Task UseAsync(string accessToken) => Local.Client.GetUserAsync(new() { AccessToken = accessToken });

    public Task RefreshAsync(string token, UserPoolClientType? client = null) => Local.Client.InitiateAuthAsync(new()
    {
        ClientId = (client ?? App).ClientId,
        AuthFlow = AuthFlowType.REFRESH_TOKEN_AUTH,
        AuthParameters = new() { ["REFRESH_TOKEN"] = token },
    });
}
