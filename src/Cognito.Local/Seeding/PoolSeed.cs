using Cognito.Local.Model;

namespace Cognito.Local.Seeding;

/// <summary>A pool of <c>pool.json</c>: its settings and what it is to hold. Without an id it is known by its name.</summary>
internal sealed record PoolSeed(
    string Place,
    string? Id,
    string? Domain,
    CreateUserPoolRequest Pool,
    SetUserPoolMfaConfigRequest? Mfa,
    IReadOnlyList<ServerSeed> Servers,
    IReadOnlyList<ClientSeed> Clients,
    IReadOnlyList<GroupSeed> Groups,
    IReadOnlyList<UserSeed> Users);

/// <summary>A resource server of <c>pool.json</c>: the scopes that its app clients may ask for.</summary>
internal sealed record ServerSeed(string Place, CreateResourceServerRequest Server);

/// <summary>An app client of <c>pool.json</c>. Without an id it is known by its name.</summary>
internal sealed record ClientSeed(string Place, string? Id, CreateUserPoolClientRequest Client);

/// <summary>A group of <c>pool.json</c>.</summary>
internal sealed record GroupSeed(string Place, CreateGroupRequest Group);

/// <summary>A user of <c>pool.json</c>: what AdminCreateUser takes, and a fixed sub, a permanent password, groups.</summary>
internal sealed record UserSeed(string Place, AdminCreateUserRequest User, string? Sub, string? Password, IReadOnlyList<string> Groups);
