using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cognito.Journeys.Foreign;

/// <summary>A JavaScript program of an administrator.</summary>
public sealed class AdministratorTests(ForeignWorld world)
{
    private static readonly string[] s_flows = ["ALLOW_ADMIN_USER_PASSWORD_AUTH", "ALLOW_USER_SRP_AUTH"];
    private static readonly string[] s_nickname = ["nickname"];

    [Fact]
    public async Task An_invited_user_is_signed_in_on_their_behalf()
    {
        var pool = await StartAsync();
        await AdminAsync(pool, "AdminCreateUser", new { TemporaryPassword = "Temporary-1", MessageAction = "SUPPRESS" }, "ida");
        var begun = await AdminAsync(pool, "AdminInitiateAuth", new
        {
            pool.ClientId,
            AuthFlow = "ADMIN_USER_PASSWORD_AUTH",
            AuthParameters = new { USERNAME = "ida", PASSWORD = "Temporary-1" },
        }, null);
        Assert.Equal("NEW_PASSWORD_REQUIRED", begun.Text("ChallengeName"));

        var answer = await AdminAsync(pool, "AdminRespondToAuthChallenge", new
        {
            pool.ClientId,
            ChallengeName = "NEW_PASSWORD_REQUIRED",
            Session = begun.Text("Session"),
            ChallengeResponses = new { USERNAME = "ida", NEW_PASSWORD = ForeignPool.Password },
        }, null);

        Assert.NotNull(answer["AuthenticationResult"]!["RefreshToken"]);
        Assert.Contains("PASSWORD", (await AdminAsync(pool, "AdminGetUserAuthFactors", new { }, "ida"))["ConfiguredUserAuthFactors"]!.AsArray().Select(name => (string)name!));
    }

    [Fact]
    public async Task A_flow_without_a_password_asks_for_it()
    {
        var pool = await StartAsync();
        await pool.AddUserAsync("ada");
        var begun = await AdminAsync(pool, "AdminInitiateAuth", new { pool.ClientId, AuthFlow = "ADMIN_NO_SRP_AUTH", AuthParameters = new { USERNAME = "ada" } }, null);
        Assert.Equal("ADMIN_NO_SRP_AUTH", begun.Text("ChallengeName"));

        await Expect.RefusalAsync("NotAuthorizedException", "Incorrect username or password.", AnswerAsync("Wrong-Horse-9"));
        Assert.NotNull((await AnswerAsync(ForeignPool.Password))["AuthenticationResult"]);

        Task<JsonNode> AnswerAsync(string password) => AdminAsync(pool, "AdminRespondToAuthChallenge", new
        {
            pool.ClientId,
            ChallengeName = "ADMIN_NO_SRP_AUTH",
            Session = begun.Text("Session"),
            ChallengeResponses = new { USERNAME = "ada", PASSWORD = password },
        }, null);
    }

    [Fact]
    public async Task A_user_is_confirmed_disabled_enabled_and_deleted()
    {
        var pool = await StartAsync();
        await pool.SendAsync("SignUp", pool.SignUpInput("ada"));

        await AdminAsync(pool, "AdminConfirmSignUp");
        Assert.NotNull((await pool.SignInAsync("ada"))["AuthenticationResult"]);
        await AdminAsync(pool, "AdminDisableUser");
        await Expect.RefusalAsync("NotAuthorizedException", "User is disabled.", pool.SignInAsync("ada"));
        await AdminAsync(pool, "AdminEnableUser");
        var access = (await pool.SignInAsync("ada"))["AuthenticationResult"]!.Text("AccessToken");
        await AdminAsync(pool, "AdminUserGlobalSignOut");
        await Expect.RefusalAsync("NotAuthorizedException", "Access Token has been revoked", pool.SendAsync("GetUser", new { AccessToken = access }));
        await AdminAsync(pool, "AdminDeleteUser");
        await Expect.RefusalAsync("UserNotFoundException", "User does not exist.", AdminAsync(pool, "AdminGetUser"));
    }

    [Fact]
    public async Task Attributes_groups_and_factors_are_set()
    {
        var pool = await StartAsync();
        await pool.AddUserAsync("ada");
        await AdminAsync(pool, "AdminUpdateUserAttributes", new { UserAttributes = new[] { new { Name = "nickname", Value = "countess" } } });
        await AdminAsync(pool, "AdminDeleteUserAttributes", new { UserAttributeNames = s_nickname });
        Assert.DoesNotContain("countess", (await AdminAsync(pool, "AdminGetUser")).ToJsonString(), StringComparison.Ordinal);

        await AdminAsync(pool, "CreateGroup", new { GroupName = "staff" }, null);
        await AdminAsync(pool, "AdminAddUserToGroup", new { GroupName = "staff" });
        Assert.Single((await AdminAsync(pool, "AdminListGroupsForUser"))["Groups"]!.AsArray());
        await AdminAsync(pool, "AdminRemoveUserFromGroup", new { GroupName = "staff" });
        Assert.Empty((await AdminAsync(pool, "AdminListGroupsForUser"))["Groups"]!.AsArray());

        await AdminAsync(pool, "AdminSetUserMFAPreference", new { SMSMfaSettings = new { Enabled = false } });
        await AdminAsync(pool, "AdminSetUserSettings", new { MFAOptions = Array.Empty<object>() });
        await Expect.RefusalAsync("InvalidParameterException", "User has not set up software token mfa", AdminAsync(pool, "AdminDeleteSoftwareToken"));
        await AdminAsync(pool, "AdminResetUserPassword");
        await Expect.RefusalAsync("PasswordResetRequiredException", "Password reset required for the user", pool.SignInAsync("ada"));
    }

    [Fact]
    public async Task Devices_and_sessions_are_listed_and_ended()
    {
        var pool = await StartAsync(new { DeviceConfiguration = new { ChallengeRequiredOnNewDevice = false, DeviceOnlyRememberedOnUserPrompt = true } });
        await pool.AddUserAsync("ada");
        await AdminAsync(pool, "SetUserPoolSessionConfiguration", new { UserSessionTracking = "ENABLED", TokenSession = new { MaxPerUser = 10 } }, null);
        var tokens = (await pool.SignInAsync("ada"))["AuthenticationResult"]!;
        var key = tokens.Text("NewDeviceMetadata", "DeviceKey");
        var made = (await pool.Clients.DoAsync("newDevice", new { key, groupKey = tokens.Text("NewDeviceMetadata", "DeviceGroupKey") }))!;
        await pool.SendAsync("ConfirmDevice", new { AccessToken = tokens.Text("AccessToken"), DeviceKey = key, DeviceSecretVerifierConfig = made["verifier"] });

        await AdminAsync(pool, "AdminUpdateDeviceStatus", new { DeviceKey = key, DeviceRememberedStatus = "remembered" });
        Assert.Equal(key, Assert.Single((await AdminAsync(pool, "AdminListDevices"))["Devices"]!.AsArray())!.Text("DeviceKey"));
        await AdminAsync(pool, "AdminForgetDevice", new { DeviceKey = key });
        Assert.Empty((await AdminAsync(pool, "AdminListDevices"))["Devices"]!.AsArray());

        var session = Assert.Single((await AdminAsync(pool, "AdminListUserSessions"))["Sessions"]!.AsArray());
        await AdminAsync(pool, "AdminRevokeUserSession", new { SessionId = session!.Text("SessionId") });
        await Expect.RefusalAsync(
            "NotAuthorizedException", "Access Token has been revoked", pool.SendAsync("GetUser", new { AccessToken = tokens.Text("AccessToken") }));
    }

    [Fact]
    public async Task Sign_ins_are_listed_and_judged()
    {
        var pool = await StartAsync(new { UserPoolTier = "PLUS", UserPoolAddOns = new { AdvancedSecurityMode = "AUDIT" } });
        await pool.AddUserAsync("ada");
        await pool.SignInAsync("ada");

        var happened = (await AdminAsync(pool, "AdminListUserAuthEvents"))["AuthEvents"]!.AsArray();
        var id = happened[0]!.Text("EventId");
        await AdminAsync(pool, "AdminUpdateAuthEventFeedback", new { EventId = id, FeedbackValue = "Valid" });

        happened = (await AdminAsync(pool, "AdminListUserAuthEvents"))["AuthEvents"]!.AsArray();
        Assert.Equal("Valid", happened.Single(signIn => signIn!.Text("EventId") == id)!.Text("EventFeedback", "FeedbackValue"));
    }

    private static async Task<JsonNode> AdminAsync(ForeignPool pool, string operation, object? input = null, string? username = "ada")
    {
        var members = JsonSerializer.SerializeToNode(input ?? new { })!.AsObject();
        members["UserPoolId"] = pool.Id;
        if (username is not null)
        {
            members["Username"] = username;
        }

        return await pool.SendAsync(operation, members);
    }

    private Task<ForeignPool> StartAsync(object? settings = null) =>
        world.CreatePoolAsync(poolSettings: settings, clientSettings: new { ExplicitAuthFlows = s_flows });
}
