using System.Xml.Linq;
using Cognito.AspNetCore.Tests.Support;

namespace Cognito.AspNetCore.Tests.Account;

/// <summary>A person's further factors, against the local pool.</summary>
public sealed class MfaTests
{
    private static readonly object s_anna = new { username = "anna", password = LocalApp.Password };

    [Fact]
    public async Task An_authenticator_app_is_set_up_and_asked_for_from_then_on()
    {
        await using var app = await MfaPool.StartAsync("OPTIONAL", "totp", options: options => options.SignIn.AuthenticatorName = "My shop");
        await app.AddUserAsync("anna");
        var browser = await app.SignedInAsync();

        var setUp = (await browser.DoAsync("POST", "/auth/account/mfa/totp", new { }))["softwareToken"]!;
        var secret = (string)setUp["secret"]!;
        Assert.Equal($"otpauth://totp/My%20shop:anna?secret={secret}&issuer=My%20shop", (string?)setUp["uri"]);
        Assert.Equal("svg", XDocument.Parse((string)setUp["qrCode"]!).Root!.Name.LocalName);
        Assert.DoesNotContain(secret, app.Logs.All, StringComparison.Ordinal);

        await browser.RefusedAsync("codeMismatch", "POST", "/auth/account/mfa/totp/verify", new { code = MfaPool.Other(app.CodeOf(secret)) });
        await browser.DoAsync("POST", "/auth/account/mfa/totp/verify", new { code = app.CodeOf(secret), deviceName = "Telephone" });
        Assert.Equal("""{"active":["softwareTokenMfa"],"preferred":null}""", await MfaAsync(browser));

        app.Time.Advance(TimeSpan.FromSeconds(30));
        var journey = await app.Journey().StartAsync(s_anna);
        journey.AssertAsked("softwareTokenMfa");
        Assert.Equal("Telephone", (string?)journey.Said["challenge"]!["friendlyDeviceName"]);
        await journey.AnswerAsync("softwareTokenMfa", app.CodeOf(secret));
        await journey.AssertSignedInAsync("anna@example.com");
    }

    [Fact]
    public async Task Factors_are_turned_on_and_off_and_one_of_them_is_preferred()
    {
        await using var app = await MfaPool.StartAsync("OPTIONAL", "sms totp mail");
        await app.AddUserAsync("anna", phone: MfaPool.Phone);
        var browser = await app.SignedInAsync();
        var secret = (string)(await browser.DoAsync("POST", "/auth/account/mfa/totp", new { }))["softwareToken"]!["secret"]!;
        await browser.DoAsync("POST", "/auth/account/mfa/totp/verify", new { code = app.CodeOf(secret), preferred = true });
        Assert.Equal("""{"active":["softwareTokenMfa"],"preferred":"softwareTokenMfa"}""", await MfaAsync(browser));

        // What is left out stays as it is, and what is preferred is on.
        await browser.DoAsync("PUT", "/auth/account/mfa", new { smsMfa = true, preferred = "emailOtp" });
        Assert.Equal("""{"active":["smsMfa","softwareTokenMfa","emailOtp"],"preferred":"emailOtp"}""", await MfaAsync(browser));
        (await app.Journey().StartAsync(s_anna)).AssertAsked("emailOtp");

        await browser.DoAsync("PUT", "/auth/account/mfa", new { emailOtp = true });
        Assert.Equal("""{"active":["smsMfa","softwareTokenMfa","emailOtp"],"preferred":null}""", await MfaAsync(browser));
        (await app.Journey().StartAsync(s_anna)).AssertAsked("selectMfaType");

        await browser.DoAsync("PUT", "/auth/account/mfa", new { smsMfa = false, softwareTokenMfa = false, emailOtp = false });
        Assert.Equal("""{"active":[],"preferred":null}""", await MfaAsync(browser));
        await app.SignedInAsync();
    }

    [Fact]
    public async Task What_the_pool_does_not_have_or_the_person_has_not_set_up_cannot_be_turned_on()
    {
        await using var app = await MfaPool.StartAsync("OPTIONAL", "totp");
        await app.AddUserAsync("anna");
        var browser = await app.SignedInAsync();

        await browser.RefusedAsync("mfaNotPossible", "PUT", "/auth/account/mfa", new { softwareTokenMfa = true });
        await browser.RefusedAsync("mfaNotPossible", "PUT", "/auth/account/mfa", new { emailOtp = true });
        await browser.RefusedAsync("mfaNotPossible", "PUT", "/auth/account/mfa", new { webAuthn = true });
        await browser.RefusedAsync("mfaNotPossible", "POST", "/auth/account/mfa/totp/verify", new { code = "123456" });
    }

    [Fact]
    public async Task Where_a_factor_is_required_the_last_cannot_be_turned_off()
    {
        await using var app = await MfaPool.StartAsync("OPTIONAL", "sms");
        await app.AddUserAsync("anna", phone: MfaPool.Phone);
        var browser = await app.SignedInAsync();
        await browser.DoAsync("PUT", "/auth/account/mfa", new { preferred = "smsMfa" });
        await app.Api.SetUserPoolMfaConfigAsync(new()
        {
            UserPoolId = app.PoolId,
            MfaConfiguration = "ON",
            SmsMfaConfiguration = new() { SmsConfiguration = new() { SnsCallerArn = "arn:aws:iam::000000000000:role/sms" } },
        }, TestContext.Current.CancellationToken);

        await browser.RefusedAsync("mfaNotPossible", "PUT", "/auth/account/mfa", new { smsMfa = false });
    }

    [Fact]
    public async Task A_pool_without_authenticator_apps_offers_none()
    {
        await using var app = await LocalApp.StartAsync();
        await app.AddUserAsync("anna");
        var browser = await app.SignedInAsync();

        await browser.RefusedAsync("notOffered", "POST", "/auth/account/mfa/totp", new { });
    }

    private static async Task<string> MfaAsync(Browser browser) => (await browser.DoAsync("GET", "/auth/account/mfa"))["mfa"]!.ToJsonString();
}
