using Cognito.Local.Model;
using Cognito.Local.Pools;
using Cognito.Local.Wire;

namespace Cognito.Local.Operations;

internal static class CreateResourceServer
{
    public static CreateResourceServerResponse Handle(CreateResourceServerRequest request, OperationContext context) => context.Store.Write(tables =>
    {
        var pool = tables.Pool(request.UserPoolId).Id!;
        if (ResourceServer.Exists(tables, pool, request.Identifier!))
            throw Errors.ResourceServerExists(request.Identifier!, pool);
        if (ResourceServer.All(tables, pool).Count >= ResourceServer.Most)
            throw Errors.TooManyResourceServers(ResourceServer.Most);
        var server = ResourceServer.Of(request.Identifier, request.Name, request.Scopes);
        server.Save(tables, pool);
        return new CreateResourceServerResponse { ResourceServer = server.View(pool) };
    });
}
