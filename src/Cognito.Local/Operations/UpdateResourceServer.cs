using Cognito.Local.Model;
using Cognito.Local.Pools;

namespace Cognito.Local.Operations;

/// <summary>Replaces name and scopes; what the request leaves out is gone.</summary>
internal static class UpdateResourceServer
{
    public static UpdateResourceServerResponse Handle(UpdateResourceServerRequest request, OperationContext context) => context.Store.Write(tables =>
    {
        var pool = tables.Pool(request.UserPoolId).Id!;
        var old = ResourceServer.Find(tables, pool, request.Identifier);
        var server = ResourceServer.Of(old.Identifier, request.Name, request.Scopes);
        server.Save(tables, pool);
        return new UpdateResourceServerResponse { ResourceServer = server.View(pool) };
    });
}
