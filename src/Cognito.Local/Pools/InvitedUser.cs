using Cognito.Local.Model;
using Cognito.Local.Storage;

namespace Cognito.Local.Pools;

/// <summary>A user whom an administrator creates (behaviour §6.1, §6.6).</summary>
internal static class InvitedUser
{
    /// <summary>The user, still without a password.</summary>
    public static User Of(UserPoolType pool, string username, IReadOnlyList<AttributeType>? attributes, DateTimeOffset now)
    {
        var given = AttributeRules.Read(attributes);
        var name = Registration.Name(pool, username, given);
        return new User
        {
            PoolId = pool.Id!,
            Username = name.Username,
            Key = name.Key,
            Sub = name.Sub,
            Status = UserStatus.FORCE_CHANGE_PASSWORD,
            CreatedAt = now,
            ModifiedAt = now,
            Attributes = AttributeRules.ForNewUser(pool, null, given),
        };
    }

    /// <summary>Whether the pool lets people in without a password, so that who gets none is ready at once.</summary>
    public static bool NeedsNoPassword(UserPoolType pool) => PasswordRules.AreOptional(pool);

    /// <summary>Saves the user unless a name is taken; an alias can be taken away from its owner.</summary>
    public static void Save(Tables tables, UserPoolType pool, User user, bool forceAlias)
    {
        if (Registration.Conflict(tables, pool, user) is { } conflict)
            throw conflict;
        if (forceAlias)
            Registration.TakeAliases(tables, pool, user, user.CreatedAt);
        if (Registration.AliasConflict(tables, pool, user) is { } taken)
            throw taken;
        tables.Users.Save(user, UserNames.AliasesOf(pool, user));
    }
}
