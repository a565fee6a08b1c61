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

    private const string MemorySettings = "PRAGMA journal_mode = MEMORY; PRAGMA temp_store = MEMORY;";

    // WAL with NORMAL: a commit is in the operating system's hands before the caller is answered, so it survives
    // the death of the process; only the death of the machine could take the last commits away.
    // EXCLUSIVE: what was read stays true, because no other process writes.
    private const string FileSettings =
        "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY;";

    private const int BusySeconds = 1;

    private readonly SqliteConnection connection;
    private readonly Dictionary<string, SqliteCommand> prepared = new(StringComparer.Ordinal);

    private Database(SqliteConnection connection) => this.connection = connection;

    /// <summary>Opens the file at <paramref name="path"/>, or a database in memory when there is no path.</summary>
    /// <exception cref="SetupException">The file cannot be used.</exception>
    public static Database Open(string? path)
    {
        var database = new Database(new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path ?? InMemory,
            Pooling = false,
            DefaultTimeout = BusySeconds,
        }.ConnectionString));
        try
        {
            if (path is not null)
                CreatePrivate(path);
            database.connection.Open();
            database.Script(path is null ? MemorySettings : FileSettings);
            Schema.Apply(database);
            return database;
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            database.Dispose();
            throw new SetupException($"The data file {path} cannot be used: {e.Message}", e);
        }
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

    /// <summary>Secrets and signing keys are in it: nobody else may read it.</summary>
    private static void CreatePrivate(string path)
    {
        if (OperatingSystem.IsWindows() || File.Exists(path))
            return;
        File.Open(path, new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        }).Dispose();
    }
}
