using Microsoft.Data.Sqlite;

namespace Cognito.Local.Storage;

/// <summary>One SQLite connection and its prepared statements. Not thread-safe: <see cref="Store"/> serialises access.</summary>
internal sealed class Database : IDisposable
{
    /// <summary>
    /// A file that is nowhere but in memory, private to its connection. SQLite's <c>:memory:</c> would do as well, but goes
    /// through all its pages whenever a commit adds one, so that each sign-in would cost more the more users there are.
    /// </summary>
    private const string InMemory = "file:local?vfs=memdb";

    private readonly SqliteConnection connection;
    private readonly Dictionary<string, SqliteCommand> prepared = new(StringComparer.Ordinal);

    private Database(SqliteConnection connection) => this.connection = connection;

    /// <summary>Opens the file at <paramref name="path"/>, or a database in memory when there is no path.</summary>
    public static Database Open(string? path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path ?? InMemory,
            Pooling = false,
        }.ConnectionString);
        connection.Open();
        var database = new Database(connection);

        // WAL with NORMAL: a commit is in the operating system's hands before the caller is answered, so it survives
        // the death of the process; only the death of the machine could take the last commits away.
        database.Script($"PRAGMA journal_mode = {(path is null ? "MEMORY" : "WAL")}; PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY;");
        return database;
    }

    public void Script(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Runs a statement with the parameters @0, @1, …; returns how many rows it changed.</summary>
    public int Execute(string sql, params ReadOnlySpan<object?> parameters) => Prepare(sql, parameters).ExecuteNonQuery();

    public T? First<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> parameters)
    {
        using var reader = Prepare(sql, parameters).ExecuteReader();
        return reader.Read() ? read(reader) : default;
    }

    public List<T> All<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> parameters)
    {
        using var reader = Prepare(sql, parameters).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    public void Dispose()
    {
        foreach (var command in prepared.Values)
            command.Dispose();
        connection.Dispose();
    }

    private SqliteCommand Prepare(string sql, ReadOnlySpan<object?> parameters)
    {
        if (!prepared.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 0; i < parameters.Length; i++)
                command.Parameters.Add(new SqliteParameter { ParameterName = "@" + i });
            prepared.Add(sql, command);
        }

        for (var i = 0; i < parameters.Length; i++)
            command.Parameters[i].Value = parameters[i] ?? DBNull.Value;
        return command;
    }
}
