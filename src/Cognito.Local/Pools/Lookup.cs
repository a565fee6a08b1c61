using Cognito.Local.Model;
using Cognito.Local.Storage;
using Cognito.Local.Wire;

namespace Cognito.Local.Pools;

/// <summary>What a request names, or the error that says it is not there.</summary>
internal static class Lookup
{
    public static UserPoolType Pool(this Tables tables, string? id) => tables.Pools.Find(id!) ?? throw Errors.PoolNotFound(id!);

    /// <summary>A client by its id alone, as the operations of users name it.</summary>
    public static UserPoolClientType Client(this Tables tables, string? id) => tables.Clients.Find(id!) ?? throw Errors.ClientNotFound(id!);

    public static UserPoolClientType Client(this Tables tables, UserPoolType pool, string? id)
    {
        var client = tables.Client(id);
        return client.UserPoolId == pool.Id ? client : throw Errors.ClientNotFound(id!);
    }

    public static GroupType Group(this Tables tables, UserPoolType pool, string? name) =>
        tables.Groups.Find(pool.Id!, name!) ?? throw Errors.GroupNotFound();

    /// <summary>A user by username, alias or sign-in attribute, as administrators are told of them.</summary>
    public static User User(this Tables tables, UserPoolType pool, string? login) =>
        UserNames.Find(tables, pool, login!) ?? throw Errors.UserNotFound();
}
