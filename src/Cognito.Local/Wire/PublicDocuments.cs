using System.Text.Json.Nodes;
using Cognito.Local.Tokens;

namespace Cognito.Local.Wire;

/// <summary>What anyone can fetch of a pool: its keys and its discovery document.</summary>
internal static class PublicDocuments
{
    public const string WellKnown = ".well-known";

    /// <summary>The document, or null when there is no such pool or document.</summary>
    public static async Task<JsonObject?> FindAsync(LocalService service, string poolId, string name)
    {
        if (service.Store.Read(tables => tables.Pools.Find(poolId)) is null)
            return null;
        return name switch
        {
            "jwks.json" => KeySet.Of(await service.SigningKeys.OfAsync(poolId)),
            "openid-configuration" => Discovery.Of(Issuer.Of(service.Options, poolId)),
            _ => null,
        };
    }

    /// <summary>Finds by the path of a request: <c>…/{pool}/.well-known/{document}</c>.</summary>
    public static Task<JsonObject?> FindAsync(LocalService service, string path) =>
        path.Split('/') is [.., var pool, WellKnown, var name] ? FindAsync(service, pool, name) : Task.FromResult<JsonObject?>(null);
}
