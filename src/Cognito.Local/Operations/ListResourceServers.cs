using Cognito.Local.Model;
using Cognito.Local.Pools;

namespace Cognito.Local.Operations;

internal static class ListResourceServers
{
    public static ListResourceServersResponse Handle(ListResourceServersRequest request, OperationContext context)
    {
        var pool = request.UserPoolId!;
        var page = context.Page($"{nameof(ListResourceServers)} {pool}", request.NextToken, request.MaxResults,
            (after, limit) => context.Store.Read(tables => After(ResourceServer.All(tables, tables.Pool(pool).Id!), after, limit)),
            server => server.Identifier);
        return new() { ResourceServers = [.. page.Items.Select(server => server.View(pool))], NextToken = page.NextToken };
    }

    private static List<ResourceServer> After(IEnumerable<ResourceServer> servers, string after, int limit) =>
        [.. servers.Where(server => string.CompareOrdinal(server.Identifier, after) > 0).OrderBy(server => server.Identifier, StringComparer.Ordinal).Take(limit)];
}
