using Cognito.Local.Model;
using Cognito.Local.Pools;

namespace Cognito.Local.Operations;

/// <summary>Says anew how a pool asks for further factors, and how passkeys are made.</summary>
internal static class SetUserPoolMfaConfig
{
    public static SetUserPoolMfaConfigResponse Handle(SetUserPoolMfaConfigRequest request, OperationContext context)
    {
        var view = context.Store.Write(tables =>
        {
            var (pool, config) = PoolMfa.Set(tables.Pool(request.UserPoolId), request);
            tables.Pools.Save(pool with { LastModifiedDate = context.Now });
            tables.MfaConfigs.Save(pool.Id!, config);
            return PoolMfa.View(pool, config);
        });
        return new()
        {
            MfaConfiguration = view.MfaConfiguration,
            SmsMfaConfiguration = view.SmsMfaConfiguration,
            SoftwareTokenMfaConfiguration = view.SoftwareTokenMfaConfiguration,
            EmailMfaConfiguration = view.EmailMfaConfiguration,
            WebAuthnConfiguration = view.WebAuthnConfiguration,
        };
    }
}
