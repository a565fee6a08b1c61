using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Distributed;

namespace Cognito.AspNetCore.Tests.Support;

/// <summary>A distributed cache that several apps of a test share, on the test's own clock, with outages.</summary>
internal sealed class FarmCache(TimeProvider time) : IDistributedCache
{
    private int _reads;

    public ConcurrentDictionary<string, Entry> Entries { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether it is out of reach.</summary>
    public bool IsAway { get; set; }

    /// <summary>Done before each write of an entry whose key begins so.</summary>
    public (string Start, Func<Task> Do)? BeforeWriting { get; set; }

    public int Reads => _reads;

    public int Writes { get; private set; }

    public async Task<byte[]?> GetAsync(string key, CancellationToken token = default)
    {
        await AnswerAsync();
        Interlocked.Increment(ref _reads);
        return Entries.TryGetValue(key, out var entry) && entry.Touch(time.GetUtcNow()) ? entry.Value : null;
    }

    public async Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default)
    {
        if (BeforeWriting is { } before && key.StartsWith(before.Start, StringComparison.Ordinal))
        {
            await before.Do();
        }

        await AnswerAsync();
        Writes++;
        Entries[key] = new(value, time.GetUtcNow() + options.AbsoluteExpirationRelativeToNow!.Value, options.SlidingExpiration, time.GetUtcNow());
    }

    public async Task RemoveAsync(string key, CancellationToken token = default)
    {
        await AnswerAsync();
        Entries.TryRemove(key, out _);
    }

    public byte[]? Get(string key) => throw new NotSupportedException();

    public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => throw new NotSupportedException();

    public void Refresh(string key) => throw new NotSupportedException();

    public Task RefreshAsync(string key, CancellationToken token = default) => throw new NotSupportedException();

    public void Remove(string key) => throw new NotSupportedException();

    /// <summary>As over a network: later, and on another thread.</summary>
    private async Task AnswerAsync()
    {
        await Task.Yield();
        if (IsAway)
        {
            throw new IOException("Connection refused");
        }
    }

    internal sealed class Entry(byte[] value, DateTimeOffset ends, TimeSpan? sliding, DateTimeOffset used)
    {
        private DateTimeOffset _used = used;

        public byte[] Value => value;

        public bool Touch(DateTimeOffset now)
        {
            if (now >= ends || now >= _used + sliding)
            {
                return false;
            }

            _used = now;
            return true;
        }
    }
}
