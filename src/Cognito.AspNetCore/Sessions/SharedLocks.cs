using Medallion.Threading;
using Microsoft.Extensions.Logging;

namespace Cognito.AspNetCore.Sessions;

/// <summary>Locks between nodes, when the app registers DistributedLock's <c>IDistributedLockProvider</c>.</summary>
internal sealed partial class SharedLocks(TimeProvider time, ILogger<SharedLocks> logger, IDistributedLockProvider? provider = null)
{
    // A lock and the entry it guards may be in the same Redis, where each needs a key of its own.
    private const string Suffix = ":lock";

    // Longer than whoever holds one needs for a call of the service.
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(75);

    /// <summary>Waits for the lock of that name.</summary>
    /// <returns>Dispose of it to release the lock; null when there are no locks between nodes.</returns>
    /// <exception cref="CacheUnavailableException">It cannot be had.</exception>
    public async Task<IAsyncDisposable?> AcquireAsync(string name, CancellationToken cancellationToken)
    {
        if (provider is null)
        {
            return null;
        }

        try
        {
            return new Held(await provider.CreateLock(name + Suffix).AcquireAsync(s_limit, cancellationToken).AsTask().WaitAsync(s_limit, time, cancellationToken), logger);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Whatever it is: each provider has exceptions of its own.
            Log.Unavailable(logger, exception.GetType().Name, exception.Message);
            throw new CacheUnavailableException(exception);
        }
    }

    private sealed class Held(IAsyncDisposable handle, ILogger logger) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            try
            {
                await handle.DisposeAsync();
            }
            catch (Exception exception)
            {
                // It ends by itself. What was done under it is done.
                Log.Unavailable(logger, exception.GetType().Name, exception.Message);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 342, Level = LogLevel.Warning, Message = "A distributed lock could not be taken or released: {Exception}: {Reason}")]
        public static partial void Unavailable(ILogger logger, string exception, string reason);
    }
}
