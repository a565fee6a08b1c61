using Cognito.AspNetCore.Diagnostics;
using Cognito.Protocol;
using Microsoft.Extensions.Logging;

namespace Cognito.AspNetCore.Tokens;

/// <summary>
/// A pool's public keys: fetched once, shared, fetched again in the background when they grow old, and on an unknown key id at a bounded
/// rate however many forged ids arrive. The last good ones are kept through an outage.
/// </summary>
/// <remarks>
/// Not ConfigurationManager: since version 8 that refreshes behind the caller's back, so the first tokens after a key rotation are refused.
/// </remarks>
internal sealed partial class SigningKeys(
    string uri,
    TimeSpan limit,
    IHttpClientFactory clients,
    TimeProvider time,
    CognitoMetrics metrics,
    ILogger<SigningKeys> logger)
{
    private const int MaxDocumentBytes = 256 * 1024;
    private static readonly TimeSpan s_oldAge = TimeSpan.FromHours(12);
    private static readonly TimeSpan s_betweenFetches = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan s_betweenFirstAttempts = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private volatile Fetched? _fetched;
    private DateTimeOffset _nextFetch;
    private Task? _fetching;
    private volatile bool _isFailing;

    /// <summary>Where they are.</summary>
    public string Uri => uri;

    /// <summary>How long ago they were fetched; null when they never were.</summary>
    public TimeSpan? Age => time.GetUtcNow() - _fetched?.At;

    /// <summary>Whether the last fetch failed.</summary>
    public bool IsFailing => _isFailing;

    /// <summary>The keys as they are known now, the same object for as long as they are the same keys. Grown old, they are fetched in the background.</summary>
    /// <returns>Null when none were ever fetched.</returns>
    public KeySet? Current(DateTimeOffset now)
    {
        var seen = _fetched;
        if (seen is not null && now - seen.At > s_oldAge)
        {
            _ = FetchOnce(seen);
        }

        return seen?.Keys;
    }

    /// <summary>The keys among which to look for that one: fetched anew, when it is not among those that are known and it is not too soon.</summary>
    /// <exception cref="KeysUnavailableException">No keys were ever fetched, and none can be now.</exception>
    public async ValueTask<KeySet> WithAsync(string keyId, CancellationToken cancellationToken)
    {
        var seen = _fetched;
        if (Current(time.GetUtcNow()) is { } keys && keys.Find(keyId) is not null)
        {
            return keys;
        }

        await FetchOnce(seen).WaitAsync(cancellationToken);
        return _fetched?.Keys ?? throw new KeysUnavailableException();
    }

    /// <summary>Fetches them now, unless that was done less than a minute ago.</summary>
    public Task RefreshAsync(CancellationToken cancellationToken) => FetchOnce(_fetched).WaitAsync(cancellationToken);

    /// <summary>Starts fetching, joins a fetch under way, or does nothing when the last one was too recent or later than what the caller has seen.</summary>
    private Task FetchOnce(Fetched? seen)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            if (_fetching is { IsCompleted: false })
            {
                return _fetching;
            }

            if (now < _nextFetch || _fetched != seen)
            {
                return Task.CompletedTask;
            }

            _nextFetch = now + (_fetched is null ? s_betweenFirstAttempts : s_betweenFetches);
            return _fetching = FetchAsync();
        }
    }

    private async Task FetchAsync()
    {
        using var activity = CognitoActivity.Start("cognito.jwks.fetch");
        var start = time.GetTimestamp();
        string? error = null;
        try
        {
            using var client = clients.CreateClient(Backchannel.HttpClientName);
            client.MaxResponseContentBufferSize = MaxDocumentBytes;
            using var patience = new CancellationTokenSource(limit, time);
            var keys = KeySet.Parse(await client.GetStringAsync(uri, patience.Token));
            lock (_lock)
            {
                // A first set does not use up the right to look again for a key that is not in it.
                _nextFetch = time.GetUtcNow() + (_fetched is null ? TimeSpan.Zero : s_betweenFetches);
                _fetched = new(_fetched?.Keys is { } known && known.HasSameKeysAs(keys) ? known : keys, time.GetUtcNow());
            }

            Log.Fetched(logger, uri, keys.Count);
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or ArgumentException or FormatException)
        {
            error = CognitoActivity.Fail(activity, exception);
            Log.NotFetched(logger, exception, uri);
        }
        finally
        {
            _isFailing = error is not null;
            metrics.KeysFetched(error, time.GetElapsedTime(start));
        }
    }

    private sealed record Fetched(KeySet Keys, DateTimeOffset At);

    private static partial class Log
    {
        [LoggerMessage(EventId = 200, Level = LogLevel.Debug, Message = "Fetched {Count} signing keys from {Uri}.")]
        public static partial void Fetched(ILogger logger, string uri, int count);

        [LoggerMessage(EventId = 201, Level = LogLevel.Warning, Message = "Could not fetch signing keys from {Uri}; keys fetched before stay in use. If this is the first start, check Cognito:UserPoolId and that this server may reach that address.")]
        public static partial void NotFetched(ILogger logger, Exception exception, string uri);
    }
}
