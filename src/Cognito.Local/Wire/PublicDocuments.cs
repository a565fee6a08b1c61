using System.Text;
using System.Text.Json.Nodes;
using Cognito.Local.ManagedLogin;
using Cognito.Local.Tokens;

namespace Cognito.Local.Wire;

/// <summary>What anyone can fetch of a pool: its keys and its discovery document.</summary>
internal static class PublicDocuments
{
    public const string WellKnown = ".well-known";

    private const string Keys = "jwks.json";
    private const string Configuration = "openid-configuration";

    public static readonly IReadOnlyList<string?> Names = [Keys, Configuration];

    /// <summary>The document as JSON, or null when there is no such pool or document.</summary>
    public static async Task<ReadOnlyMemory<byte>?> FindAsync(LocalService service, string poolId, string name, CancellationToken cancellationToken)
    {
        if (!Names.Contains(name))
            return null;
        var faults = service.Faults.Meet(name);
        await faults.PassAsync(service.Clock, cancellationToken);
        if (await FindAsync(service, poolId, name) is not { } document)
            return null;
        return faults.Return(Encoding.UTF8.GetBytes(document.ToJsonString()));
    }

    /// <summary>Finds by the path of a request: <c>…/{pool}/.well-known/{document}</c>.</summary>
    public static Task<ReadOnlyMemory<byte>?> FindAsync(LocalService service, string path, CancellationToken cancellationToken) =>
        path.Split('/') is [.., var pool, WellKnown, var name] ? FindAsync(service, pool, name, cancellationToken) : Task.FromResult(default(ReadOnlyMemory<byte>?));

    private static async Task<JsonObject?> FindAsync(LocalService service, string poolId, string name)
    {
        if (service.Store.Read(tables => tables.Pools.Find(poolId)) is not { } pool)
            return null;
        return name switch
        {
            Keys => KeySet.Of(await service.SigningKeys.OfAsync(poolId)),
            Configuration => Discovery.Of(Issuer.Of(service.Options, poolId), DomainAddress.Of(service.Options, pool)),
            _ => throw new InvalidOperationException($"There is no document {name}."),
        };
    }
}
