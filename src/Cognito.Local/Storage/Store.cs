namespace Cognito.Local.Storage;

/// <summary>
/// All that the local service remembers. Work runs against <see cref="Tables"/> one piece at a time; a piece handed to
/// <see cref="Write{T}"/> is committed whole or not at all, before its caller goes on. Pieces must be short and must not
/// wait for anything outside: triggers and delivery run between them.
/// </summary>
internal sealed class Store : IDisposable
{
    private readonly Lock gate = new();
    private readonly Database database;
    private readonly Tables tables;
    private bool isDisposed;

    /// <exception cref="SetupException">The file cannot be used.</exception>
    public Store(string? path = null)
    {
        database = Database.Open(path);
        tables = new Tables(database);
    }

    public T Read<T>(Func<Tables, T> work)
    {
        lock (gate)
            return work(tables);
    }

    public void Write(Action<Tables> work) => Write(tables =>
    {
        work(tables);
        return true;
    });

    public T Write<T>(Func<Tables, T> work)
    {
        lock (gate)
        {
            database.Script("BEGIN IMMEDIATE");
            try
            {
                var result = work(tables);
                database.Script("COMMIT");
                return result;
            }
            catch
            {
                database.Script("ROLLBACK");
                tables.Pools.Forget();
                tables.MfaConfigs.Forget();
                throw;
            }
        }
    }

    /// <summary>Forgets what has expired. Done now and then, by a timer: after the end it does nothing.</summary>
    public void Sweep(DateTimeOffset now)
    {
        lock (gate)
        {
            if (!isDisposed)
                database.Execute("DELETE FROM documents WHERE expires <= @0", now.ToUnixTimeMilliseconds());
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            isDisposed = true;
            database.Dispose();
        }
    }
}
