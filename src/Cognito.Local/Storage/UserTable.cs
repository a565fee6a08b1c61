using System.Text.Json;
using Cognito.Local.Pools;

namespace Cognito.Local.Storage;

/// <summary>Users, the names they are found by, and the attributes that ListUsers can search.</summary>
internal sealed class UserTable(Database database)
{
    public User? Find(string pool, string key) => database.First(
        "SELECT document FROM users WHERE pool = @0 AND key = @1", Read, pool, key);

    public User? FindBySub(string pool, string sub) => database.First(
        "SELECT document FROM users WHERE pool = @0 AND sub = @1", Read, pool, sub);

    /// <summary>Finds by an alias or sign-in attribute: <paramref name="name"/> is the attribute's name.</summary>
    public User? FindByAlias(string pool, string name, string value) => database.First(
        "SELECT u.document FROM aliases a JOIN users u ON u.pool = a.pool AND u.key = a.key WHERE a.pool = @0 AND a.name = @1 AND a.value = @2",
        Read, pool, name, value);

    /// <summary>Users whose key comes after <paramref name="after"/>, in the order of their keys.</summary>
    public List<User> Page(string pool, string after, int limit) => database.All(
        "SELECT document FROM users WHERE pool = @0 AND key > @1 ORDER BY key LIMIT @2", Read, pool, after, limit);

    /// <summary>Users with an attribute between two values (the upper one excluded), in the order of their keys.</summary>
    public List<User> PageByAttribute(string pool, string name, string from, string to, string after, int limit) => database.All(
        """
        SELECT u.document FROM attributes a JOIN users u ON u.pool = a.pool AND u.key = a.key
        WHERE a.pool = @0 AND a.name = @1 AND a.value >= @2 AND a.value < @3 AND a.key > @4 ORDER BY a.key LIMIT @5
        """,
        Read, pool, name, from, to, after, limit);

    public long Count(string pool) => database.First("SELECT count(*) FROM users WHERE pool = @0", row => row.GetInt64(0), pool);

    /// <summary>Saves the user with the names that find it from now on. A name that is another user's moves to this one.</summary>
    public void Save(User user, IEnumerable<Alias> aliases)
    {
        database.Execute(
            "INSERT INTO users VALUES (@0, @1, @2, @3) ON CONFLICT DO UPDATE SET document = @3",
            user.PoolId, user.Key, user.Sub, JsonSerializer.Serialize(user, StorageJson.Default.User));
        Unindex(user.PoolId, user.Key);
        foreach (var alias in aliases)
            database.Execute("INSERT OR REPLACE INTO aliases VALUES (@0, @1, @2, @3)", user.PoolId, alias.Name, alias.Value, user.Key);
        foreach (var name in StandardAttributes.Searchable)
        {
            if (user.Attributes.TryGetValue(name, out var value))
                database.Execute("INSERT INTO attributes VALUES (@0, @1, @2, @3)", user.PoolId, name, value, user.Key);
        }
    }

    /// <summary>Saves what sign-ins change (counters, times) and nothing that is searched.</summary>
    public void SaveUnindexed(User user) => database.Execute(
        "UPDATE users SET document = @2 WHERE pool = @0 AND key = @1",
        user.PoolId, user.Key, JsonSerializer.Serialize(user, StorageJson.Default.User));

    /// <summary>Deletes the user and all that belongs to it.</summary>
    public void Delete(string pool, string key)
    {
        Unindex(pool, key);
        database.Execute("DELETE FROM users WHERE pool = @0 AND key = @1", pool, key);
        database.Execute("DELETE FROM members WHERE pool = @0 AND key = @1", pool, key);
        database.Execute("DELETE FROM documents WHERE pool = @0 AND owner = @1", pool, key);
    }

    private void Unindex(string pool, string key)
    {
        database.Execute("DELETE FROM aliases WHERE pool = @0 AND key = @1", pool, key);
        database.Execute("DELETE FROM attributes WHERE pool = @0 AND key = @1", pool, key);
    }

    private static User Read(Microsoft.Data.Sqlite.SqliteDataReader row) =>
        JsonSerializer.Deserialize(row.GetString(0), StorageJson.Default.User)!;
}
