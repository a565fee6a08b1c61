using Cognito.Local.Model;
using Cognito.Local.Pools;

namespace Cognito.Local.Operations;

internal static class CreateUserPool
{
    public static CreateUserPoolResponse Handle(CreateUserPoolRequest request, OperationContext context)
    {
        var pool = NewPool.Of(request, Identifiers.Pool(context.Service.Options.Region), context.Now);
        PoolRules.Check(pool);
        MfaConfigRules.CheckNew(pool);
        context.Store.Write(tables => tables.Pools.Save(pool));
        context.Service.SigningKeys.Prepare(pool.Id!);
        return new() { UserPool = pool with { EstimatedNumberOfUsers = 0 } };
    }
}
