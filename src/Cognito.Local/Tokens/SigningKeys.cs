using System.Collections.Concurrent;
using Cognito.Local.Storage;

namespace Cognito.Local.Tokens;

/// <summary>
/// The signing keys of all pools. Making an RSA key takes long, so it starts when a pool is created and only who needs
/// the keys waits for it. Keys are stored before anything is signed with them.
/// </summary>
internal sealed class SigningKeys(Store store, bool isInMemory)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<PoolKeys>>> pools = new(StringComparer.Ordinal);
    private int taken = -1;

    /// <summary>Begins to make the keys of a new pool.</summary>
    public void Prepare(string pool) => _ = OfAsync(pool);

    /// <summary>The keys of a pool that exists.</summary>
    public async Task<PoolKeys> OfAsync(string pool)
    {
        var keys = pools.GetOrAdd(pool, id => new Lazy<Task<PoolKeys>>(() => InBackground(() => LoadOrMake(id))));
        try
        {
            return await keys.Value;
        }
        catch
        {
            pools.TryRemove(KeyValuePair.Create(pool, keys));
            throw;
        }
    }

    /// <summary>The keys with which tokens of the pool can have been signed; null when there are none yet.</summary>
    public PoolKeys? Existing(string pool)
    {
        if (pools.TryGetValue(pool, out var keys))
            return keys.Value.IsCompletedSuccessfully ? keys.Value.Result : null;
        var rows = store.Read(tables => tables.Keys.Of(pool));
        return rows.Count == 0 ? null : Cache(pool, From(rows));
    }

    /// <summary>Makes new keys, which sign from now on; the old ones go on verifying.</summary>
    public async Task RotateAsync(string pool) => Cache(pool, await InBackground(() => Make(pool)));

    public void Forget(string pool) => pools.TryRemove(pool, out _);

    private static Task<PoolKeys> InBackground(Func<PoolKeys> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private static PoolKeys From(List<KeyTable.Row> rows) => new([.. rows.Select(row => new SigningKey(row))]);

    private PoolKeys Cache(string pool, PoolKeys keys)
    {
        pools[pool] = new Lazy<Task<PoolKeys>>(Task.FromResult(keys));
        return keys;
    }

    private PoolKeys LoadOrMake(string pool)
    {
        var rows = store.Read(tables => tables.Keys.Of(pool));
        return rows.Count == 0 ? Make(pool) : From(rows);
    }

    private PoolKeys Make(string pool)
    {
        var pair = isInMemory ? KeyStock.Take(Interlocked.Increment(ref taken)) : KeyPair.Make();
        return From(store.Write(tables =>
        {
            if (tables.Pools.Find(pool) is null)
                throw new InvalidOperationException("The pool was deleted.");
            var next = tables.Keys.Of(pool).Count + 1;
            tables.Keys.Add(pool, pair.Id with { Number = next });
            tables.Keys.Add(pool, pair.Access with { Number = next + 1 });
            return tables.Keys.Of(pool);
        }));
    }
}
