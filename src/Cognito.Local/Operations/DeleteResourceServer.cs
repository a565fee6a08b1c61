using Cognito.Local.Model;
using Cognito.Local.Pools;

namespace Cognito.Local.Operations;

internal static class DeleteResourceServer
{
    public static void Handle(DeleteResourceServerRequest request, OperationContext context) => context.Store.Write(tables =>
    {
        var pool = tables.Pool(request.UserPoolId).Id!;
        ResourceServer.Find(tables, pool, request.Identifier).Delete(tables, pool);
    });
}
