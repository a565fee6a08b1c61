using System.Collections.Concurrent;
using Medallion.Threading;

namespace Cognito.AspNetCore.Tests.Support;

/// <summary>Locks that several apps of a test share.</summary>
internal sealed class FarmLocks : IDistributedLockProvider
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _locks = new(StringComparer.Ordinal);

    /// <summary>Whether they are out of reach.</summary>
    public bool IsAway { get; set; }

    public ConcurrentQueue<string> Taken { get; } = [];

    public IDistributedLock CreateLock(string name) => new Lock(this, name);

    private sealed class Lock(FarmLocks locks, string name) : IDistributedLock
    {
        public string Name => name;

        public async ValueTask<IDistributedSynchronizationHandle> AcquireAsync(TimeSpan? timeout = null, CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            if (locks.IsAway)
            {
                throw new IOException("Connection refused");
            }

            var semaphore = locks._locks.GetOrAdd(name, _ => new(1));
            await semaphore.WaitAsync(cancellationToken);
            locks.Taken.Enqueue(name);
            return new Handle(semaphore);
        }

        public IDistributedSynchronizationHandle Acquire(TimeSpan? timeout = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public IDistributedSynchronizationHandle? TryAcquire(TimeSpan timeout = default, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public ValueTask<IDistributedSynchronizationHandle?> TryAcquireAsync(TimeSpan timeout = default, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }

    private sealed class Handle(SemaphoreSlim semaphore) : IDistributedSynchronizationHandle
    {
        public CancellationToken HandleLostToken => CancellationToken.None;

        public void Dispose() => semaphore.Release();

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
