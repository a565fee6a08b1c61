using Cognito.Local.Model;

namespace Cognito.Local.Storage;

/// <summary>Groups in the API's own shape, and who is in them.</summary>
internal sealed class GroupTable(Database database)
{
    public GroupType? Find(string pool, string name) => database.First(
        "SELECT document FROM groups WHERE pool = @0 AND name = @1", row => Documents.Read<GroupType>(row.GetString(0)), pool, name);

    public List<GroupType> Page(string pool, string after, int limit) => database.All(
        "SELECT document FROM groups WHERE pool = @0 AND name > @1 ORDER BY name LIMIT @2",
        row => Documents.Read<GroupType>(row.GetString(0)), pool, after, limit);

    public List<GroupType> Of(string pool, string userKey) => database.All(
        "SELECT g.document FROM members m JOIN groups g ON g.pool = m.pool AND g.name = m.name WHERE m.pool = @0 AND m.key = @1 ORDER BY m.name",
        row => Documents.Read<GroupType>(row.GetString(0)), pool, userKey);

    /// <summary>The keys of a group's members after <paramref name="after"/>, in order.</summary>
    public List<string> Members(string pool, string name, string after, int limit) => database.All(
        "SELECT key FROM members WHERE pool = @0 AND name = @1 AND key > @2 ORDER BY key LIMIT @3",
        row => row.GetString(0), pool, name, after, limit);

    public void Save(GroupType group) => database.Execute(
        "INSERT INTO groups VALUES (@0, @1, @2) ON CONFLICT DO UPDATE SET document = @2",
        group.UserPoolId, group.GroupName, Documents.Write(group));

    public void Delete(string pool, string name)
    {
        database.Execute("DELETE FROM groups WHERE pool = @0 AND name = @1", pool, name);
        database.Execute("DELETE FROM members WHERE pool = @0 AND name = @1", pool, name);
    }

    public void Add(string pool, string name, string userKey) =>
        database.Execute("INSERT OR IGNORE INTO members VALUES (@0, @1, @2)", pool, name, userKey);

    public bool Remove(string pool, string name, string userKey) =>
        database.Execute("DELETE FROM members WHERE pool = @0 AND name = @1 AND key = @2", pool, name, userKey) > 0;
}
