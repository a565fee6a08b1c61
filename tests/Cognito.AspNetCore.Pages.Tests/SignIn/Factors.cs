using System.Text.Json.Nodes;
using Amazon.CognitoIdentityProvider.Model;
using Cognito.Local.Tests;
using Cognito.Protocol;

namespace Cognito.AspNetCore.Pages.Tests.SignIn;

/// <summary>Second factors of the pool and its people, and passkeys.</summary>
internal static class Factors
{
    /// <param name="mode"><c>ON</c> or <c>OPTIONAL</c>.</param>
    /// <param name="kinds"><c>sms</c>, <c>totp</c> and <c>mail</c>, as the pool has them.</param>
    public static Action<SetUserPoolMfaConfigRequest> Of(string mode, string kinds) => request =>
    {
        request.MfaConfiguration = mode;
        request.WebAuthnConfiguration = null;
        request.SmsMfaConfiguration = kinds.Contains("sms", StringComparison.Ordinal) ? new() { SmsConfiguration = new() { SnsCallerArn = "arn:aws:iam::000000000000:role/sms" } } : null;
        request.SoftwareTokenMfaConfiguration = kinds.Contains("totp", StringComparison.Ordinal) ? new() { Enabled = true } : null;
        request.EmailMfaConfiguration = kinds.Contains("mail", StringComparison.Ordinal) ? new() : null;
    };

    /// <summary>Has Anna asked for these factors; the one that is named alone is preferred.</summary>
    public static Task PreferAsync(this SignInApp app, string kinds) => app.Api.AdminSetUserMFAPreferenceAsync(new()
    {
        UserPoolId = app.PoolId,
        Username = SignInApp.Anna,
        SMSMfaSettings = kinds.Contains("sms", StringComparison.Ordinal) ? new() { Enabled = true, PreferredMfa = kinds == "sms" } : null,
        SoftwareTokenMfaSettings = kinds.Contains("totp", StringComparison.Ordinal) ? new() { Enabled = true, PreferredMfa = kinds == "totp" } : null,
        EmailMfaSettings = kinds.Contains("mail", StringComparison.Ordinal) ? new() { Enabled = true, PreferredMfa = kinds == "mail" } : null,
    });

    /// <summary>Has Anna set up an authenticator app.</summary>
    /// <returns>Its secret.</returns>
    public static async Task<string> RegisterAppAsync(this SignInApp app, string? name = null)
    {
        var token = await app.TokenAsync();
        var secret = (await app.Api.AssociateSoftwareTokenAsync(new() { AccessToken = token })).SecretCode;
        await app.Api.VerifySoftwareTokenAsync(new() { AccessToken = token, UserCode = app.CodeOf(secret), FriendlyDeviceName = name });
        app.Time.Advance(TimeSpan.FromSeconds(30));
        return secret;
    }

    /// <summary>What an authenticator app with that secret shows now.</summary>
    public static string CodeOf(this SignInApp app, string secret)
    {
        var key = Base32.Decode(secret);
        return Totp.Code(key, Totp.StepAt(app.Time.GetUtcNow()));
    }

    /// <summary>Has Anna add a passkey.</summary>
    public static async Task<PasskeyDevice> AddPasskeyAsync(this SignInApp app)
    {
        var token = await app.TokenAsync();
        var options = await app.CallAsync("StartWebAuthnRegistration", new JsonObject { ["AccessToken"] = token });
        var passkey = new PasskeyDevice();
        await app.CallAsync("CompleteWebAuthnRegistration", new JsonObject { ["AccessToken"] = token, ["Credential"] = passkey.Create(options["CredentialCreationOptions"]!) });
        return passkey;
    }

    /// <summary>What a passkey answers to the page that asks for one.</summary>
    public static string Answer(this PasskeyDevice passkey, string options) => passkey.Get(options).ToJsonString();

    /// <summary>A code that is not this one.</summary>
    public static string Other(string code) => (code[0] == '9' ? '0' : (char)(code[0] + 1)) + code[1..];
}
