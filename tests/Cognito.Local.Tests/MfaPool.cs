using Amazon.CognitoIdentityProvider.Model;

namespace Cognito.Local.Tests;

/// <summary>What pools with MFA are made of.</summary>
internal static class MfaPool
{
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
}
