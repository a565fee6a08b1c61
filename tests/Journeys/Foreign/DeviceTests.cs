using System.Text.Json.Nodes;

namespace Cognito.Journeys.Foreign;

/// <summary>Remembered devices, with the device SRP of cognito-srp-helper.</summary>
public sealed class DeviceTests(ForeignWorld world)
{
    [Fact]
    public async Task A_device_that_is_confirmed_and_remembered_proves_itself_at_the_next_sign_in()
    {
        var pool = await StartAsync();
        var first = (await pool.SignInAsync("ada"))["AuthenticationResult"]!;
        var (device, access) = (await ConfirmAsync(pool, first), first.Text("AccessToken"));

        var asked = await pool.SignInAsync("ada", device: device);
        Assert.Equal("DEVICE_SRP_AUTH", asked.Text("ChallengeName"));
        await Expect.RefusalAsync("NotAuthorizedException", "Incorrect username or password.", ProveAsync(pool, device, asked, forge: true));
        var tokens = (await ProveAsync(pool, device, await pool.SignInAsync("ada", device: device)))["AuthenticationResult"]!;

        Assert.Null(tokens["NewDeviceMetadata"]);
        Assert.Equal(device.Key, (await pool.VerifyAsync(tokens.Text("AccessToken"), "access")).Text("device_key"));
        var listed = (await pool.SendAsync("ListDevices", new { AccessToken = access }))["Devices"]!.AsArray();
        Assert.Equal(device.Key, Assert.Single(listed)!.Text("DeviceKey"));
    }

    [Fact]
    public async Task Tokens_are_renewed_only_at_the_device_they_were_given_to()
    {
        var pool = await StartAsync();
        var tokens = (await pool.SignInAsync("ada"))["AuthenticationResult"]!;
        var device = await ConfirmAsync(pool, tokens);

        await Expect.RefusalAsync("NotAuthorizedException", "Invalid Refresh Token", RefreshAsync(null));
        await Expect.RefusalAsync("NotAuthorizedException", "Invalid Refresh Token", RefreshAsync(device.Key[..^4] + "0000"));
        Assert.NotNull((await RefreshAsync(device.Key))["AuthenticationResult"]!["AccessToken"]);

        Task<JsonNode> RefreshAsync(string? key) =>
            pool.SendAsync("GetTokensFromRefreshToken", new { pool.ClientId, RefreshToken = tokens.Text("RefreshToken"), DeviceKey = key });
    }

    [Fact]
    public async Task A_device_is_read_forgotten_and_then_unknown()
    {
        var pool = await StartAsync();
        var tokens = (await pool.SignInAsync("ada"))["AuthenticationResult"]!;
        var (device, access) = (await ConfirmAsync(pool, tokens), tokens.Text("AccessToken"));

        Assert.Equal(device.Key, (await pool.SendAsync("GetDevice", new { AccessToken = access, DeviceKey = device.Key })).Text("Device", "DeviceKey"));
        Assert.Equal(device.Key, (await pool.SendAsync("AdminGetDevice", new { UserPoolId = pool.Id, Username = "ada", DeviceKey = device.Key })).Text("Device", "DeviceKey"));
        await pool.SendAsync("ForgetDevice", new { AccessToken = access, DeviceKey = device.Key });

        await Expect.RefusalAsync(
            "ResourceNotFoundException", "Device does not exist.", pool.SendAsync("GetDevice", new { AccessToken = access, DeviceKey = device.Key }));
        await Expect.RefusalAsync("ResourceNotFoundException", "Device does not exist.", pool.SignInAsync("ada", device: device));
    }

    [Fact]
    public async Task Nobody_uses_the_device_of_somebody_else()
    {
        var pool = await StartAsync();
        var device = await ConfirmAsync(pool, (await pool.SignInAsync("ada"))["AuthenticationResult"]!);
        await pool.AddUserAsync("eve");

        await Expect.RefusalAsync("ResourceNotFoundException", "Device does not exist.", pool.SignInAsync("eve", device: device));
        var access = (await pool.SignInAsync("eve"))["AuthenticationResult"]!.Text("AccessToken");
        await Expect.RefusalAsync(
            "ResourceNotFoundException", "Device does not exist.", pool.SendAsync("ForgetDevice", new { AccessToken = access, DeviceKey = device.Key }));
    }

    private static async Task<Device> ConfirmAsync(ForeignPool pool, JsonNode tokens)
    {
        var (key, group) = (tokens.Text("NewDeviceMetadata", "DeviceKey"), tokens.Text("NewDeviceMetadata", "DeviceGroupKey"));
        var made = (await pool.Clients.DoAsync("newDevice", new { key, groupKey = group }))!;
        var access = tokens.Text("AccessToken");
        await pool.SendAsync("ConfirmDevice", new { AccessToken = access, DeviceKey = key, DeviceName = "telephone", DeviceSecretVerifierConfig = made["verifier"] });
        await pool.SendAsync("UpdateDeviceStatus", new { AccessToken = access, DeviceKey = key, DeviceRememberedStatus = "remembered" });
        return new Device(key, group, made.Text("password"));
    }

    private static async Task<JsonNode> ProveAsync(ForeignPool pool, Device device, JsonNode asked, bool forge = false) =>
        (await pool.Clients.DoAsync("proveDevice", new { endpoint = pool.Server, poolId = pool.Id, clientId = pool.ClientId, username = "ada", device, asked, forge }))!;

    private async Task<ForeignPool> StartAsync()
    {
        var pool = await world.CreatePoolAsync(poolSettings: new
        {
            DeviceConfiguration = new { ChallengeRequiredOnNewDevice = true, DeviceOnlyRememberedOnUserPrompt = true },
        });
        await pool.AddUserAsync("ada");
        return pool;
    }

    private sealed record Device(
        [property: System.Text.Json.Serialization.JsonPropertyName("key")] string Key,
        [property: System.Text.Json.Serialization.JsonPropertyName("groupKey")] string GroupKey,
        [property: System.Text.Json.Serialization.JsonPropertyName("password")] string Password);
}
