using Cognito.Local.Model;
using Cognito.Local.Pools;

namespace Cognito.Local.Operations;

/// <summary>What a pool's users can have besides from now on. Attributes can be added, but neither changed nor taken away.</summary>
internal static class AddCustomAttributes
{
    public static AddCustomAttributesResponse Handle(AddCustomAttributesRequest request, OperationContext context)
    {
        context.Store.Write(tables =>
        {
            var pool = tables.Pool(request.UserPoolId);
            tables.Pools.Save(pool with
            {
                SchemaAttributes = PoolSchema.Add(pool.SchemaAttributes!, request.CustomAttributes!),
                LastModifiedDate = context.Now,
            });
        });
        return new();
    }
}
