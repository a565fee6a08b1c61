using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Cognito.Local.Tests.Operations;

public sealed class DeviceTests : IDisposable
{
    private const string NoDevice = "Device does not exist.";

    private readonly LocalPool local = new();

    public void Dispose() => local.Dispose();

    [Fact]
    public async Task A_sign_in_without_a_device_gives_one_that_its_tokens_are_bound_to()
    {
        var app = await local.CreateTrackingAppAsync();
        await local.RegisterAsync(app, "jane");

        var first = (await local.SignInAsync(app, "jane")).AuthenticationResult;
        var second = (await local.SignInWithSrpAsync(app, "jane")).AuthenticationResult;

        var device = first.NewDeviceMetadata;
        Assert.Matches("^us-east-1_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$", device.DeviceKey);
        Assert.Matches("^-[0-9A-Za-z]{8}$", device.DeviceGroupKey);
        Assert.NotEqual(device.DeviceKey, second.NewDeviceMetadata.DeviceKey);
        Assert.Equal(device.DeviceKey, new JsonWebToken(first.AccessToken).GetClaim("device_key").Value);
        Assert.False(new JsonWebToken(first.IdToken).TryGetClaim("device_key", out _));
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public async Task Where_devices_are_not_tracked_and_for_administrators_none_is_given(bool tracks, bool isAdmin)
    {
        var app = tracks ? await local.CreateTrackingAppAsync() : await local.CreateAppAsync();
        await local.RegisterAsync(app, "jane");

        var tokens = isAdmin
            ? (await AdminSignInAsync(app, "DEVICE_KEY", "us-east-1_no-such-device")).AuthenticationResult
            : (await local.SignInAtAsync(app, "jane", "us-east-1_no-such-device")).AuthenticationResult;

        Assert.Null(tokens.NewDeviceMetadata);
        Assert.False(new JsonWebToken(tokens.AccessToken).TryGetClaim("device_key", out _));
    }

    [Theory]
    [InlineData(false, "remembered")]
    [InlineData(true, "not_remembered")]
    public async Task A_device_is_confirmed_and_remembered_as_the_pool_says(bool userDecides, string status)
    {
        var app = await local.CreateTrackingAppAsync(userDecides);
        await local.RegisterAsync(app, "jane");
        var tokens = (await local.SignInAsync(app, "jane")).AuthenticationResult;
        var device = OwnDevice.Of(tokens);
        var confirmation = device.Confirmation(tokens.AccessToken, "Jane's phone");
        local.Clock.Advance(TimeSpan.FromSeconds(10));

        var answer = await local.Client.ConfirmDeviceAsync(confirmation);

        Assert.Equal(userDecides, answer.UserConfirmationNecessary);
        var shown = (await local.Client.GetDeviceAsync(new() { AccessToken = tokens.AccessToken, DeviceKey = device.Key })).Device;
        var owner = $"jane.{app.UserPoolId}";
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["device_status"] = "valid",
                ["device_name"] = "Jane's phone",
                ["dev:device_arn"] = $"arn:aws:cognito-idp:us-east-1:000000000000:owner/{owner}/device/{device.Key}",
                ["dev:device_owner"] = owner,
                ["dev:device_remembered_status"] = status,
            },
            shown.DeviceAttributes.ToDictionary(attribute => attribute.Name, attribute => attribute.Value));
        Assert.Equal(TimeSpan.FromSeconds(10), shown.DeviceLastModifiedDate - shown.DeviceCreateDate);
        Assert.Equal(shown.DeviceCreateDate, shown.DeviceLastAuthenticatedDate);
        await LocalPool.RefusedAsync<DeviceKeyExistsException>("Device already exists.", () => local.Client.ConfirmDeviceAsync(confirmation));
    }

    [Theory]
    [InlineData("other key", "Invalid device key given.")]
    [InlineData("other token", "Invalid device key given.")]
    [InlineData("other user", "Invalid device key given.")]
    [InlineData("no verifier", "Invalid device secret verifier given.")]
    [InlineData("verifier of zero", "Invalid device secret verifier given.")]
    [InlineData("verifier that is no base64", "Invalid device secret verifier given.")]
    [InlineData("no salt", "Invalid device secret verifier given.")]
    [InlineData("oversized salt", "Invalid device secret verifier given.")]
    public async Task A_confirmation_with_a_flaw_is_refused(string flaw, string message)
    {
        var app = await local.CreateTrackingAppAsync();
        await local.RegisterAsync(app, "jane");
        await local.RegisterAsync(app, "bob");
        var tokens = (await local.SignInAsync(app, "jane")).AuthenticationResult;
        var later = (await local.SignInAsync(app, "jane")).AuthenticationResult;
        var foreign = (await local.SignInAsync(app, "bob")).AuthenticationResult;
        var request = OwnDevice.Of(tokens).Confirmation(tokens.AccessToken);
        var config = request.DeviceSecretVerifierConfig;
        switch (flaw)
        {
            case "other key":
                request.DeviceKey = "us-east-1_00000000-0000-0000-0000-000000000000";
                break;
            case "other token":
                request.AccessToken = later.AccessToken;
                break;
            case "other user":
                request.AccessToken = foreign.AccessToken;
                break;
            case "no verifier":
                request.DeviceSecretVerifierConfig = null;
                break;
            case "verifier of zero":
                config.PasswordVerifier = Convert.ToBase64String(new byte[384]);
                break;
            case "verifier that is no base64":
                config.PasswordVerifier = "'; DROP TABLE documents; --";
                break;
            case "no salt":
                config.Salt = null;
                break;
            case "oversized salt":
                config.Salt = Convert.ToBase64String(new byte[4096]);
                break;
        }

        var before = local.Picture(app.UserPoolId);

        await LocalPool.RefusedAsync<InvalidParameterException>(message, () => local.Client.ConfirmDeviceAsync(request));

        Assert.Equal(before, local.Picture(app.UserPoolId));
    }

    [Fact]
    public async Task People_say_whether_a_device_is_remembered()
    {
        var app = await local.CreateTrackingAppAsync(userDecides: true);
        await local.RegisterAsync(app, "jane");
        var (device, tokens) = await local.ConfirmDeviceAsync(app, "jane");
        var request = new UpdateDeviceStatusRequest { AccessToken = tokens.AccessToken, DeviceKey = device.Key };

        request.DeviceRememberedStatus = DeviceRememberedStatusType.Remembered;
        await local.Client.UpdateDeviceStatusAsync(request);
        Assert.Equal("remembered", await StatusAsync(tokens, device));
        Assert.Equal(ChallengeNameType.DEVICE_SRP_AUTH, (await local.SignInAtAsync(app, "jane", device.Key)).ChallengeName);

        request.DeviceRememberedStatus = null;
        await local.Client.UpdateDeviceStatusAsync(request);
        Assert.Equal("remembered", await StatusAsync(tokens, device));

        request.DeviceRememberedStatus = DeviceRememberedStatusType.Not_remembered;
        await local.Client.UpdateDeviceStatusAsync(request);
        Assert.Equal("not_remembered", await StatusAsync(tokens, device));
        var answer = (await local.SignInAtAsync(app, "jane", device.Key)).AuthenticationResult;
        Assert.Null(answer.NewDeviceMetadata);
        Assert.Equal(device.Key, new JsonWebToken(answer.AccessToken).GetClaim("device_key").Value);
    }

    [Fact]
    public async Task Devices_are_listed_page_by_page_and_only_when_confirmed()
    {
        var app = await local.CreateTrackingAppAsync();
        await local.RegisterAsync(app, "jane");
        await local.RegisterAsync(app, "bob");
        var (_, tokens) = await local.ConfirmDeviceAsync(app, "jane", "0");
        for (var i = 1; i < 5; i++)
            await local.ConfirmDeviceAsync(app, "jane", i.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await local.ConfirmDeviceAsync(app, "bob");
        await local.SignInAsync(app, "jane");

        var own = new List<string>();
        var asAdmin = new List<string>();
        string? next = null;
        do
        {
            var page = await local.Client.ListDevicesAsync(new() { AccessToken = tokens.AccessToken, Limit = 2, PaginationToken = next });
            own.AddRange(page.Devices.Select(device => device.DeviceKey));
            next = page.PaginationToken;
        }
        while (next is not null);
        do
        {
            var page = await local.Client.AdminListDevicesAsync(new() { UserPoolId = app.UserPoolId, Username = "jane", Limit = 3, PaginationToken = next });
            asAdmin.AddRange(page.Devices.Select(device => device.DeviceKey));
            next = page.PaginationToken;
        }
        while (next is not null);

        Assert.Equal(5, own.Distinct().Count());
        Assert.Equal(own, asAdmin);
    }

    [Fact]
    public async Task A_forgotten_device_is_gone_and_its_tokens_are_not_renewed()
    {
        var app = await local.CreateTrackingAppAsync();
        await local.RegisterAsync(app, "jane");
        var (device, tokens) = await local.ConfirmDeviceAsync(app, "jane");
        var (other, _) = await local.ConfirmDeviceAsync(app, "jane");

        await local.Client.ForgetDeviceAsync(new() { AccessToken = tokens.AccessToken, DeviceKey = device.Key });

        await LocalPool.RefusedAsync<ResourceNotFoundException>(
            NoDevice, () => local.Client.GetDeviceAsync(new() { AccessToken = tokens.AccessToken, DeviceKey = device.Key }));
        await LocalPool.RefusedAsync<ResourceNotFoundException>(
            NoDevice, () => local.Client.ForgetDeviceAsync(new() { AccessToken = tokens.AccessToken, DeviceKey = device.Key }));
        await LocalPool.RefusedAsync<ResourceNotFoundException>(NoDevice, () => local.SignInAtAsync(app, "jane", device.Key));
        await LocalPool.RefusedAsync<NotAuthorizedException>("Invalid Refresh Token", () => RenewAtAsync(app, tokens.RefreshToken, device.Key));
        await LocalPool.RefusedAsync<InvalidParameterException>(
            "Invalid device key given.", () => local.Client.ConfirmDeviceAsync(device.Confirmation(tokens.AccessToken)));
        var left = (await local.Client.ListDevicesAsync(new() { AccessToken = tokens.AccessToken })).Devices;
        Assert.Equal(other.Key, Assert.Single(left).DeviceKey);
    }

    [Fact]
    public async Task Administrators_see_change_and_forget_devices()
    {
        var app = await local.CreateTrackingAppAsync();
        var pool = app.UserPoolId;
        await local.RegisterAsync(app, "jane");
        var (device, tokens) = await local.ConfirmDeviceAsync(app, "jane");

        await local.Client.AdminUpdateDeviceStatusAsync(new()
        {
            UserPoolId = pool,
            Username = "jane",
            DeviceKey = device.Key,
            DeviceRememberedStatus = DeviceRememberedStatusType.Not_remembered,
        });
        var shown = await local.Client.AdminGetDeviceAsync(new() { UserPoolId = pool, Username = "jane", DeviceKey = device.Key });
        Assert.Equal("not_remembered", shown.Device.DeviceAttributes.Single(attribute => attribute.Name == "dev:device_remembered_status").Value);

        await local.Client.AdminForgetDeviceAsync(new() { UserPoolId = pool, Username = "jane", DeviceKey = device.Key });
        await LocalPool.RefusedAsync<ResourceNotFoundException>(
            NoDevice, () => local.Client.GetDeviceAsync(new() { AccessToken = tokens.AccessToken, DeviceKey = device.Key }));
        await LocalPool.RefusedAsync<UserNotFoundException>("User does not exist.", () =>
            local.Client.AdminForgetDeviceAsync(new() { UserPoolId = pool, Username = "nobody", DeviceKey = device.Key }));
    }

    [Fact]
    public async Task Nobody_reaches_another_user_s_device()
    {
        var app = await local.CreateTrackingAppAsync();
        await local.RegisterAsync(app, "jane");
        await local.RegisterAsync(app, "bob");
        var (device, _) = await local.ConfirmDeviceAsync(app, "jane");
        var (_, bobs) = await local.ConfirmDeviceAsync(app, "bob");
        var (token, key, pool) = (bobs.AccessToken, device.Key, app.UserPoolId);
        var before = local.Picture(pool);

        foreach (var call in new Func<Task>[]
        {
            () => local.Client.GetDeviceAsync(new() { AccessToken = token, DeviceKey = key }),
            () => local.Client.ForgetDeviceAsync(new() { AccessToken = token, DeviceKey = key }),
            () => local.Client.UpdateDeviceStatusAsync(new() { AccessToken = token, DeviceKey = key, DeviceRememberedStatus = "not_remembered" }),
            () => local.Client.AdminGetDeviceAsync(new() { UserPoolId = pool, Username = "bob", DeviceKey = key }),
            () => local.Client.AdminForgetDeviceAsync(new() { UserPoolId = pool, Username = "bob", DeviceKey = key }),
            () => local.Client.AdminUpdateDeviceStatusAsync(new() { UserPoolId = pool, Username = "bob", DeviceKey = key }),
            () => local.SignInAtAsync(app, "bob", key),
        })
            await LocalPool.RefusedAsync<ResourceNotFoundException>(NoDevice, call);

        Assert.Equal(before, local.Picture(pool));
    }

    [Fact]
    public async Task A_pool_that_does_not_track_devices_has_none()
    {
        var app = await local.CreateAppAsync();
        await local.RegisterAsync(app, "jane");
        var token = (await local.SignInAsync(app, "jane")).AuthenticationResult.AccessToken;
        const string Key = "us-east-1_00000000-0000-0000-0000-000000000000";

        foreach (var call in new Func<Task>[]
        {
            () => local.Client.ListDevicesAsync(new() { AccessToken = token }),
            () => local.Client.GetDeviceAsync(new() { AccessToken = token, DeviceKey = Key }),
            () => local.Client.ConfirmDeviceAsync(new() { AccessToken = token, DeviceKey = Key }),
            () => local.Client.AdminListDevicesAsync(new() { UserPoolId = app.UserPoolId, Username = "jane" }),
        })
            await LocalPool.RefusedAsync<InvalidUserPoolConfigurationException>("Device tracking is not enabled for the user pool.", call);
    }

    [Fact]
    public async Task Devices_are_no_business_of_those_without_an_access_token()
    {
        const string Key = "us-east-1_00000000-0000-0000-0000-000000000000";
        const string NoToken = "1 validation error detected: Value at 'accessToken' failed to satisfy constraint: Member must not be null";

        await LocalPool.RefusedAsync<InvalidParameterException>(NoToken, () => local.Client.GetDeviceAsync(new() { DeviceKey = Key }));
        await LocalPool.RefusedAsync<InvalidParameterException>(NoToken, () => local.Client.ForgetDeviceAsync(new() { DeviceKey = Key }));
        await LocalPool.RefusedAsync<NotAuthorizedException>(
            "Invalid Access Token", () => local.Client.GetDeviceAsync(new() { AccessToken = "garbage", DeviceKey = Key }));
    }

    [Fact]
    public async Task Tokens_are_renewed_only_for_the_device_they_were_given_to()
    {
        var app = await local.CreateTrackingAppAsync();
        await local.RegisterAsync(app, "jane");
        var tokens = (await local.SignInAsync(app, "jane")).AuthenticationResult;
        var (other, _) = await local.ConfirmDeviceAsync(app, "jane");
        var key = tokens.NewDeviceMetadata.DeviceKey;

        foreach (var wrong in new[] { null, other.Key, "us-east-1_00000000-0000-0000-0000-000000000000" })
            await LocalPool.RefusedAsync<NotAuthorizedException>("Invalid Refresh Token", () => RenewAtAsync(app, tokens.RefreshToken, wrong));

        var renewed = await RenewAtAsync(app, tokens.RefreshToken, key);
        Assert.Null(renewed.NewDeviceMetadata);
        Assert.Equal(key, new JsonWebToken(renewed.AccessToken).GetClaim("device_key").Value);
        var refreshed = await local.Client.InitiateAuthAsync(new()
        {
            ClientId = app.ClientId,
            AuthFlow = AuthFlowType.REFRESH_TOKEN_AUTH,
            AuthParameters = new() { ["REFRESH_TOKEN"] = tokens.RefreshToken, ["DEVICE_KEY"] = key },
        });
        Assert.Equal(key, new JsonWebToken(refreshed.AuthenticationResult.AccessToken).GetClaim("device_key").Value);
    }

    [Fact]
    public async Task Tokens_that_an_administrator_signed_in_for_are_not_renewed_where_devices_are_tracked()
    {
        var app = await local.CreateTrackingAppAsync();
        await local.RegisterAsync(app, "jane");
        var tokens = (await AdminSignInAsync(app)).AuthenticationResult;

        await LocalPool.RefusedAsync<NotAuthorizedException>("Invalid Refresh Token", () => RenewAtAsync(app, tokens.RefreshToken, null));

        await local.Client.UpdateUserPoolAsync(new() { UserPoolId = app.UserPoolId, AutoVerifiedAttributes = ["email"] });
        Assert.NotNull((await RenewAtAsync(app, tokens.RefreshToken, null)).AccessToken);
    }

    [Fact]
    public async Task Nobody_learns_of_devices_or_users_without_the_password()
    {
        var app = await local.CreateTrackingAppAsync(client: client => client.PreventUserExistenceErrors = "ENABLED");
        await local.RegisterAsync(app, "jane");

        foreach (var username in new[] { "jane", "nobody" })
            await LocalPool.RefusedAsync<NotAuthorizedException>("Incorrect username or password.", () => local.Client.InitiateAuthAsync(new()
            {
                ClientId = app.ClientId,
                AuthFlow = AuthFlowType.USER_PASSWORD_AUTH,
                AuthParameters = new() { ["USERNAME"] = username, ["PASSWORD"] = "Wrong-Passw0rd", ["DEVICE_KEY"] = "us-east-1_no-such-device" },
            }));
        await LocalPool.RefusedAsync<InvalidParameterException>(
            "Invalid device key given.", () => local.SignInAtAsync(app, "nobody", new string('a', 56)));
    }

    private async Task<string> StatusAsync(AuthenticationResultType tokens, OwnDevice device)
    {
        var shown = await local.Client.GetDeviceAsync(new() { AccessToken = tokens.AccessToken, DeviceKey = device.Key });
        return shown.Device.DeviceAttributes.Single(attribute => attribute.Name == "dev:device_remembered_status").Value;
    }

    private async Task<AuthenticationResultType> RenewAtAsync(UserPoolClientType app, string refreshToken, string? deviceKey) =>
        (await local.Client.GetTokensFromRefreshTokenAsync(new()
        {
            ClientId = app.ClientId,
            RefreshToken = refreshToken,
            DeviceKey = deviceKey,
        })).AuthenticationResult;

    private Task<AdminInitiateAuthResponse> AdminSignInAsync(UserPoolClientType app, string parameter = "UNUSED", string value = "x") =>
        local.Client.AdminInitiateAuthAsync(new()
        {
            UserPoolId = app.UserPoolId,
            ClientId = app.ClientId,
            AuthFlow = AuthFlowType.ADMIN_USER_PASSWORD_AUTH,
            AuthParameters = new() { ["USERNAME"] = "jane", ["PASSWORD"] = People.Password, [parameter] = value },
        });
}
