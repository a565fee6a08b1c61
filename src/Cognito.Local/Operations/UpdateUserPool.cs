using Cognito.Local.Model;
using Cognito.Local.Pools;

namespace Cognito.Local.Operations;

/// <summary>What the request leaves out goes back to its default; what only CreateUserPool can set stays.</summary>
internal static class UpdateUserPool
{
    public static UpdateUserPoolResponse Handle(UpdateUserPoolRequest request, OperationContext context)
    {
        context.Store.Write(tables =>
        {
            var pool = PoolDefaults.Fill(tables.Pool(request.UserPoolId) with
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
            if (request.PoolName is not null)
                pool = pool with { Name = request.PoolName };
            PoolRules.Check(pool);
            tables.Pools.Save(pool);
        });
        return new();
    }
}
