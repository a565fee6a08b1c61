using Cognito.Local.Model;
using Cognito.Local.Pools;
using Cognito.Local.Storage;

namespace Cognito.Local.Operations;

/// <summary>The app client that a call comes through, its pool, and the secrets that it may prove.</summary>
internal sealed record AppClient(UserPoolType Pool, UserPoolClientType Client, IReadOnlyList<string> Secrets)
{
    /// <summary>Whether callers must not learn who exists (behaviour §6.7).</summary>
    public bool HidesUsers => Client.PreventUserExistenceErrors == "ENABLED";

    public static AppClient Find(Tables tables, string? clientId)
    {
        var client = tables.Client(clientId);
        return Of(tables, tables.Pool(client.UserPoolId), client);
    }

    /// <summary>For administrators, who name the pool, too.</summary>
    public static AppClient Find(Tables tables, string? poolId, string? clientId)
    {
        var pool = tables.Pool(poolId);
        return Of(tables, pool, tables.Client(pool, clientId));
    }

    private static AppClient Of(Tables tables, UserPoolType pool, UserPoolClientType client) =>
        new(pool, client, client.ClientSecret is null ? [] : [.. ClientSecrets.Of(tables, client).All.Select(secret => secret.Value)]);
}
