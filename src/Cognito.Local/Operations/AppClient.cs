using Cognito.Local.Model;
using Cognito.Local.Storage;
using Cognito.Local.Wire;

namespace Cognito.Local.Operations;

/// <summary>The app client that a call comes through, and its pool.</summary>
internal sealed record AppClient(UserPoolType Pool, UserPoolClientType Client)
{
    /// <summary>Whether callers must not learn who exists (behaviour §6.7).</summary>
    public bool HidesUsers => Client.PreventUserExistenceErrors == "ENABLED";

    public static AppClient Find(Tables tables, string clientId)
    {
        var client = tables.Clients.Find(clientId) ?? throw Errors.ClientNotFound(clientId);
        return new AppClient(tables.Pools.Find(client.UserPoolId!) ?? throw Errors.ClientNotFound(clientId), client);
    }

    /// <summary>For administrators, who name the pool, too.</summary>
    public static AppClient Find(Tables tables, string poolId, string clientId)
    {
        var pool = tables.Pools.Find(poolId) ?? throw Errors.PoolNotFound(poolId);
        var client = tables.Clients.Find(clientId);
        return client?.UserPoolId == poolId ? new AppClient(pool, client) : throw Errors.ClientNotFound(clientId);
    }
}
