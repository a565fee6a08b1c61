using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Cognito.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Cognito.AspNetCore.Sessions;

/// <summary>
/// What sessions leave in the app's distributed cache, or in this process's memory where it has none. Entries are encrypted and authenticated, each
/// for its own place; keys are hashes: who reads the cache learns neither tokens nor what a browser holds, and who writes to it makes no session.
/// </summary>
internal sealed partial class SharedEntries
{
    private const int PlaceBytes = 32;

    // An ordinary answer takes a millisecond. When several in a row fail, requests stop waiting for more for a moment.
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(1);
    private const int FailuresBeforePause = 3;

    private readonly IDistributedCache _cache;
    private readonly IDataProtector _protector;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly string _owner;
    private int _failures;
    private long _pausedUntil;

    public SharedEntries(
        [FromKeyedServices] UserPool pool,
        IDataProtectionProvider protection,
        TimeProvider time,
        ILogger<SharedEntries> logger,
        IDistributedCache? cache = null)
    {
        IsShared = cache is not null;
        _cache = cache ?? new MemoryDistributedCache(Options.Create(new MemoryDistributedCacheOptions()));
        _protector = protection.CreateProtector("Cognito.AspNetCore.SharedEntries", pool.Options.UserPoolId!, pool.ClientId);
        _owner = $"{pool.Options.UserPoolId}\n{pool.ClientId}\n";
        (_time, _logger) = (time, logger);
    }

    /// <summary>Whether the app registered the cache, so that other nodes may see it.</summary>
    public bool IsShared { get; }

    /// <summary>The place of an entry.</summary>
    /// <param name="kind">What sort of entry.</param>
    /// <param name="name">Whose; it may be secret.</param>
    public string Place(string kind, string name) =>
        $"cognito:{kind}:{Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($"{_owner}{kind}\n{name}")))}";

    /// <returns>What <see cref="Open"/> opens, or null when nothing is there.</returns>
    /// <exception cref="CacheUnavailableException">There is no answer.</exception>
    public async ValueTask<byte[]?> ReadAsync(string place, CancellationToken cancellationToken) =>
        await AskAsync(token => _cache.GetAsync(place, token), cancellationToken);

    /// <exception cref="CryptographicException">It was not written by <see cref="WriteAsync"/>, or not there.</exception>
    public byte[] Open(string place, byte[] sealedEntry)
    {
        var bytes = _protector.Unprotect(sealedEntry);
        return bytes.Length >= PlaceBytes && CryptographicOperations.FixedTimeEquals(bytes.AsSpan(0, PlaceBytes), Mark(place))
            ? bytes[PlaceBytes..]
            : throw new CryptographicException("The entry is of another place.");
    }

    /// <exception cref="CacheUnavailableException">There is no answer.</exception>
    public async Task WriteAsync(string place, byte[] content, DateTimeOffset until, TimeSpan? unused, CancellationToken cancellationToken)
    {
        var left = until - _time.GetUtcNow();
        if (left > TimeSpan.Zero)
        {
            var options = new DistributedCacheEntryOptions { AbsoluteExpirationRelativeToNow = left, SlidingExpiration = unused };
            var entry = _protector.Protect([.. Mark(place), .. content]);
            await AskAsync(async token => { await _cache.SetAsync(place, entry, options, token); return true; }, cancellationToken);
        }
    }

    /// <exception cref="CacheUnavailableException">There is no answer.</exception>
    public async Task RemoveAsync(string place, CancellationToken cancellationToken) =>
        await AskAsync(async token => { await _cache.RemoveAsync(place, token); return true; }, cancellationToken);

    private static byte[] Mark(string place) => SHA256.HashData(Encoding.UTF8.GetBytes(place));

    private async ValueTask<T> AskAsync<T>(Func<CancellationToken, Task<T>> ask, CancellationToken cancellationToken)
    {
        if (_time.GetUtcNow().UtcTicks < Interlocked.Read(ref _pausedUntil))
        {
            throw new CacheUnavailableException();
        }

        try
        {
            var asking = ask(cancellationToken);
            var answer = asking.IsCompletedSuccessfully ? asking.Result : await asking.WaitAsync(s_limit, _time, cancellationToken);
            _failures = 0;
            return answer;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Whatever it is: each cache has exceptions of its own.
            if (Interlocked.Increment(ref _failures) >= FailuresBeforePause)
            {
                Interlocked.Exchange(ref _pausedUntil, (_time.GetUtcNow() + s_pause).UtcTicks);
            }

            Log.Unavailable(_logger, exception.GetType().Name, exception.Message);
            throw new CacheUnavailableException(exception);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 340, Level = LogLevel.Warning, Message = "The distributed cache gave no answer: {Exception}: {Reason}")]
        public static partial void Unavailable(ILogger logger, string exception, string reason);
    }
}
