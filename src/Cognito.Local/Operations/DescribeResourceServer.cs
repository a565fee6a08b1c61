using Cognito.Local.Model;
using Cognito.Local.Pools;

namespace Cognito.Local.Operations;

internal static class DescribeResourceServer
{
    public static DescribeResourceServerResponse Handle(DescribeResourceServerRequest request, OperationContext context) => context.Store.Read(tables =>
    {
        var pool = tables.Pool(request.UserPoolId).Id!;
        return new DescribeResourceServerResponse { ResourceServer = ResourceServer.Find(tables, pool, request.Identifier).View(pool) };
    });
}
