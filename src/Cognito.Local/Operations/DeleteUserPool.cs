using Cognito.Local.Model;
using Cognito.Local.Pools;
using Cognito.Local.Wire;

namespace Cognito.Local.Operations;

internal static class DeleteUserPool
{
    public static void Handle(DeleteUserPoolRequest request, OperationContext context)
    {
        context.Store.Write(tables =>
        {
            var pool = tables.Pool(request.UserPoolId);
            if (pool.DeletionProtection == "ACTIVE")
                throw Errors.InvalidParameter("The user pool cannot be deleted because deletion protection is activated. Deletion protection must be inactivated first.");
            if ((pool.Domain ?? pool.CustomDomain) is not null)
                throw Errors.PoolHasDomain();
            tables.Pools.Delete(pool.Id!);
            tables.MfaConfigs.Delete(pool.Id!);
        });
        context.Service.SigningKeys.Forget(request.UserPoolId!);
    }
}
