using System.Text.Json;
using System.Text.Json.Nodes;
using Cognito.Local.Model;

namespace Cognito.Local.Seeding;

/// <summary>
/// Reads <c>pool.json</c>: a list of pools in the shapes of the API's create operations. Output of describe-user-pool and
/// describe-user-pool-client fits, too; what only the service sets is passed over. Comments and trailing commas are allowed.
/// </summary>
internal static class PoolFile
{
    private static readonly JsonDocumentOptions Lenient = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        AllowDuplicateProperties = false,
    };

    public static IReadOnlyList<PoolSeed> Read(string path)
    {
        var file = Path.GetFileName(path);
        return Parse(file, File.ReadAllBytes(path)) switch
        {
            JsonArray pools => [.. pools.Select((node, i) => Pool(file, i, node))],
            JsonObject pool => [Pool(file, 0, pool)],
            _ => throw SetupException.At(file, "must be a list of pools."),
        };
    }

    private static JsonNode? Parse(string file, byte[] json)
    {
        try
        {
            return JsonNode.Parse(json.AsSpan().StartsWith("\uFEFF"u8) ? json.AsSpan(3) : json, documentOptions: Lenient);
        }
        catch (JsonException e)
        {
            throw SetupException.At(file, e.Message);
        }
    }

    private static PoolSeed Pool(string file, int number, JsonNode? node)
    {
        var pool = SeedObject.Of($"{file}: pool {number + 1}", node, "UserPool");
        pool.Rename("Name", "PoolName");
        pool.Rename("SchemaAttributes", "Schema");
        pool.Rename("UserPoolId", "Id");
        pool.Drop(
            "Arn", "CreationDate", "LastModifiedDate", "EstimatedNumberOfUsers", "Status", "CustomDomain",
            "SmsConfigurationFailure", "EmailConfigurationFailure");

        var id = pool.Peek("Id");
        pool = pool.Named($"{file}: pool {pool.Peek("PoolName") ?? id ?? $"{number + 1}"}");
        pool.TakeText("Id");
        if (id is not null)
            SeedObject.Of(pool.Place, new JsonObject { ["UserPoolId"] = id }).As<DescribeUserPoolRequest>();
        var domain = pool.TakeText("Domain");
        if (domain is not null)
            SeedObject.Of(pool.Place, new JsonObject { ["UserPoolId"] = NoPool, ["Domain"] = domain }).As<CreateUserPoolDomainRequest>();
        var mfa = pool.TakeObject("MfaConfig");
        mfa?.Set("UserPoolId", NoPool);
        var servers = pool.TakeObjects("ResourceServers", "ResourceServer");
        var clients = pool.TakeObjects("Clients", "UserPoolClient");
        var groups = pool.TakeObjects("Groups", "Group");
        var users = pool.TakeObjects("Users");
        return new PoolSeed(
            pool.Place,
            id,
            domain,
            pool.As<CreateUserPoolRequest>(),
            mfa?.As<SetUserPoolMfaConfigRequest>(),
            [.. servers.Select(Server)],
            [.. clients.Select(Client)],
            [.. groups.Select(Group)],
            [.. users.Select(User)]);
    }

    private static ServerSeed Server(SeedObject server)
    {
        server.Set("UserPoolId", NoPool);
        return new ServerSeed(server.Place, server.As<CreateResourceServerRequest>());
    }

    private static ClientSeed Client(SeedObject client)
    {
        client.Drop("CreationDate", "LastModifiedDate", "ClientType");
        client.Set("UserPoolId", NoPool);
        var id = client.TakeText("ClientId");
        if (id is not null)
            SeedObject.Of(client.Place, new JsonObject { ["UserPoolId"] = NoPool, ["ClientId"] = id }).As<DescribeUserPoolClientRequest>();
        return new ClientSeed(client.Place, id, client.As<CreateUserPoolClientRequest>());
    }

    private static GroupSeed Group(SeedObject group)
    {
        group.Drop("CreationDate", "LastModifiedDate");
        group.Set("UserPoolId", NoPool);
        return new GroupSeed(group.Place, group.As<CreateGroupRequest>());
    }

    private static UserSeed User(SeedObject user)
    {
        user.Set("UserPoolId", NoPool);
        var sub = user.TakeText("Sub");
        var password = user.TakeText("Password");
        var groups = user.TakeTexts("Groups");
        return new UserSeed(user.Place, user.As<AdminCreateUserRequest>(), sub, password, groups);
    }

    /// <summary>Stands in for the pool's id, which requests need and the pool may not have yet.</summary>
    private const string NoPool = "pool_0";
}
