using Amazon.CognitoIdentityProvider.Model;
using Cognito.AspNetCore.Authentication;
using Cognito.Protocol;

namespace Cognito.AspNetCore.Tests.Support;

/// <summary>Pools that ask for further factors, and people who have some.</summary>
internal static class MfaPool
{
    public const string Phone = "+15555550100";

    /// <summary>An app whose pool sends codes for MFA.</summary>
    /// <param name="mode"><c>ON</c> or <c>OPTIONAL</c>.</param>
    /// <param name="kinds"><c>sms</c>, <c>totp</c> and <c>mail</c>, as the pool has them.</param>
    /// <param name="pool">What else is special about the pool.</param>
    /// <param name="options">What is special about the app.</param>
    /// <param name="client">What is special about the app client.</param>
    public static async Task<LocalApp> StartAsync(
        string mode, string kinds, Action<CreateUserPoolRequest>? pool = null, Action<CognitoOptions>? options = null, Action<CreateUserPoolClientRequest>? client = null)
    {
        var app = await LocalApp.StartAsync(
            request =>
            {
                // The service sends no codes for MFA from its own address.
                request.EmailConfiguration = new() { EmailSendingAccount = "DEVELOPER", SourceArn = "arn:aws:ses:us-east-1:000000000000:identity/pool@example.com" };
                request.AccountRecoverySetting = new() { RecoveryMechanisms = [new() { Name = "admin_only", Priority = 1 }] };
                pool?.Invoke(request);
            },
            client,
            options);
        await app.Api.SetUserPoolMfaConfigAsync(new()
        {
            UserPoolId = app.PoolId,
            MfaConfiguration = mode,
            SmsMfaConfiguration = kinds.Contains("sms", StringComparison.Ordinal) ? new() { SmsConfiguration = new() { SnsCallerArn = "arn:aws:iam::000000000000:role/sms" } } : null,
            SoftwareTokenMfaConfiguration = kinds.Contains("totp", StringComparison.Ordinal) ? new() { Enabled = true } : null,
            EmailMfaConfiguration = kinds.Contains("mail", StringComparison.Ordinal) ? new() : null,
        });
        return app;
    }

    /// <summary>Has factors asked for; the one that is named alone is preferred.</summary>
    public static Task PreferAsync(this LocalApp app, string name, string kinds) => app.Api.AdminSetUserMFAPreferenceAsync(new()
    {
        UserPoolId = app.PoolId,
        Username = name,
        SMSMfaSettings = kinds.Contains("sms", StringComparison.Ordinal) ? new() { Enabled = true, PreferredMfa = kinds == "sms" } : null,
        SoftwareTokenMfaSettings = kinds.Contains("totp", StringComparison.Ordinal) ? new() { Enabled = true, PreferredMfa = kinds == "totp" } : null,
        EmailMfaSettings = kinds.Contains("mail", StringComparison.Ordinal) ? new() { Enabled = true, PreferredMfa = kinds == "mail" } : null,
    });

    /// <summary>Registers an authenticator app for a person who can sign in with the password alone so far.</summary>
    /// <returns>Its secret.</returns>
    public static async Task<string> RegisterAppAsync(this LocalApp app, string name)
    {
        var journey = await app.Journey().StartAsync(new { username = name, password = LocalApp.Password });
        var token = await (await journey.Browser.GetAsync("/token")).Content.ReadAsStringAsync();
        var secret = (await app.Api.AssociateSoftwareTokenAsync(new() { AccessToken = token })).SecretCode;
        await app.Api.VerifySoftwareTokenAsync(new() { AccessToken = token, UserCode = app.CodeOf(secret) });
        app.Time.Advance(TimeSpan.FromSeconds(30));
        return secret;
    }

    /// <summary>What an authenticator app with that secret shows now.</summary>
    public static string CodeOf(this LocalApp app, string secret) => Totp.Code(Base32.Decode(secret), Totp.StepAt(app.Time.GetUtcNow()));

    /// <summary>A code that is not this one.</summary>
    public static string Other(string code) => (code[0] == '9' ? '0' : (char)(code[0] + 1)) + code[1..];
}
