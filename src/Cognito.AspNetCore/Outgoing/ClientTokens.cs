using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Cognito.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection;

namespace Cognito.AspNetCore.Outgoing;

/// <summary>
/// Tokens of the app itself: had once for each set of scopes, kept in the hybrid cache (encrypted, for other processes may read that), renewed ahead
/// of expiry by one request for all that wait. While none can be had, the old one goes on for as long as it is good.
/// </summary>
internal sealed class ClientTokens(
    [FromKeyedServices] ClientTokenEndpoint endpoint,
    [FromKeyedServices] UserPool pool,
    HybridCache cache,
    IDataProtectionProvider protection,
    TimeProvider time)
{
    // No token of the service lives longer; what is in it says when it really ends.
    private static readonly HybridCacheEntryOptions s_kept = new() { Expiration = TimeSpan.FromDays(1) };

    // An API that refuses every token must not have one bought for each request.
    private static readonly TimeSpan s_betweenRefused = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan s_afterOutage = TimeSpan.FromSeconds(10);

    private readonly IDataProtector _protector = protection.CreateProtector("Cognito.AspNetCore.ClientToken", pool.Issuer);
    private readonly ConcurrentDictionary<string, Lazy<Task<ClientToken>>> _renewals = new(StringComparer.Ordinal);

    /// <param name="scopes">What it is to be good for; none means all that the client may have.</param>
    /// <param name="refused">A token that an API did not take; another one is had, at most once a minute.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="InvalidOperationException">The pool refuses the app's client; the message says what to look at.</exception>
    /// <exception cref="HttpRequestException">The pool cannot be reached.</exception>
    public async ValueTask<string> FindAsync(IReadOnlyList<string> scopes, string? refused, CancellationToken cancellationToken)
    {
        var key = Key(scopes);
        var stored = await cache.GetOrCreateAsync(
            key, async cancellation => Seal(await endpoint.RequestAsync(scopes).WaitAsync(cancellation)), s_kept, cancellationToken: cancellationToken);
        var token = Open(stored);
        var now = time.GetUtcNow();
        if (token is not null && now < token.RenewAt && (refused != token.Value || now < token.IssuedAt + s_betweenRefused))
        {
            return token.Value;
        }

        var renewal = _renewals.GetOrAdd(key, _ => new(() => RenewAsync(key, scopes, token is not null && now < token.ExpiresAt ? token : null)));
        try
        {
            return (await renewal.Value.WaitAsync(cancellationToken)).Value;
        }
        finally
        {
            _renewals.TryRemove(KeyValuePair.Create(key, renewal));
        }
    }

    private async Task<ClientToken> RenewAsync(string key, IReadOnlyList<string> scopes, ClientToken? old)
    {
        ClientToken token;
        try
        {
            token = await endpoint.RequestAsync(scopes);
        }
        catch (HttpRequestException) when (old is not null)
        {
            token = old with { RenewAt = time.GetUtcNow() + s_afterOutage };
        }

        await cache.SetAsync(key, Seal(token), s_kept);
        return token;
    }

    private byte[] Seal(ClientToken token) => _protector.Protect(token.ToBytes());

    /// <summary>Null for what was sealed with keys that are gone.</summary>
    private ClientToken? Open(byte[] stored)
    {
        try
        {
            return ClientToken.From(_protector.Unprotect(stored));
        }
        catch (Exception exception) when (exception is CryptographicException or JsonException)
        {
            return null;
        }
    }

    private string Key(IReadOnlyList<string> scopes)
    {
        var all = string.Join(' ', [pool.Issuer, endpoint.ClientId, .. scopes.Order(StringComparer.Ordinal)]);
        return "cognito/client-token/" + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(all)));
    }
}
