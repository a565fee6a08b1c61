using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;

namespace Cognito.Local.Tests.Operations;

/// <summary>SetUserPoolMfaConfig, and MFA where pools are created and updated.</summary>
public sealed class UserPoolMfaTests : IDisposable
{
    private const string OffWithFactors = "Invalid MFA configuration given, can't turn off MFA and configure an MFA together.";
    private const string WithoutFactors = "Invalid MFA Configuration given. SMS MFA, Email MFA, or Software Token MFA must be enabled.";
    private const string Recovery = "Email MFA cannot be used when email is the only account recovery option.";
    private const string FirstFactors = "Only PASSWORD and WEB_AUTHN (if configured) can be enabled as an auth factor if MFA is enabled";
    private const string NotForMfa = "WEB_AUTHN cannot be used as an auth factor when MFA is enabled if not configured for MFA";

    private readonly LocalPool local = new();

    public void Dispose() => local.Dispose();

    [Fact]
    public async Task A_new_pool_has_no_mfa()
    {
        var config = await GetAsync(await local.CreatePoolAsync());

        Assert.Equal(UserPoolMfaType.OFF, config.MfaConfiguration);
        Assert.Null(config.SmsMfaConfiguration);
        Assert.Null(config.SoftwareTokenMfaConfiguration);
        Assert.Null(config.EmailMfaConfiguration);
        Assert.Null(config.WebAuthnConfiguration);
    }

    [Fact]
    public async Task What_is_set_is_answered_read_again_and_described()
    {
        var pool = await local.CreatePoolAsync(request => request.EmailConfiguration = MfaPool.OwnSender);

        var set = await local.Client.SetUserPoolMfaConfigAsync(new()
        {
            UserPoolId = pool,
            MfaConfiguration = UserPoolMfaType.ON,
            SmsMfaConfiguration = new() { SmsAuthenticationMessage = "SMS {####}", SmsConfiguration = MfaPool.Sms },
            SoftwareTokenMfaConfiguration = new() { Enabled = true },
            EmailMfaConfiguration = new() { Message = "Mail {####}", Subject = "Code" },
            WebAuthnConfiguration = new() { RelyingPartyId = "localhost", FactorConfiguration = WebAuthnFactorConfigurationType.MULTI_FACTOR_WITH_USER_VERIFICATION },
        });
        var got = await GetAsync(pool);

        Assert.Equal((UserPoolMfaType.ON, UserPoolMfaType.ON), (set.MfaConfiguration, got.MfaConfiguration));
        Assert.Equal(("SMS {####}", "SMS {####}"), (set.SmsMfaConfiguration.SmsAuthenticationMessage, got.SmsMfaConfiguration.SmsAuthenticationMessage));
        Assert.Equal(MfaPool.Sms.SnsCallerArn, got.SmsMfaConfiguration.SmsConfiguration.SnsCallerArn);
        Assert.True(set.SoftwareTokenMfaConfiguration.Enabled);
        Assert.True(got.SoftwareTokenMfaConfiguration.Enabled);
        Assert.Equal(("Mail {####}", "Code"), (got.EmailMfaConfiguration.Message, got.EmailMfaConfiguration.Subject));
        Assert.Equal("localhost", got.WebAuthnConfiguration.RelyingPartyId);
        var described = (await local.Client.DescribeUserPoolAsync(new() { UserPoolId = pool })).UserPool;
        Assert.Equal((UserPoolMfaType.ON, MfaPool.Sms.SnsCallerArn), (described.MfaConfiguration, described.SmsConfiguration.SnsCallerArn));
    }

    [Fact]
    public async Task What_is_left_out_is_off()
    {
        var pool = await local.CreatePoolAsync();
        await local.Client.SetUserPoolMfaConfigAsync(new()
        {
            UserPoolId = pool,
            MfaConfiguration = UserPoolMfaType.ON,
            SoftwareTokenMfaConfiguration = new() { Enabled = true },
            WebAuthnConfiguration = new() { RelyingPartyId = "localhost" },
        });

        var set = await local.Client.SetUserPoolMfaConfigAsync(new() { UserPoolId = pool });
        var got = await GetAsync(pool);

        Assert.Equal((UserPoolMfaType.OFF, UserPoolMfaType.OFF), (set.MfaConfiguration, got.MfaConfiguration));
        Assert.Null(got.SoftwareTokenMfaConfiguration);
        Assert.Null(got.WebAuthnConfiguration);
    }

    [Fact]
    public async Task Passkeys_stay_out_of_it()
    {
        var pool = await local.CreatePoolAsync();

        await local.Client.SetUserPoolMfaConfigAsync(new() { UserPoolId = pool, MfaConfiguration = UserPoolMfaType.OFF, WebAuthnConfiguration = new() { RelyingPartyId = "localhost" } });

        Assert.Equal("localhost", (await GetAsync(pool)).WebAuthnConfiguration.RelyingPartyId);
        await LocalPool.RefusedAsync<InvalidParameterException>(WithoutFactors, () => local.Client.SetUserPoolMfaConfigAsync(
            new() { UserPoolId = pool, MfaConfiguration = UserPoolMfaType.OPTIONAL, WebAuthnConfiguration = new() { RelyingPartyId = "localhost" } }));
    }

    [Theory]
    [InlineData("OFF", "totp", OffWithFactors)]
    [InlineData("OFF", "sms", OffWithFactors)]
    [InlineData("OFF", "email", OffWithFactors)]
    [InlineData(null, "totp", OffWithFactors)]
    [InlineData("ON", "", WithoutFactors)]
    [InlineData("OPTIONAL", "", WithoutFactors)]
    [InlineData("ON", "sms", "SMS MFA needs an SmsConfiguration.")]
    [InlineData("ON", "email", "Cannot set EmailMfaConfiguration when user pool EmailConfiguration contains an EmailSendingAccount of COGNITO_DEFAULT")]
    [InlineData("ON", "totp", FirstFactors, "PASSWORD EMAIL_OTP")]
    [InlineData("ON", "totp", FirstFactors, "PASSWORD SMS_OTP")]
    [InlineData("ON", "totp", "Cannot set WebAuthn factor configuration to SINGLE_FACTOR if MFA is required and WebAuthn is an allowed first auth factor", "PASSWORD WEB_AUTHN")]
    [InlineData("ON", "totp-off", null)]
    [InlineData("OPTIONAL", "totp", null, "PASSWORD EMAIL_OTP SMS_OTP WEB_AUTHN")]
    public async Task Factors_and_mode_must_go_together(string? mode, string factors, string? refusal, string first = "PASSWORD")
    {
        var pool = await local.CreatePoolAsync(request => request.Policies = new() { SignInPolicy = new() { AllowedFirstAuthFactors = [.. first.Split(' ')] } });

        var error = await Record.ExceptionAsync(() => local.Client.SetUserPoolMfaConfigAsync(new()
        {
            UserPoolId = pool,
            MfaConfiguration = mode,
            SmsMfaConfiguration = factors == "sms" ? new() { SmsAuthenticationMessage = "Code {####}" } : null,
            EmailMfaConfiguration = factors == "email" ? new() : null,
            SoftwareTokenMfaConfiguration = factors.StartsWith("totp", StringComparison.Ordinal) ? new() { Enabled = factors == "totp" } : null,
        }));

        Assert.Equal(refusal, error?.Message);
        Assert.True(error is null or InvalidParameterException);
        Assert.Equal(refusal is null ? mode : "OFF", (await GetAsync(pool)).MfaConfiguration.Value);
    }

    [Fact]
    public async Task Email_needs_a_plan_that_has_it_and_another_way_to_recover()
    {
        async Task<Exception?> SetAsync(Action<CreateUserPoolRequest> change) => await Record.ExceptionAsync(async () => await local.Client.SetUserPoolMfaConfigAsync(new()
        {
            UserPoolId = await local.CreatePoolAsync(request =>
            {
                request.EmailConfiguration = MfaPool.OwnSender;
                change(request);
            }),
            MfaConfiguration = UserPoolMfaType.ON,
            EmailMfaConfiguration = new(),
        }));

        Assert.Null(await SetAsync(_ => { }));
        Assert.IsType<FeatureUnavailableInTierException>(await SetAsync(pool => pool.UserPoolTier = UserPoolTierType.LITE));
        Assert.Null(await SetAsync(pool => pool.AccountRecoverySetting = MfaPool.Recovery("verified_phone_number", "verified_email")));
        Assert.Equal(Recovery, (await SetAsync(pool => pool.AccountRecoverySetting = MfaPool.Recovery("verified_email")))?.Message);
    }

    [Fact]
    public async Task A_pool_that_is_not_there_has_no_settings()
    {
        const string message = "User pool us-east-1_Nowhere00 does not exist.";

        await LocalPool.RefusedAsync<ResourceNotFoundException>(message, () => GetAsync("us-east-1_Nowhere00"));
        await LocalPool.RefusedAsync<ResourceNotFoundException>(message, () => local.Client.SetUserPoolMfaConfigAsync(new() { UserPoolId = "us-east-1_Nowhere00" }));
    }

    [Fact]
    public async Task At_creation_there_is_no_factor_but_text_messages()
    {
        const string message = "SMS configuration and Auto verification for phone_number are required when MFA is required/optional";
        await LocalPool.RefusedAsync<InvalidParameterException>(message, () => local.CreatePoolAsync(pool => pool.MfaConfiguration = UserPoolMfaType.ON));
        await LocalPool.RefusedAsync<InvalidParameterException>(message, () => local.CreatePoolAsync(pool => pool.MfaConfiguration = UserPoolMfaType.OPTIONAL));

        var id = await local.CreatePoolAsync(pool =>
        {
            pool.MfaConfiguration = UserPoolMfaType.ON;
            pool.SmsConfiguration = MfaPool.Sms;
            pool.SmsAuthenticationMessage = "SMS {####}";
        });

        var config = await GetAsync(id);
        Assert.Equal(("SMS {####}", MfaPool.Sms.SnsCallerArn), (config.SmsMfaConfiguration.SmsAuthenticationMessage, config.SmsMfaConfiguration.SmsConfiguration.SnsCallerArn));
        await LocalPool.RefusedAsync<InvalidParameterException>(FirstFactors, () => local.CreatePoolAsync(pool =>
        {
            pool.MfaConfiguration = UserPoolMfaType.ON;
            pool.SmsConfiguration = MfaPool.Sms;
            pool.Policies = new() { SignInPolicy = new() { AllowedFirstAuthFactors = ["PASSWORD", "SMS_OTP"] } };
        }));
    }

    [Fact]
    public async Task An_update_turns_mfa_on_only_where_there_is_a_factor_and_keeps_it_when_it_says_nothing()
    {
        var pool = await local.CreatePoolAsync();
        Task UpdateAsync(string? mode, params string[] first) => local.Client.UpdateUserPoolAsync(new()
        {
            UserPoolId = pool,
            MfaConfiguration = mode,
            Policies = first.Length == 0 ? null : new() { SignInPolicy = new() { AllowedFirstAuthFactors = [.. first] } },
        });

        await LocalPool.RefusedAsync<InvalidParameterException>(
            "Cannot turn MFA functionality ON, once the user pool has been created.", () => UpdateAsync("ON"));
        await local.Client.SetUserPoolMfaConfigAsync(new() { UserPoolId = pool, MfaConfiguration = "OPTIONAL", SoftwareTokenMfaConfiguration = new() { Enabled = true } });
        await UpdateAsync("ON");
        await UpdateAsync(null);
        Assert.Equal(UserPoolMfaType.ON, (await GetAsync(pool)).MfaConfiguration);
        await LocalPool.RefusedAsync<InvalidParameterException>(FirstFactors, () => UpdateAsync(null, "PASSWORD", "EMAIL_OTP"));
        await LocalPool.RefusedAsync<InvalidParameterException>(NotForMfa, () => UpdateAsync(null, "PASSWORD", "WEB_AUTHN"));

        await UpdateAsync("OFF");
        Assert.Null((await GetAsync(pool)).SoftwareTokenMfaConfiguration);
    }

    [Fact]
    public async Task An_update_takes_the_way_to_send_text_messages_from_nobody()
    {
        var id = await local.CreatePoolAsync(pool =>
        {
            pool.MfaConfiguration = UserPoolMfaType.ON;
            pool.SmsConfiguration = MfaPool.Sms;
        });

        await local.Client.UpdateUserPoolAsync(new() { UserPoolId = id });

        Assert.NotNull((await GetAsync(id)).SmsMfaConfiguration);
    }

    [Fact]
    public async Task An_update_leaves_someone_with_email_mfa_another_way_to_recover()
    {
        var id = await local.CreatePoolAsync(pool => pool.EmailConfiguration = MfaPool.OwnSender);
        await local.Client.SetUserPoolMfaConfigAsync(new() { UserPoolId = id, MfaConfiguration = "ON", EmailMfaConfiguration = new() });

        await LocalPool.RefusedAsync<InvalidParameterException>(Recovery, () => local.Client.UpdateUserPoolAsync(
            new() { UserPoolId = id, EmailConfiguration = MfaPool.OwnSender, AccountRecoverySetting = MfaPool.Recovery("verified_email") }));
        await local.Client.UpdateUserPoolAsync(
            new() { UserPoolId = id, MfaConfiguration = "OFF", EmailConfiguration = MfaPool.OwnSender, AccountRecoverySetting = MfaPool.Recovery("verified_email") });
        Assert.Null((await GetAsync(id)).EmailMfaConfiguration);
    }

    private Task<GetUserPoolMfaConfigResponse> GetAsync(string pool) => local.Client.GetUserPoolMfaConfigAsync(new() { UserPoolId = pool });
}
