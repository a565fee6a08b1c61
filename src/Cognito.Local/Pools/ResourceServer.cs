using Cognito.Local.Model;
using Cognito.Local.Storage;
using Cognito.Local.Wire;

namespace Cognito.Local.Pools;

/// <summary>An API that tokens of the pool are for, and the scopes that it knows.</summary>
internal sealed record ResourceServer(string Identifier, string Name, IReadOnlyList<ResourceScope> Scopes)
{
    /// <summary>How many a pool can have (behaviour §8.4).</summary>
    public const int Most = 25;

    // They belong to the pool, not to one of its users.
    private const string Owner = "";

    public static ResourceServer Of(string? identifier, string? name, IReadOnlyList<ResourceServerScopeType>? scopes) =>
        new(identifier!, name!, [.. (scopes ?? []).Select(scope => new ResourceScope(scope.ScopeName!, scope.ScopeDescription!))]);

    public static ResourceServer Find(Tables tables, string pool, string? identifier) =>
        tables.ResourceServers.Find(pool, Owner, identifier!) ?? throw Errors.ResourceServerNotFound(identifier!);

    public static List<ResourceServer> All(Tables tables, string pool) => tables.ResourceServers.Of(pool, Owner);

    public static bool Exists(Tables tables, string pool, string identifier) => tables.ResourceServers.Find(pool, Owner, identifier) is not null;

    public void Save(Tables tables, string pool) => tables.ResourceServers.Save(pool, Owner, Identifier, DateTimeOffset.MaxValue, this);

    public void Delete(Tables tables, string pool) => tables.ResourceServers.Delete(pool, Owner, Identifier);

    /// <summary>Its scopes as tokens have them.</summary>
    public IEnumerable<string> FullScopes() => Scopes.Select(scope => $"{Identifier}/{scope.Name}");

    public ResourceServerType View(string pool) => new()
    {
        UserPoolId = pool,
        Identifier = Identifier,
        Name = Name,
        Scopes = [.. Scopes.Select(scope => new ResourceServerScopeType { ScopeName = scope.Name, ScopeDescription = scope.Description })],
    };
}

/// <summary>What may be done there.</summary>
internal sealed record ResourceScope(string Name, string Description);
