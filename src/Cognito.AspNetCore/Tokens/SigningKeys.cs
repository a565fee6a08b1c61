using System.Collections.Frozen;
using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.Diagnostics;
using Cognito.Protocol;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace Cognito.AspNetCore.Tokens;

/// <summary>
/// The pool's public keys: fetched once, shared, fetched again in the background when they grow old, and on an unknown key id at a bounded
/// rate however many forged ids arrive. The last good ones are kept through an outage.
/// </summary>
/// <remarks>
/// Not ConfigurationManager: since version 8 that refreshes behind the caller's back, so the first tokens after a key rotation are refused.
/// </remarks>
internal sealed partial class SigningKeys(
    [FromKeyedServices] UserPool pool,
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
    private FrozenDictionary<string, SecurityKey>? _keys;
    private DateTimeOffset _fetchedAt;
    private DateTimeOffset _nextFetch;
    private Task? _fetching;

    /// <returns>The key of that id, or null when the pool has none.</returns>
    /// <exception cref="KeysUnavailableException">No keys were ever fetched, and none can be now.</exception>
    public async ValueTask<SecurityKey?> FindAsync(string keyId, CancellationToken cancellationToken)
    {
        var seen = _keys;
        if (seen?.GetValueOrDefault(keyId) is { } key)
        {
            if (time.GetUtcNow() - _fetchedAt > s_oldAge)
            {
                _ = FetchOnce(seen);
            }

            return key;
        }

        await FetchOnce(seen).WaitAsync(cancellationToken);
        return (_keys ?? throw new KeysUnavailableException()).GetValueOrDefault(keyId);
    }

    /// <summary>Starts fetching, joins a fetch under way, or does nothing when the last one was too recent or later than what the caller has seen.</summary>
    private Task FetchOnce(FrozenDictionary<string, SecurityKey>? seen)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            if (_fetching is { IsCompleted: false })
            {
                return _fetching;
            }

            if (now < _nextFetch || _keys != seen)
            {
                return Task.CompletedTask;
            }

            _nextFetch = now + (_keys is null ? s_betweenFirstAttempts : s_betweenFetches);
            return _fetching = FetchAsync();
        }
    }

    private async Task FetchAsync()
    {
        using var activity = CognitoActivity.Start("cognito.jwks.fetch");
        try
        {
            using var client = clients.CreateClient(Backchannel.HttpClientName);
            client.MaxResponseContentBufferSize = MaxDocumentBytes;
            using var limit = new CancellationTokenSource(pool.Options.BackchannelTimeout, time);
            var keys = Usable(new JsonWebKeySet(await client.GetStringAsync(pool.JwksUri, limit.Token)));
            lock (_lock)
            {
                // A first set does not use up the right to look again for a key that is not in it.
                _nextFetch = time.GetUtcNow() + (_keys is null ? TimeSpan.Zero : s_betweenFetches);
                _keys = keys;
                _fetchedAt = time.GetUtcNow();
            }

            metrics.KeysFetched("ok");
            Log.Fetched(logger, pool.JwksUri, keys.Count);
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or ArgumentException or FormatException)
        {
            metrics.KeysFetched("failed");
            Log.NotFetched(logger, exception, pool.JwksUri);
        }
    }

    private static FrozenDictionary<string, SecurityKey> Usable(JsonWebKeySet set)
    {
        var keys = set.Keys
            .Where(key => key.Kty == JsonWebAlgorithmsKeyTypes.RSA
                && key.Use is null or "" or JsonWebKeyUseNames.Sig
                && key.Alg is null or "" or SecurityAlgorithms.RsaSha256
                && key is { KeyId.Length: > 0, KeySize: >= 2048, HasPrivateKey: false })
            .DistinctBy(key => key.KeyId)
            .ToFrozenDictionary(key => key.KeyId, key => (SecurityKey)key, StringComparer.Ordinal);
        return keys.Count > 0 ? keys : throw new FormatException("The document holds no RSA signing key of at least 2048 bits.");
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 200, Level = LogLevel.Debug, Message = "Fetched {Count} signing keys from {Uri}.")]
        public static partial void Fetched(ILogger logger, string uri, int count);

        [LoggerMessage(EventId = 201, Level = LogLevel.Warning, Message = "Could not fetch signing keys from {Uri}; keys fetched before stay in use. If this is the first start, check Cognito:UserPoolId and that this server may reach that address.")]
        public static partial void NotFetched(ILogger logger, Exception exception, string uri);
    }
}
