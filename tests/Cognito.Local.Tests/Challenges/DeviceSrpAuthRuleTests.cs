using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;
using Cognito.Protocol.Srp;

namespace Cognito.Local.Tests.Challenges;

public sealed class DeviceSrpAuthRuleTests : IDisposable
{
    private const string NoDevice = "Device does not exist.";

    private readonly LocalPool local = new();

    public void Dispose() => local.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_remembered_device_is_asked_to_prove_itself(bool bySrp)
    {
        var app = await local.CreateTrackingAppAsync();
        await local.RegisterAsync(app, "jane");
        var (device, _) = await local.ConfirmDeviceAsync(app, "jane");

        var (name, parameters, session, tokens) = bySrp ? await StartBySrpAsync(app, device) : await StartAsync(app, device);

        Assert.Equal(ChallengeNameType.DEVICE_SRP_AUTH, name);
        Assert.Empty(parameters ?? []);
        Assert.NotNull(session);
        Assert.Null(tokens);
    }

    [Fact]
    public async Task SRP_A_leads_on_to_the_proof()
    {
        var app = await local.CreateTrackingAppAsync();
        await local.RegisterAsync(app, "jane");
        var (device, _) = await local.ConfirmDeviceAsync(app, "jane");
        using var srp = new SrpClient();
        var start = await local.SignInAtAsync(app, "jane", device.Key);

        var next = await local.Client.RespondToAuthChallengeAsync(device.Begin(app, "jane", start.Session, srp));

        Assert.Equal(ChallengeNameType.DEVICE_PASSWORD_VERIFIER, next.ChallengeName);
        Assert.Equal(
            ["DEVICE_KEY", "SALT", "SECRET_BLOCK", "SRP_B", "USERNAME"], next.ChallengeParameters.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(device.Key, next.ChallengeParameters["DEVICE_KEY"]);
        Assert.Equal("jane", next.ChallengeParameters["USERNAME"]);
        await LocalPool.RefusedAsync<NotAuthorizedException>(
            "Invalid session for the user, session can only be used once.",
            () => local.Client.RespondToAuthChallengeAsync(device.Begin(app, "jane", start.Session, srp)));
    }

    [Theory]
    [InlineData("0", "Invalid SRP_A")]
    [InlineData("xyz", "Invalid SRP_A")]
    [InlineData("", "Missing required parameter SRP_A")]
    public async Task A_public_number_that_is_none_is_refused_and_may_be_sent_again(string a, string message)
    {
        var app = await local.CreateTrackingAppAsync();
        await local.RegisterAsync(app, "jane");
        var (device, _) = await local.ConfirmDeviceAsync(app, "jane");
        using var srp = new SrpClient();
        var start = await local.SignInAtAsync(app, "jane", device.Key);
        var answer = device.Begin(app, "jane", start.Session, srp);
        answer.ChallengeResponses["SRP_A"] = a;

        await LocalPool.RefusedAsync<InvalidParameterException>(message, () => local.Client.RespondToAuthChallengeAsync(answer));

        var next = await local.Client.RespondToAuthChallengeAsync(device.Begin(app, "jane", start.Session, srp));
        Assert.Equal(ChallengeNameType.DEVICE_PASSWORD_VERIFIER, next.ChallengeName);
    }

    [Fact]
    public async Task Another_device_than_the_one_asked_does_not_exist()
    {
        var app = await local.CreateTrackingAppAsync(userDecides: true);
        await local.RegisterAsync(app, "jane");
        var (device, tokens) = await local.ConfirmDeviceAsync(app, "jane");
        await local.Client.UpdateDeviceStatusAsync(new() { AccessToken = tokens.AccessToken, DeviceKey = device.Key, DeviceRememberedStatus = "remembered" });
        var (notRemembered, _) = await local.ConfirmDeviceAsync(app, "jane");
        using var srp = new SrpClient();
        var start = await local.SignInAtAsync(app, "jane", device.Key);
        var before = local.Picture(app.UserPoolId);

        foreach (var other in new[] { notRemembered, device with { Key = "us-east-1_no-such-device" } })
            await LocalPool.RefusedAsync<ResourceNotFoundException>(
                NoDevice, () => local.Client.RespondToAuthChallengeAsync(other.Begin(app, "jane", start.Session, srp)));

        Assert.Equal(before, local.Picture(app.UserPoolId));
    }

    [Fact]
    public async Task A_session_of_another_user_is_none()
    {
        var app = await local.CreateTrackingAppAsync();
        await local.RegisterAsync(app, "jane");
        await local.RegisterAsync(app, "bob");
        var (janes, _) = await local.ConfirmDeviceAsync(app, "jane");
        var (bobs, _) = await local.ConfirmDeviceAsync(app, "bob");
        using var srp = new SrpClient();
        var start = await local.SignInAtAsync(app, "jane", janes.Key);

        await LocalPool.RefusedAsync<NotAuthorizedException>(
            "Invalid session for the user.", () => local.Client.RespondToAuthChallengeAsync(bobs.Begin(app, "bob", start.Session, srp)));
    }

    [Fact]
    public async Task An_unknown_device_uses_nothing_up_so_that_apps_can_go_on_without_it()
    {
        var app = await local.CreateTrackingAppAsync();
        await local.RegisterAsync(app, "jane");
        using var srp = new SrpClient();
        var challenge = (await local.StartSrpAsync(app, "jane", srp.A)).ChallengeParameters;
        var proof = local.Prove(app, srp, challenge, People.Password);

        proof.ChallengeResponses["DEVICE_KEY"] = "us-east-1_no-such-device";
        await LocalPool.RefusedAsync<ResourceNotFoundException>(NoDevice, () => local.Client.RespondToAuthChallengeAsync(proof));

        proof.ChallengeResponses.Remove("DEVICE_KEY");
        Assert.NotNull((await local.Client.RespondToAuthChallengeAsync(proof)).AuthenticationResult.NewDeviceMetadata);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_remembered_device_takes_the_place_of_MFA_where_the_pool_says_so(bool replacesMfa)
    {
        var app = await local.CreateMfaAppAsync("OPTIONAL", "totp", pool => pool.DeviceConfiguration = new() { ChallengeRequiredOnNewDevice = replacesMfa });
        var authenticator = await local.AddJaneWithAppAsync(app);
        var start = await local.SignInAsync(app, "jane");
        var tokens = (await AnswerAsync(start.Session)).AuthenticationResult;
        var device = OwnDevice.Of(tokens);
        await local.Client.ConfirmDeviceAsync(device.Confirmation(tokens.AccessToken));
        local.Clock.Advance(TimeSpan.FromMinutes(1));

        var again = await local.SignInAtAsync(app, "jane", device.Key);

        Assert.Equal(replacesMfa ? ChallengeNameType.DEVICE_SRP_AUTH : ChallengeNameType.SOFTWARE_TOKEN_MFA, again.ChallengeName);
        if (!replacesMfa)
            Assert.Equal(ChallengeNameType.DEVICE_SRP_AUTH, (await AnswerAsync(again.Session)).ChallengeName);
        else
            Assert.NotNull((await local.SignInByProofAsync(app, "jane", device)).AccessToken);

        Task<RespondToAuthChallengeResponse> AnswerAsync(string session) =>
            local.AnswerAsync(app, "SOFTWARE_TOKEN_MFA", session, "jane", ("SOFTWARE_TOKEN_MFA_CODE", authenticator.Code()));
    }

    [Fact]
    public async Task A_device_that_was_never_confirmed_counts_as_new()
    {
        var app = await local.CreateTrackingAppAsync();
        await local.RegisterAsync(app, "jane");
        var first = (await local.SignInAsync(app, "jane")).AuthenticationResult.NewDeviceMetadata;

        var second = (await local.SignInAtAsync(app, "jane", first.DeviceKey)).AuthenticationResult.NewDeviceMetadata;

        Assert.NotEqual(first.DeviceKey, second.DeviceKey);
    }

    private async Task<(ChallengeNameType Name, Dictionary<string, string> Parameters, string Session, AuthenticationResultType Tokens)> StartAsync(
        UserPoolClientType app, OwnDevice device)
    {
        var answer = await local.SignInAtAsync(app, "jane", device.Key);
        return (answer.ChallengeName, answer.ChallengeParameters, answer.Session, answer.AuthenticationResult);
    }

    private async Task<(ChallengeNameType Name, Dictionary<string, string> Parameters, string Session, AuthenticationResultType Tokens)> StartBySrpAsync(
        UserPoolClientType app, OwnDevice device)
    {
        using var srp = new SrpClient();
        var challenge = (await local.StartSrpAsync(app, "jane", srp.A)).ChallengeParameters;
        var proof = local.Prove(app, srp, challenge, People.Password);
        proof.ChallengeResponses["DEVICE_KEY"] = device.Key;
        var answer = await local.Client.RespondToAuthChallengeAsync(proof);
        return (answer.ChallengeName, answer.ChallengeParameters, answer.Session, answer.AuthenticationResult);
    }
}
