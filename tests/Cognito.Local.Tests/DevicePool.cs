using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;
using Cognito.Protocol.Srp;

namespace Cognito.Local.Tests;

/// <summary>What apps do in a pool that tracks devices.</summary>
internal static class DevicePool
{
    public static Task<UserPoolClientType> CreateTrackingAppAsync(
        this LocalPool local, bool userDecides = false, bool challengesNewDevices = true, Action<CreateUserPoolClientRequest>? client = null) =>
        local.CreateAppAsync(
            pool => pool.DeviceConfiguration = new()
            {
                ChallengeRequiredOnNewDevice = challengesNewDevices,
                DeviceOnlyRememberedOnUserPrompt = userDecides,
            },
            client);

    public static Task<InitiateAuthResponse> SignInAtAsync(this LocalPool local, UserPoolClientType app, string username, string deviceKey) =>
        local.Client.InitiateAuthAsync(new()
        {
            ClientId = app.ClientId,
            AuthFlow = AuthFlowType.USER_PASSWORD_AUTH,
            AuthParameters = People.With(
                app, username, new() { ["USERNAME"] = username, ["PASSWORD"] = People.Password, ["DEVICE_KEY"] = deviceKey }),
        });

    /// <summary>Signs in at a new device and confirms it.</summary>
    public static async Task<(OwnDevice Device, AuthenticationResultType Tokens)> ConfirmDeviceAsync(
        this LocalPool local, UserPoolClientType app, string username, string? name = null)
    {
        var tokens = (await local.SignInAsync(app, username)).AuthenticationResult;
        var device = OwnDevice.Of(tokens);
        await local.Client.ConfirmDeviceAsync(device.Confirmation(tokens.AccessToken, name));
        return (device, tokens);
    }

    /// <summary>Goes on to DEVICE_PASSWORD_VERIFIER.</summary>
    public static async Task<Dictionary<string, string>> ChallengeAsync(
        this LocalPool local, UserPoolClientType app, string username, OwnDevice device, SrpClient srp)
    {
        var start = await local.SignInAtAsync(app, username, device.Key);
        return (await local.Client.RespondToAuthChallengeAsync(device.Begin(app, username, start.Session, srp))).ChallengeParameters;
    }

    public static async Task<AuthenticationResultType> SignInByProofAsync(this LocalPool local, UserPoolClientType app, string username, OwnDevice device)
    {
        using var srp = new SrpClient();
        var challenge = await local.ChallengeAsync(app, username, device, srp);
        var answer = await local.Client.RespondToAuthChallengeAsync(device.Prove(app, challenge, srp, local.Clock.GetUtcNow()));
        return answer.AuthenticationResult;
    }
}
