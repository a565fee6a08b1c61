using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;
using Cognito.Protocol;

namespace Cognito.Local.Tests;

/// <summary>Pools with MFA, and what their users do.</summary>
internal static class MfaPool
{
    public const string Email = "jane@example.com";
    public const string Phone = "+15555550100";

    public static SmsConfigurationType Sms => new() { SnsCallerArn = "arn:aws:iam::000000000000:role/sms" };

    /// <summary>The service sends no codes for MFA from its own address.</summary>
    public static EmailConfigurationType OwnSender => new()
    {
        EmailSendingAccount = "DEVELOPER",
        SourceArn = "arn:aws:ses:us-east-1:000000000000:identity/pool@example.com",
    };

    public static AccountRecoverySettingType Recovery(params string[] mechanisms) => new()
    {
        RecoveryMechanisms = [.. mechanisms.Select((name, i) => new RecoveryOptionType { Name = name, Priority = i + 1 })],
    };

    /// <param name="local">The service.</param>
    /// <param name="mode"><c>ON</c> or <c>OPTIONAL</c>.</param>
    /// <param name="kinds"><c>sms</c>, <c>totp</c> and <c>mail</c>, as the pool enables them.</param>
    /// <param name="pool">What else is special about the pool.</param>
    /// <param name="client">What is special about the app client.</param>
    public static async Task<UserPoolClientType> CreateMfaAppAsync(
        this LocalPool local, string mode, string kinds, Action<CreateUserPoolRequest>? pool = null, Action<CreateUserPoolClientRequest>? client = null)
    {
        var app = await local.CreateAppAsync(
            request =>
            {
                request.EmailConfiguration = OwnSender;
                pool?.Invoke(request);
            },
            client);
        await local.SetMfaAsync(app, mode, kinds);
        return app;
    }

    public static Task<SetUserPoolMfaConfigResponse> SetMfaAsync(this LocalPool local, UserPoolClientType app, string mode, string kinds) =>
        local.Client.SetUserPoolMfaConfigAsync(new()
        {
            UserPoolId = app.UserPoolId,
            MfaConfiguration = mode,
            SmsMfaConfiguration = kinds.Contains("sms", StringComparison.Ordinal) ? new() { SmsConfiguration = Sms } : null,
            SoftwareTokenMfaConfiguration = kinds.Contains("totp", StringComparison.Ordinal) ? new() { Enabled = true } : null,
            EmailMfaConfiguration = kinds.Contains("mail", StringComparison.Ordinal) ? new() : null,
        });

    /// <summary>Jane, with a password of her own and the attributes given.</summary>
    public static async Task AddJaneAsync(this LocalPool local, UserPoolClientType app, params string[] attributes)
    {
        await local.Client.AdminCreateUserAsync(new()
        {
            UserPoolId = app.UserPoolId,
            Username = "jane",
            MessageAction = MessageActionType.SUPPRESS,
            TemporaryPassword = People.Password,
            UserAttributes = [.. attributes.Select(value => People.Attribute(value[0] == '+' ? "phone_number" : "email", value))],
        });
        await local.Client.AdminSetUserPasswordAsync(new() { UserPoolId = app.UserPoolId, Username = "jane", Password = People.Password, Permanent = true });
    }

    /// <summary>Jane, who has registered an app and has it asked for. In a pool that requires MFA, by setting it up.</summary>
    public static async Task<Authenticator> AddJaneWithAppAsync(this LocalPool local, UserPoolClientType app, params string[] attributes)
    {
        await local.AddJaneAsync(app, attributes);
        var answer = await local.SignInAsync(app, "jane");
        var session = answer.Session;
        var token = answer.AuthenticationResult?.AccessToken;
        var associated = await local.Client.AssociateSoftwareTokenAsync(new() { AccessToken = token, Session = session });
        var authenticator = new Authenticator(local.Clock, associated.SecretCode);
        await local.Client.VerifySoftwareTokenAsync(new() { AccessToken = token, Session = associated.Session, UserCode = authenticator.Code() });
        await local.PreferAsync(app, totp: true);
        local.Clock.Advance(TimeSpan.FromSeconds(30));
        return authenticator;
    }

    /// <summary>Turns factors on or off for Jane; the one that is true is preferred, if it is the only one.</summary>
    public static Task PreferAsync(this LocalPool local, UserPoolClientType app, bool? sms = null, bool? totp = null, bool? mail = null)
    {
        var only = new[] { sms, totp, mail }.Count(on => on == true) == 1;
        return local.Client.AdminSetUserMFAPreferenceAsync(new()
        {
            UserPoolId = app.UserPoolId,
            Username = "jane",
            SMSMfaSettings = sms is null ? null : new() { Enabled = sms, PreferredMfa = only && sms.Value },
            SoftwareTokenMfaSettings = totp is null ? null : new() { Enabled = totp, PreferredMfa = only && totp.Value },
            EmailMfaSettings = mail is null ? null : new() { Enabled = mail, PreferredMfa = only && mail.Value },
        });
    }

    public static Task<AdminGetUserResponse> JaneAsync(this LocalPool local, UserPoolClientType app) =>
        local.Client.AdminGetUserAsync(new() { UserPoolId = app.UserPoolId, Username = "jane" });

    public static string? AttributeOf(AdminGetUserResponse user, string name) => user.UserAttributes.Find(attribute => attribute.Name == name)?.Value;

    /// <summary>A code that is not the one given.</summary>
    public static string Other(string code) => (code[0] == '9' ? '0' : (char)(code[0] + 1)) + code[1..];
}

/// <summary>An authenticator app.</summary>
internal sealed class Authenticator(TimeProvider clock, string secret)
{
    public string Code(int stepsFromNow = 0) => Totp.Code(Base32.Decode(secret), Totp.StepAt(clock.GetUtcNow()) + stepsFromNow);
}
