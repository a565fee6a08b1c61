using Cognito.Local.Model;
using Cognito.Local.Pools;
using Cognito.Local.Storage;

namespace Cognito.Local.Operations;

/// <summary>The app client that a call comes through, and its pool.</summary>
internal sealed record AppClient(UserPoolType Pool, UserPoolClientType Client)
{
    /// <summary>Whether callers must not learn who exists (behaviour §6.7).</summary>
    public bool HidesUsers => Client.PreventUserExistenceErrors == "ENABLED";

    public static AppClient Find(Tables tables, string? clientId)
    {
        var client = tables.Client(clientId);
        return new AppClient(tables.Pool(client.UserPoolId), client);
    }

    /// <summary>For administrators, who name the pool, too.</summary>
    public static AppClient Find(Tables tables, string? poolId, string? clientId)
    {
        var pool = tables.Pool(poolId);
        return new AppClient(pool, tables.Client(pool, clientId));
    }
}
