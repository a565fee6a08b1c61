using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Cognito.Local.Storage;

/// <summary>
/// Records of one kind that belong to an owner (a user, mostly), are found by an identifier, and die at a time:
/// sign-in sessions, refresh tokens, codes, counters.
/// </summary>
internal sealed class DocumentTable<T>(Database database, string kind, Func<StorageJson, JsonTypeInfo<T>> type)
    where T : class
{
    public T? Find(string pool, string owner, string id) => database.First(
        "SELECT document FROM documents WHERE kind = @0 AND pool = @1 AND owner = @2 AND id = @3", Read, kind, pool, owner, id);

    /// <summary>Finds by an identifier that is unique among all owners.</summary>
    public T? FindById(string id) => database.First("SELECT document FROM documents WHERE kind = @0 AND id = @1", Read, kind, id);

    public List<T> Of(string pool, string owner) => database.All(
        "SELECT document FROM documents WHERE kind = @0 AND pool = @1 AND owner = @2 ORDER BY id", Read, kind, pool, owner);

    public void Save(string pool, string owner, string id, DateTimeOffset expires, T document) => database.Execute(
        "INSERT INTO documents VALUES (@0, @1, @2, @3, @4, @5) ON CONFLICT DO UPDATE SET expires = @4, document = @5",
        kind, pool, owner, id, expires.ToUnixTimeMilliseconds(), JsonSerializer.Serialize(document, Type));

    public bool Delete(string pool, string owner, string id) => database.Execute(
        "DELETE FROM documents WHERE kind = @0 AND pool = @1 AND owner = @2 AND id = @3", kind, pool, owner, id) > 0;

    /// <summary>Deletes all that belongs to the owner.</summary>
    public void DeleteOf(string pool, string owner) => database.Execute(
        "DELETE FROM documents WHERE kind = @0 AND pool = @1 AND owner = @2", kind, pool, owner);

    // Taken when it is needed: to build it takes as long as all else before the first answer.
    private JsonTypeInfo<T> Type => type(StorageJson.Default);

    private T Read(Microsoft.Data.Sqlite.SqliteDataReader row) => JsonSerializer.Deserialize(row.GetString(0), Type)!;
}
