using Cognito.Local.Model;

namespace Cognito.Local.Pools;

/// <summary>A pool as CreateUserPool makes it.</summary>
internal static class NewPool
{
    /// <summary>The account that all local pools are in.</summary>
    public const string Account = "000000000000";

    public static UserPoolType Of(CreateUserPoolRequest request, string id, DateTimeOffset now) => PoolDefaults.Fill(new UserPoolType
    {
        Id = id,
        Name = request.PoolName,
        Arn = $"arn:aws:cognito-idp:{Identifiers.Region(id)}:{Account}:userpool/{id}",
        CreationDate = now,
        LastModifiedDate = now,
        SchemaAttributes = PoolSchema.Of(request.Schema),
        AliasAttributes = request.AliasAttributes,
        UsernameAttributes = request.UsernameAttributes,
        UsernameConfiguration = request.UsernameConfiguration,
        Policies = request.Policies,
        DeletionProtection = request.DeletionProtection,
        LambdaConfig = request.LambdaConfig,
        AutoVerifiedAttributes = request.AutoVerifiedAttributes,
        SmsVerificationMessage = request.SmsVerificationMessage,
        EmailVerificationMessage = request.EmailVerificationMessage,
        EmailVerificationSubject = request.EmailVerificationSubject,
        VerificationMessageTemplate = request.VerificationMessageTemplate,
        SmsAuthenticationMessage = request.SmsAuthenticationMessage,
        UserAttributeUpdateSettings = request.UserAttributeUpdateSettings,
        MfaConfiguration = request.MfaConfiguration,
        DeviceConfiguration = request.DeviceConfiguration,
        EmailConfiguration = request.EmailConfiguration,
        SmsConfiguration = request.SmsConfiguration,
        UserPoolTags = request.UserPoolTags,
        AdminCreateUserConfig = request.AdminCreateUserConfig,
        UserPoolAddOns = request.UserPoolAddOns,
        AccountRecoverySetting = request.AccountRecoverySetting,
        UserPoolTier = request.UserPoolTier,
        KeyConfiguration = request.KeyConfiguration,
        IssuerConfiguration = request.IssuerConfiguration,
        DcrConfiguration = request.DcrConfiguration,
        AcrConfiguration = request.AcrConfiguration,
    });
}
