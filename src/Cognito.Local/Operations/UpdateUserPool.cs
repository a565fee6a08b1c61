using Cognito.Local.Model;
using Cognito.Local.Pools;

namespace Cognito.Local.Operations;

/// <summary>
/// What the request leaves out goes back to its default. What only CreateUserPool can set stays, and so do MFA and the way to send text messages.
/// </summary>
internal static class UpdateUserPool
{
    public static UpdateUserPoolResponse Handle(UpdateUserPoolRequest request, OperationContext context)
    {
        context.Store.Write(tables =>
        {
            var former = tables.Pool(request.UserPoolId);
            var pool = PoolDefaults.Fill(former with
            {
                LastModifiedDate = context.Now,
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
                MfaConfiguration = request.MfaConfiguration ?? former.MfaConfiguration,
                DeviceConfiguration = request.DeviceConfiguration,
                EmailConfiguration = request.EmailConfiguration,
                SmsConfiguration = request.SmsConfiguration ?? former.SmsConfiguration,
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
            if (request.PoolName is not null)
                pool = pool with { Name = request.PoolName };
            PoolRules.Check(pool);
            var config = PoolMfa.Of(pool, tables.MfaConfigs.Of(pool.Id!));
            MfaConfigRules.Check(pool, config);
            tables.Pools.Save(pool);
            tables.MfaConfigs.Save(pool.Id!, config);
        });
        return new();
    }
}
