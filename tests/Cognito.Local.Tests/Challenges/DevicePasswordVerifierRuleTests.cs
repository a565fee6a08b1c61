using Amazon.CognitoIdentityProvider.Model;
using Cognito.Protocol.Srp;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Cognito.Local.Tests.Challenges;

public sealed class DevicePasswordVerifierRuleTests : IDisposable
{
    private const string Incorrect = "Incorrect username or password.";
    private const string NoDevice = "Device does not exist.";

    private readonly LocalPool local = new();

    public void Dispose() => local.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_device_s_proof_gives_tokens_bound_to_it(bool hasSecret)
    {
        var app = await local.CreateTrackingAppAsync(client: client => client.GenerateSecret = hasSecret);
        await local.RegisterAsync(app, "jane");
        var (device, _) = await local.ConfirmDeviceAsync(app, "jane");
        local.Clock.Advance(TimeSpan.FromMinutes(2));

        var tokens = await local.SignInByProofAsync(app, "jane", device);

        Assert.Null(tokens.NewDeviceMetadata);
        Assert.Equal(device.Key, new JsonWebToken(tokens.AccessToken).GetClaim("device_key").Value);
        var shown = (await local.Client.GetDeviceAsync(new() { AccessToken = tokens.AccessToken, DeviceKey = device.Key })).Device;
        Assert.Equal(TimeSpan.FromMinutes(2), shown.DeviceLastAuthenticatedDate - shown.DeviceCreateDate);
    }

    [Theory]
    [InlineData("wrong password")]
    [InlineData("signature of zeros")]
    [InlineData("garbage block")]
    [InlineData("other timestamp than signed")]
    [InlineData("block of another device")]
    [InlineData("block of the user's password")]
    [InlineData("name of another user")]
    public async Task A_proof_with_a_flaw_is_refused(string flaw)
    {
        var app = await local.CreateTrackingAppAsync();
        await local.RegisterAsync(app, "jane");
        await local.RegisterAsync(app, "bob");
        var (device, _) = await local.ConfirmDeviceAsync(app, "jane");
        var (other, _) = await local.ConfirmDeviceAsync(app, "jane");
        using var srp = new SrpClient();
        var elsewhere = await local.ChallengeAsync(app, "jane", other, srp);
        var ofPassword = (await local.StartSrpAsync(app, "jane", srp.A)).ChallengeParameters;
        var challenge = await local.ChallengeAsync(app, "jane", device, srp);
        var proof = device.Prove(app, challenge, srp, local.Clock.GetUtcNow(), flaw == "wrong password" ? "wrong" : null);
        var responses = proof.ChallengeResponses;
        switch (flaw)
        {
            case "signature of zeros":
                responses["PASSWORD_CLAIM_SIGNATURE"] = Convert.ToBase64String(new byte[32]);
                break;
            case "garbage block":
                responses["PASSWORD_CLAIM_SECRET_BLOCK"] = "AAAA";
                break;
            case "other timestamp than signed":
                responses["TIMESTAMP"] = SrpTimestamp.Format(local.Clock.GetUtcNow().AddSeconds(1));
                break;
            case "block of another device":
                responses["DEVICE_KEY"] = other.Key;
                responses["PASSWORD_CLAIM_SECRET_BLOCK"] = elsewhere["SECRET_BLOCK"];
                break;
            case "block of the user's password":
                responses["PASSWORD_CLAIM_SECRET_BLOCK"] = ofPassword["SECRET_BLOCK"];
                break;
            case "name of another user":
                responses["USERNAME"] = "bob";
                break;
        }

        var before = local.Picture(app.UserPoolId);

        await LocalPool.RefusedAsync<NotAuthorizedException>(Incorrect, () => local.Client.RespondToAuthChallengeAsync(proof));

        Assert.Equal(before, local.Picture(app.UserPoolId));
    }

    [Fact]
    public async Task Another_device_than_the_one_asked_does_not_exist()
    {
        var app = await local.CreateTrackingAppAsync();
        await local.RegisterAsync(app, "jane");
        var (device, _) = await local.ConfirmDeviceAsync(app, "jane");
        var (other, _) = await local.ConfirmDeviceAsync(app, "jane");
        using var srp = new SrpClient();
        var challenge = await local.ChallengeAsync(app, "jane", device, srp);

        await LocalPool.RefusedAsync<ResourceNotFoundException>(NoDevice, () =>
            local.Client.RespondToAuthChallengeAsync(other.Prove(app, challenge, srp, local.Clock.GetUtcNow())));
    }

    [Fact]
    public async Task A_secret_block_is_good_for_one_answer()
    {
        var app = await local.CreateTrackingAppAsync();
        await local.RegisterAsync(app, "jane");
        var (device, _) = await local.ConfirmDeviceAsync(app, "jane");
        using var srp = new SrpClient();
        var challenge = await local.ChallengeAsync(app, "jane", device, srp);
        var right = device.Prove(app, challenge, srp, local.Clock.GetUtcNow());
        var again = await local.ChallengeAsync(app, "jane", device, srp);

        await local.Client.RespondToAuthChallengeAsync(right);
        await LocalPool.RefusedAsync<NotAuthorizedException>(
            Incorrect, () => local.Client.RespondToAuthChallengeAsync(device.Prove(app, again, srp, local.Clock.GetUtcNow(), "wrong")));

        foreach (var late in new[] { right, device.Prove(app, again, srp, local.Clock.GetUtcNow()) })
            await LocalPool.RefusedAsync<NotAuthorizedException>(
                "Invalid session for the user, session can only be used once.", () => local.Client.RespondToAuthChallengeAsync(late));
    }

    [Theory]
    [InlineData(179, null)]
    [InlineData(180, "Invalid session for the user, session is expired.")]
    public async Task A_secret_block_lives_as_long_as_the_client_s_sessions(int seconds, string? message)
    {
        var app = await local.CreateTrackingAppAsync();
        await local.RegisterAsync(app, "jane");
        var (device, _) = await local.ConfirmDeviceAsync(app, "jane");
        using var srp = new SrpClient();
        var challenge = await local.ChallengeAsync(app, "jane", device, srp);
        local.Clock.Advance(TimeSpan.FromSeconds(seconds));

        var error = await Record.ExceptionAsync(() =>
            local.Client.RespondToAuthChallengeAsync(device.Prove(app, challenge, srp, local.Clock.GetUtcNow())));

        Assert.Equal(message, error?.Message);
    }

    [Theory]
    [InlineData("forgotten")]
    [InlineData("no longer remembered")]
    public async Task A_device_that_is_gone_meanwhile_proves_nothing(string fate)
    {
        var app = await local.CreateTrackingAppAsync();
        await local.RegisterAsync(app, "jane");
        var (device, tokens) = await local.ConfirmDeviceAsync(app, "jane");
        using var srp = new SrpClient();
        var challenge = await local.ChallengeAsync(app, "jane", device, srp);
        if (fate == "forgotten")
            await local.Client.ForgetDeviceAsync(new() { AccessToken = tokens.AccessToken, DeviceKey = device.Key });
        else
            await local.Client.UpdateDeviceStatusAsync(new() { AccessToken = tokens.AccessToken, DeviceKey = device.Key, DeviceRememberedStatus = "not_remembered" });

        await LocalPool.RefusedAsync<ResourceNotFoundException>(NoDevice, () =>
            local.Client.RespondToAuthChallengeAsync(device.Prove(app, challenge, srp, local.Clock.GetUtcNow())));
    }

    [Fact]
    public async Task Wrong_proofs_count_towards_the_lock_out()
    {
        var app = await local.CreateTrackingAppAsync();
        await local.RegisterAsync(app, "jane");
        var (device, _) = await local.ConfirmDeviceAsync(app, "jane");
        using var srp = new SrpClient();
        var challenges = new List<Dictionary<string, string>>();
        for (var i = 0; i < 6; i++)
            challenges.Add(await local.ChallengeAsync(app, "jane", device, srp));
        foreach (var challenge in challenges.Take(5))
            await LocalPool.RefusedAsync<NotAuthorizedException>(
                Incorrect, () => local.Client.RespondToAuthChallengeAsync(device.Prove(app, challenge, srp, local.Clock.GetUtcNow(), "wrong")));

        await LocalPool.RefusedAsync<NotAuthorizedException>("Password attempts exceeded", () =>
            local.Client.RespondToAuthChallengeAsync(device.Prove(app, challenges[5], srp, local.Clock.GetUtcNow())));
    }
}
