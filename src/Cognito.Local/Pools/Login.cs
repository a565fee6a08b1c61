using Cognito.Local.Model;
using Cognito.Local.Operations;
using Cognito.Local.Storage;
using Cognito.Local.Tokens;
using Cognito.Local.Wire;

namespace Cognito.Local.Pools;

/// <summary>
/// Someone at the door: a user of the pool or, where callers must not learn who exists, the likeness of one (behaviour §6.7).
/// </summary>
/// <param name="User">Null for a likeness.</param>
/// <param name="Username">The immutable username, real or made up: USER_ID_FOR_SRP.</param>
/// <param name="Owner">Under which name attempts are counted and codes kept.</param>
internal sealed record Login(User? User, string Username, string Owner)
{
    /// <summary>The most characters that a name can have.</summary>
    public const int LongestName = 128;

    public static Login Of(User user) => new(user, user.Username, user.Key);

    /// <summary>Finds who is meant; a name that is nobody's is <paramref name="unknown"/>, or a likeness when the client hides users.</summary>
    public static Login Find(Tables tables, Seal seal, AppClient app, string name, Func<ServiceException> unknown) =>
        Find(tables, app.Pool, name) ?? (app.HidesUsers ? LikenessOf(app.Pool, seal, name) : throw unknown());

    /// <summary>Finds who is meant, for administrators, who are told the truth.</summary>
    public static Login Find(Tables tables, AppClient app, string name) =>
        Find(tables, app.Pool, name) ?? throw Errors.UserNotFound();

    private static Login? Find(Tables tables, UserPoolType pool, string name)
    {
        if (name.Length > LongestName)
            throw Errors.Constraint("username", $"Member must have length less than or equal to {LongestName}");
        return UserNames.Find(tables, pool, name) is { } user ? Of(user) : null;
    }

    /// <summary>No username begins with a space, so that a likeness shares nothing with a user who gets the name later.</summary>
    private static Login LikenessOf(UserPoolType pool, Seal seal, string name) =>
        new(null, Likeness.Username(pool, seal, name), " " + UserNames.Key(pool, name));
}
