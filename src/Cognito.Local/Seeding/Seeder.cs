using Cognito.Local.Model;
using Cognito.Local.Pools;
using Cognito.Local.Storage;
using Cognito.Local.Wire;

namespace Cognito.Local.Seeding;

/// <summary>
/// Creates what <c>pool.json</c> names and the store does not have. What is there stays as it is, so that starting again
/// on the same data file changes nothing.
/// </summary>
internal sealed class Seeder(LocalService service)
{
    private readonly Store store = service.Store;

    private DateTimeOffset Now => service.Clock.GetUtcNow();

    public void Apply(IReadOnlyList<PoolSeed> pools)
    {
        foreach (var seed in pools)
        {
            var pool = At(seed.Place, () => Pool(seed));
            service.SigningKeys.Prepare(pool.Id!);
            foreach (var server in seed.Servers)
                At(server.Place, () => Server(pool, server));
            foreach (var client in seed.Clients)
                At(client.Place, () => Client(pool, client));
            foreach (var group in seed.Groups)
                At(group.Place, () => Group(pool, group));
            foreach (var user in seed.Users)
                At(user.Place, () => User(pool, user));
        }
    }

    private UserPoolType Pool(PoolSeed seed) => store.Write(tables =>
    {
        if ((seed.Id is not null ? tables.Pools.Find(seed.Id) : tables.Pools.FindByName(seed.Pool.PoolName!)) is { } existing)
            return existing;
        if (seed.Domain is not null && tables.Pools.FindByDomain(seed.Domain) is not null)
            throw Errors.DomainTaken();
        var created = NewPool.Of(seed.Pool, seed.Id ?? Identifiers.Pool(service.Options.Region), Now) with { Domain = seed.Domain };
        PoolRules.Check(created);
        var (pool, mfa) = PoolMfa.Set(created, Mfa(created, seed.Mfa));
        tables.Pools.Save(pool);
        tables.MfaConfigs.Save(pool.Id!, mfa);
        return pool;
    });

    /// <summary>
    /// What describe-user-pool prints says that there is MFA, but not by which factors: text messages where the pool can send
    /// them, or else authenticator apps, which need nothing.
    /// </summary>
    private static SetUserPoolMfaConfigRequest Mfa(UserPoolType pool, SetUserPoolMfaConfigRequest? given)
    {
        if (given is not null)
            return given with { MfaConfiguration = given.MfaConfiguration ?? pool.MfaConfiguration };
        if (PoolMfa.IsOff(pool))
            return new();
        return pool.SmsConfiguration is not null
            ? new() { MfaConfiguration = pool.MfaConfiguration, SmsMfaConfiguration = new() }
            : new() { MfaConfiguration = pool.MfaConfiguration, SoftwareTokenMfaConfiguration = new() { Enabled = true } };
    }

    private ResourceServer Server(UserPoolType pool, ServerSeed seed) => store.Write(tables =>
    {
        var server = ResourceServer.Of(seed.Server.Identifier, seed.Server.Name, seed.Server.Scopes);
        if (!ResourceServer.Exists(tables, pool.Id!, server.Identifier))
            server.Save(tables, pool.Id!);
        return server;
    });

    private UserPoolClientType Client(UserPoolType pool, ClientSeed seed) => store.Write(tables =>
    {
        var existing = seed.Id is not null ? tables.Clients.Find(seed.Id) : tables.Clients.FindByName(pool.Id!, seed.Client.ClientName!);
        if (existing is not null)
            return existing.UserPoolId == pool.Id ? existing : throw Errors.InvalidParameter($"ClientId {seed.Id} is a client of another pool.");
        var client = NewClient.Of(seed.Client with { UserPoolId = pool.Id }, seed.Id ?? Identifiers.Client(), Now);
        ClientRules.Check(pool, client, "creating");
        tables.Clients.Save(client);
        return client;
    });

    private GroupType Group(UserPoolType pool, GroupSeed seed) => store.Write(tables =>
    {
        if (tables.Groups.Find(pool.Id!, seed.Group.GroupName!) is { } existing)
            return existing;
        var group = NewGroup.Of(seed.Group with { UserPoolId = pool.Id }, Now);
        tables.Groups.Save(group);
        return group;
    });

    private User User(UserPoolType pool, UserSeed seed)
    {
        var name = seed.User.Username!;
        if (store.Read(tables => UserNames.Find(tables, pool, name)) is { } existing)
            return existing;
        var user = SeededUser.Of(pool, seed, Now);
        store.Write(tables => SeededUser.Save(tables, pool, user, seed));
        return user;
    }

    private static T At<T>(string place, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (ServiceException e)
        {
            throw SetupException.At(place, e.Message);
        }
    }
}
