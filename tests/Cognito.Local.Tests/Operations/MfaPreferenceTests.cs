using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;

namespace Cognito.Local.Tests.Operations;

/// <summary>SetUserMFAPreference, SetUserSettings and their twins for administrators, and what shows of them.</summary>
public sealed class MfaPreferenceTests : IDisposable
{
    private const string NoSms = "User does not have delivery config set to turn on SMS_MFA";
    private const string NoEmail = "User does not have delivery config set to turn on EMAIL_OTP";
    private const string NoAppForAdministrators = "User does not have delivery config set to turn on SOFTWARE_TOKEN_MFA";
    private const string NoApp = "User has not set up software token mfa";
    private const string NoPasskey = "User does not have delivery config set to turn on WEB_AUTHN";
    private const string OnlyOne = "Only one MFA factor can be preferred.";
    private const string NotOn = "The preferred MFA factor must be enabled.";

    private readonly LocalPool local = new();

    public void Dispose() => local.Dispose();

    [Fact]
    public async Task Nothing_shows_where_there_is_nothing()
    {
        var (app, token) = await SignedInAsync("sms totp mail");

        var own = await local.Client.GetUserAsync(new() { AccessToken = token });
        var jane = await local.JaneAsync(app);

        Assert.Null(own.UserMFASettingList);
        Assert.Null(own.PreferredMfaSetting);
        Assert.Null(own.MFAOptions);
        Assert.Null(jane.UserMFASettingList);
        Assert.Null(jane.PreferredMfaSetting);
        Assert.Null(jane.MFAOptions);
    }

    /// <summary>Each step: factors with + on, - off, * preferred, ~ not preferred; several in one call with spaces.</summary>
    [Theory]
    [InlineData("sms+", "SMS_MFA", null)]
    [InlineData("sms+*", "SMS_MFA", "SMS_MFA")]
    [InlineData("mail+", "EMAIL_OTP", null)]
    [InlineData("mail+* sms+ app+", "SMS_MFA SOFTWARE_TOKEN_MFA EMAIL_OTP", "EMAIL_OTP")]
    [InlineData("app+*", "SOFTWARE_TOKEN_MFA", "SOFTWARE_TOKEN_MFA")]
    [InlineData("app+*; mail+*", "SOFTWARE_TOKEN_MFA EMAIL_OTP", "EMAIL_OTP")]
    [InlineData("app+*; mail+", "SOFTWARE_TOKEN_MFA EMAIL_OTP", "SOFTWARE_TOKEN_MFA")]
    [InlineData("app+*; app+~", "SOFTWARE_TOKEN_MFA", null)]
    [InlineData("app+; app*", "SOFTWARE_TOKEN_MFA", "SOFTWARE_TOKEN_MFA")]
    [InlineData("sms+* app+; sms-", "SOFTWARE_TOKEN_MFA", null)]
    [InlineData("sms+* app+; app-", "SMS_MFA", "SMS_MFA")]
    [InlineData("sms+* app+; app+* sms-", "SOFTWARE_TOKEN_MFA", "SOFTWARE_TOKEN_MFA")]
    [InlineData("sms+*; sms-", null, null)]
    [InlineData("sms-", null, null)]
    [InlineData("", null, null)]
    public async Task Factors_are_turned_on_and_off_and_one_comes_first(string steps, string? list, string? preferred)
    {
        foreach (var byAdministrator in new[] { false, true })
        {
            var (app, token) = await SignedInAsync("sms totp mail");
            foreach (var step in steps.Split(';'))
                await PreferAsync(app, byAdministrator ? null : token, step);

            var own = await local.Client.GetUserAsync(new() { AccessToken = token });
            var jane = await local.JaneAsync(app);
            Assert.Equal(list, own.UserMFASettingList is null ? null : string.Join(' ', own.UserMFASettingList));
            Assert.Equal(own.UserMFASettingList, jane.UserMFASettingList);
            Assert.Equal((preferred, preferred), (own.PreferredMfaSetting, jane.PreferredMfaSetting));
        }
    }

    [Theory]
    [InlineData("sms totp mail", "none", "sms+", NoSms, NoSms)]
    [InlineData("sms totp mail", "none", "mail+", NoEmail, NoEmail)]
    [InlineData("sms totp mail", "none", "app+", NoApp, NoAppForAdministrators)]
    [InlineData("totp", "all", "mail+", NoEmail, NoEmail)]
    [InlineData("sms", "all", "app+", NoApp, NoAppForAdministrators)]
    [InlineData("sms totp mail", "all", "sms+* app+*", OnlyOne, OnlyOne)]
    [InlineData("sms totp mail", "all", "sms*", NotOn, NotOn)]
    [InlineData("sms totp mail", "all", "sms-*", NotOn, NotOn)]
    [InlineData("sms totp mail", "all", "app+ key+", NoPasskey, NoPasskey)]
    public async Task What_cannot_be_is_refused_and_changes_nothing(string kinds, string has, string step, string refusal, string toAdministrators)
    {
        var (app, token) = await SignedInAsync("sms totp mail", has);
        await local.SetMfaAsync(app, "OPTIONAL", kinds);
        var before = local.Picture(app.UserPoolId);

        await LocalPool.RefusedAsync<InvalidParameterException>(refusal, () => PreferAsync(app, token, step));
        await LocalPool.RefusedAsync<InvalidParameterException>(toAdministrators, () => PreferAsync(app, null, step));

        Assert.Equal(before, local.Picture(app.UserPoolId));
    }

    [Fact]
    public async Task Where_mfa_is_off_nothing_can_be_turned_on()
    {
        var app = await local.CreateAppAsync();
        await local.AddJaneAsync(app, MfaPool.Email, MfaPool.Phone);

        await LocalPool.RefusedAsync<InvalidParameterException>(NoSms, () => PreferAsync(app, null, "sms+"));
        await LocalPool.RefusedAsync<InvalidParameterException>(NoEmail, () => PreferAsync(app, null, "mail+"));
    }

    [Fact]
    public async Task Where_mfa_is_required_users_choose_what_comes_first_but_turn_nothing_off()
    {
        var (app, token) = await SignedInAsync("sms totp mail");
        await PreferAsync(app, token, "sms+* app+");
        await local.SetMfaAsync(app, "ON", "sms totp mail");

        await PreferAsync(app, token, "app+* mail-");
        await LocalPool.RefusedAsync<InvalidParameterException>(
            "The user pool requires MFA; its factors cannot be turned off.", () => PreferAsync(app, token, "sms-"));
        var jane = await local.JaneAsync(app);
        Assert.Equal(["SMS_MFA", "SOFTWARE_TOKEN_MFA"], jane.UserMFASettingList);
        Assert.Equal("SOFTWARE_TOKEN_MFA", jane.PreferredMfaSetting);

        await PreferAsync(app, null, "sms-");
        Assert.Equal(["SOFTWARE_TOKEN_MFA"], (await local.JaneAsync(app)).UserMFASettingList);
    }

    [Fact]
    public async Task A_passkey_can_be_two_factors_where_the_pool_says_so_and_there_is_another()
    {
        var (app, token) = await SignedInAsync("sms totp mail");
        await local.Client.SetUserPoolMfaConfigAsync(new()
        {
            UserPoolId = app.UserPoolId,
            MfaConfiguration = UserPoolMfaType.OPTIONAL,
            SoftwareTokenMfaConfiguration = new() { Enabled = true },
            WebAuthnConfiguration = new() { RelyingPartyId = "localhost", FactorConfiguration = WebAuthnFactorConfigurationType.MULTI_FACTOR_WITH_USER_VERIFICATION },
        });

        await LocalPool.RefusedAsync<InvalidParameterException>(NoPasskey, () => PreferAsync(app, token, "key+"));
        await PreferAsync(app, token, "app+ key+");

        // It does not stand alone.
        await PreferAsync(app, token, "app-");
        await LocalPool.RefusedAsync<InvalidParameterException>(NoPasskey, () => PreferAsync(app, token, "key+"));
    }

    [Fact]
    public async Task The_older_settings_know_text_messages_only()
    {
        var (app, token) = await SignedInAsync("sms totp mail");
        List<MFAOptionType> sms = [new() { DeliveryMedium = DeliveryMediumType.SMS, AttributeName = "phone_number" }];

        await local.Client.SetUserSettingsAsync(new() { AccessToken = token, MFAOptions = sms });
        var own = await local.Client.GetUserAsync(new() { AccessToken = token });
        Assert.Equal(("SMS", "phone_number"), (Assert.Single(own.MFAOptions).DeliveryMedium.Value, own.MFAOptions[0].AttributeName));
        Assert.Equal(["SMS_MFA"], own.UserMFASettingList);
        Assert.Single((await local.JaneAsync(app)).MFAOptions);
        Assert.Single((await local.Client.ListUsersAsync(new() { UserPoolId = app.UserPoolId })).Users[0].MFAOptions);
        Assert.Equal(ChallengeNameType.SMS_MFA, (await local.SignInAsync(app, "jane")).ChallengeName);

        await local.Client.SetUserSettingsAsync(new() { AccessToken = token, MFAOptions = [] });
        Assert.Null((await local.JaneAsync(app)).MFAOptions);
        await local.Client.AdminSetUserSettingsAsync(new() { UserPoolId = app.UserPoolId, Username = "jane", MFAOptions = sms });
        Assert.Single((await local.JaneAsync(app)).MFAOptions);

        const string only = "MFAOptions can only have the delivery medium SMS with the attribute phone_number.";
        List<MFAOptionType> email = [new() { DeliveryMedium = DeliveryMediumType.EMAIL, AttributeName = "email" }];
        await LocalPool.RefusedAsync<InvalidParameterException>(only, () => local.Client.SetUserSettingsAsync(new() { AccessToken = token, MFAOptions = email }));
        await LocalPool.RefusedAsync<InvalidParameterException>(
            only, () => local.Client.AdminSetUserSettingsAsync(new() { UserPoolId = app.UserPoolId, Username = "jane", MFAOptions = email }));
    }

    [Fact]
    public async Task The_older_settings_want_a_number_as_well()
    {
        var (app, token) = await SignedInAsync("sms totp mail", "none");
        List<MFAOptionType> sms = [new() { DeliveryMedium = DeliveryMediumType.SMS, AttributeName = "phone_number" }];

        await LocalPool.RefusedAsync<InvalidParameterException>(NoSms, () => local.Client.SetUserSettingsAsync(new() { AccessToken = token, MFAOptions = sms }));
        await LocalPool.RefusedAsync<InvalidParameterException>(
            NoSms, () => local.Client.AdminSetUserSettingsAsync(new() { UserPoolId = app.UserPoolId, Username = "jane", MFAOptions = sms }));
    }

    [Theory]
    [InlineData("", MfaPool.Phone)]
    [InlineData("sms+", MfaPool.Email)]
    [InlineData("mail+", MfaPool.Phone)]
    [InlineData("sms+ mail+", null)]
    public async Task No_password_is_recovered_with_the_address_that_is_the_second_factor(string step, string? to)
    {
        var (app, _) = await SignedInAsync("sms totp mail");
        await local.Client.AdminUpdateUserAttributesAsync(new()
        {
            UserPoolId = app.UserPoolId,
            Username = "jane",
            UserAttributes = [People.Attribute("email_verified", "true"), People.Attribute("phone_number_verified", "true")],
        });
        await PreferAsync(app, null, step);

        var error = await Record.ExceptionAsync(() => local.Client.ForgotPasswordAsync(new() { ClientId = app.ClientId, Username = "jane" }));

        Assert.Equal(to is null ? "Cannot reset password for the user as there is no registered/verified email or phone_number" : null, error?.Message);
        Assert.Equal(to is null ? [] : [to], local.Cognito.Messages().Select(message => message.To));
    }

    private async Task<(UserPoolClientType App, string Token)> SignedInAsync(string kinds, string has = "all")
    {
        var app = await local.CreateMfaAppAsync("OPTIONAL", kinds, pool => pool.AutoVerifiedAttributes = null);
        if (has == "none")
        {
            await local.AddJaneAsync(app);
            return (app, (await local.SignInAsync(app, "jane")).AuthenticationResult.AccessToken);
        }

        await local.AddJaneWithAppAsync(app, MfaPool.Email, MfaPool.Phone);
        await PreferAsync(app, null, "app-");
        return (app, (await local.SignInAsync(app, "jane")).AuthenticationResult.AccessToken);
    }

    private async Task PreferAsync(UserPoolClientType app, string? token, string step)
    {
        var words = step.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        (bool? Enabled, bool? Preferred)? Of(string name) => words.FirstOrDefault(word => word.StartsWith(name, StringComparison.Ordinal)) is not { } word ? null : (
            word.Contains('+', StringComparison.Ordinal) ? true : word.Contains('-', StringComparison.Ordinal) ? false : null,
            word.Contains('*', StringComparison.Ordinal) ? true : word.Contains('~', StringComparison.Ordinal) ? false : null);
        var sms = Of("sms") is { } s ? new SMSMfaSettingsType { Enabled = s.Enabled, PreferredMfa = s.Preferred } : null;
        var totp = Of("app") is { } a ? new SoftwareTokenMfaSettingsType { Enabled = a.Enabled, PreferredMfa = a.Preferred } : null;
        var mail = Of("mail") is { } m ? new EmailMfaSettingsType { Enabled = m.Enabled, PreferredMfa = m.Preferred } : null;
        var key = Of("key") is { } k ? new WebAuthnMfaSettingsType { Enabled = k.Enabled } : null;
        if (token is not null)
            await local.Client.SetUserMFAPreferenceAsync(new() { AccessToken = token, SMSMfaSettings = sms, SoftwareTokenMfaSettings = totp, EmailMfaSettings = mail, WebAuthnMfaSettings = key });
        else
            await local.Client.AdminSetUserMFAPreferenceAsync(new() { UserPoolId = app.UserPoolId, Username = "jane", SMSMfaSettings = sms, SoftwareTokenMfaSettings = totp, EmailMfaSettings = mail, WebAuthnMfaSettings = key });
    }
}
