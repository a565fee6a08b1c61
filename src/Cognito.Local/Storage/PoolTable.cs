using Cognito.Local.Model;

namespace Cognito.Local.Storage;

/// <summary>User pools in the API's own shape.</summary>
internal sealed class PoolTable(Database database)
{
    // Every call looks at its pool, whose document is the largest there is.
    private readonly Dictionary<string, UserPoolType> read = new(StringComparer.Ordinal);

    public UserPoolType? Find(string id)
    {
        if (read.TryGetValue(id, out var known))
            return known;
        var pool = database.First("SELECT document FROM pools WHERE id = @0", row => Documents.Read<UserPoolType>(row.GetString(0)), id);
        if (pool is not null)
            read.Add(id, pool);
        return pool;
    }

    /// <summary>Reads anew from now on: what was read may have been taken back.</summary>
    public void Forget() => read.Clear();

    public UserPoolType? FindByName(string name) => database.First(
        "SELECT document FROM pools WHERE document ->> 'Name' = @0 ORDER BY id", row => Documents.Read<UserPoolType>(row.GetString(0)), name);

    public UserPoolType? FindByDomain(string domain) => database.First(
        "SELECT document FROM pools WHERE document ->> 'Domain' = @0 OR document ->> 'CustomDomain' = @0", row => Documents.Read<UserPoolType>(row.GetString(0)), domain);

    /// <summary>Pools whose id comes after <paramref name="after"/>, in the order of their ids.</summary>
    public List<UserPoolType> Page(string after, int limit) => database.All(
        "SELECT document FROM pools WHERE id > @0 ORDER BY id LIMIT @1", row => Documents.Read<UserPoolType>(row.GetString(0)), after, limit);

    public void Save(UserPoolType pool)
    {
        read.Remove(pool.Id!);
        database.Execute("INSERT INTO pools VALUES (@0, @1) ON CONFLICT DO UPDATE SET document = @1", pool.Id, Documents.Write(pool));
    }

    /// <summary>Deletes the pool and all that belongs to it.</summary>
    public void Delete(string id)
    {
        read.Remove(id);
        database.Execute("DELETE FROM pools WHERE id = @0", id);
        database.Execute("DELETE FROM clients WHERE pool = @0", id);
        database.Execute("DELETE FROM keys WHERE pool = @0", id);
        database.Execute("DELETE FROM users WHERE pool = @0", id);
        database.Execute("DELETE FROM aliases WHERE pool = @0", id);
        database.Execute("DELETE FROM attributes WHERE pool = @0", id);
        database.Execute("DELETE FROM groups WHERE pool = @0", id);
        database.Execute("DELETE FROM members WHERE pool = @0", id);
        database.Execute("DELETE FROM documents WHERE pool = @0", id);
        database.Execute("DELETE FROM messages WHERE pool = @0", id);
    }
}
