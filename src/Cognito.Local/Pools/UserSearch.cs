using Cognito.Local.Model;
using Cognito.Local.Storage;

namespace Cognito.Local.Pools;

/// <summary>Finds the users that a filter names, in the order of their keys.</summary>
internal static class UserSearch
{
    /// <summary>How many users are looked through before others get to the store.</summary>
    private const int Stretch = 500;

    private const string AfterItself = "\u0001";
    private const string AfterAll = "\U0010FFFF";

    public static List<User> Page(Store store, UserPoolType pool, UserFilter? filter, string after, int limit) => filter switch
    {
        null => store.Read(tables => tables.Users.Page(pool.Id!, after, limit)),
        { Attribute: UserFilter.Sub, IsPrefix: false } => One(store.Read(tables => tables.Users.FindBySub(pool.Id!, filter.Value)), after),
        { Attribute: UserFilter.Username, IsPrefix: false } =>
            One(store.Read(tables => tables.Users.Find(pool.Id!, UserNames.Key(pool, filter.Value))), after),
        _ when StandardAttributes.Searchable.Contains(filter.Attribute) => store.Read(tables => tables.Users.PageByAttribute(
            pool.Id!, filter.Attribute, filter.Value, filter.Value + (filter.IsPrefix ? AfterAll : AfterItself), after, limit)),
        _ => Scan(store, pool.Id!, filter, after, limit),
    };

    private static List<User> One(User? user, string after) => user is not null && string.CompareOrdinal(user.Key, after) > 0 ? [user] : [];

    private static List<User> Scan(Store store, string pool, UserFilter filter, string after, int limit)
    {
        var found = new List<User>();
        while (found.Count < limit)
        {
            var users = store.Read(tables => tables.Users.Page(pool, after, Stretch));
            found.AddRange(users.Where(filter.Matches).Take(limit - found.Count));
            if (users.Count < Stretch)
                break;
            after = users[^1].Key;
        }

        return found;
    }
}
