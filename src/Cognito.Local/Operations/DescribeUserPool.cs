using Cognito.Local.Model;
using Cognito.Local.Pools;

namespace Cognito.Local.Operations;

internal static class DescribeUserPool
{
    public static DescribeUserPoolResponse Handle(DescribeUserPoolRequest request, OperationContext context) => context.Store.Read(tables =>
    {
        var pool = tables.Pool(request.UserPoolId);
        var users = (int)Math.Min(tables.Users.Count(pool.Id!), int.MaxValue);
        return new DescribeUserPoolResponse { UserPool = pool with { EstimatedNumberOfUsers = users } };
    });
}
