using Cognito.Local.Model;
using Cognito.Local.Pools;

namespace Cognito.Local.Operations;

internal static class GetUserPoolMfaConfig
{
    public static GetUserPoolMfaConfigResponse Handle(GetUserPoolMfaConfigRequest request, OperationContext context) => context.Store.Read(tables =>
    {
        var pool = tables.Pool(request.UserPoolId);
        return PoolMfa.View(pool, tables.MfaConfigs.Of(pool.Id!));
    });
}
