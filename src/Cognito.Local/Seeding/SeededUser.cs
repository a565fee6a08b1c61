using Cognito.Local.Model;
using Cognito.Local.Pools;
using Cognito.Local.Storage;
using Cognito.Local.Wire;

namespace Cognito.Local.Seeding;

/// <summary>Someone who is put into a pool ready to sign in, by <c>pool.json</c> or by a test.</summary>
internal static class SeededUser
{
    /// <summary>The user, not stored yet.</summary>
    /// <exception cref="ServiceException">The pool would not have such a user.</exception>
    public static User Of(UserPoolType pool, UserSeed seed, DateTimeOffset now)
    {
        var user = WithSub(InvitedUser.Of(pool, seed.User.Username!, seed.User.UserAttributes, now), seed.Sub);
        var password = seed.Password ?? seed.User.TemporaryPassword;
        if (password is null && !InvitedUser.NeedsNoPassword(pool))
            throw Errors.InvalidParameter("needs a Password, or a TemporaryPassword to be changed at the first sign-in.");
        if (password is not null)
        {
            PasswordRules.Check(pool, password);
            user = user with { Password = Passwords.Make(pool, user.Username, password, now) };
        }

        return password is null || seed.Password is not null ? user with { Status = UserStatus.CONFIRMED } : user;
    }

    public static void Save(Tables tables, UserPoolType pool, User user, UserSeed seed)
    {
        InvitedUser.Save(tables, pool, user, seed.User.ForceAliasCreation == true);
        foreach (var group in seed.Groups)
            tables.Groups.Add(pool.Id!, tables.Groups.Find(pool.Id!, group)?.GroupName ?? throw Errors.InvalidParameter($"The pool has no group {group}."), user.Key);
    }

    /// <summary>In pools whose sign-in names are attributes, the sub is the username.</summary>
    private static User WithSub(User user, string? sub)
    {
        if (sub is null)
            return user;
        return user.Username == user.Sub ? user with { Username = sub, Key = sub, Sub = sub } : user with { Sub = sub };
    }
}
