using System.Globalization;

namespace Cognito.Local.Storage;

/// <summary>
/// The tables. Documents are JSON; a column of its own has only what is searched or must be unique.
/// A data file of another version is refused rather than guessed at.
/// </summary>
internal static class Schema
{
    private const int Version = 1;

    private const string Script = """
        CREATE TABLE pools (id TEXT PRIMARY KEY, document TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE mfa_configs (pool TEXT PRIMARY KEY, document TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE clients (id TEXT PRIMARY KEY, pool TEXT NOT NULL, document TEXT NOT NULL) WITHOUT ROWID;
        CREATE INDEX clients_of_pool ON clients (pool, id);
        CREATE TABLE keys (pool TEXT NOT NULL, number INTEGER NOT NULL, use TEXT NOT NULL, kid TEXT NOT NULL, pkcs8 BLOB NOT NULL,
            PRIMARY KEY (pool, number));

        CREATE TABLE users (pool TEXT NOT NULL, key TEXT NOT NULL, sub TEXT NOT NULL, document TEXT NOT NULL,
            PRIMARY KEY (pool, key)) WITHOUT ROWID;
        CREATE UNIQUE INDEX users_by_sub ON users (pool, sub);
        CREATE TABLE aliases (pool TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, key TEXT NOT NULL,
            PRIMARY KEY (pool, name, value)) WITHOUT ROWID;
        CREATE INDEX aliases_of_user ON aliases (pool, key);
        CREATE TABLE attributes (pool TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, key TEXT NOT NULL,
            PRIMARY KEY (pool, name, value, key)) WITHOUT ROWID;
        CREATE INDEX attributes_of_user ON attributes (pool, key);

        CREATE TABLE groups (pool TEXT NOT NULL, name TEXT NOT NULL, document TEXT NOT NULL, PRIMARY KEY (pool, name)) WITHOUT ROWID;
        CREATE TABLE members (pool TEXT NOT NULL, name TEXT NOT NULL, key TEXT NOT NULL, PRIMARY KEY (pool, name, key)) WITHOUT ROWID;
        CREATE INDEX groups_of_user ON members (pool, key);

        CREATE TABLE documents (kind TEXT NOT NULL, pool TEXT NOT NULL, owner TEXT NOT NULL, id TEXT NOT NULL, expires INTEGER NOT NULL,
            document TEXT NOT NULL, PRIMARY KEY (kind, pool, owner, id)) WITHOUT ROWID;
        CREATE INDEX documents_by_id ON documents (kind, id);
        CREATE INDEX documents_by_expiry ON documents (expires);

        CREATE TABLE messages (number INTEGER PRIMARY KEY, pool TEXT NOT NULL, recipient TEXT NOT NULL, document TEXT NOT NULL);
        CREATE INDEX messages_of_pool ON messages (pool, number);
        """;

    public static void Apply(Database database)
    {
        var found = database.First("PRAGMA user_version", row => row.GetInt32(0));
        if (found == Version)
            return;
        if (found != 0)
            throw new SetupException(string.Create(CultureInfo.InvariantCulture,
                $"The data file has format {found}; this version of Cognito.Local reads format {Version}. Start with a new file."));
        database.Script($"BEGIN; {Script} PRAGMA user_version = {Version.ToString(CultureInfo.InvariantCulture)}; COMMIT;");
    }
}
