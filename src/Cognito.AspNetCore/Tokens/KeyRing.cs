using System.Collections.Concurrent;
using Cognito.AspNetCore.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Cognito.AspNetCore.Tokens;

/// <summary>The signing keys of every pool that is trusted: one <see cref="SigningKeys"/> for each address, whoever asks for it.</summary>
internal sealed class KeyRing(IHttpClientFactory clients, TimeProvider time, CognitoMetrics metrics, ILogger<SigningKeys> logger)
{
    private readonly ConcurrentDictionary<string, SigningKeys> _byAddress = new(StringComparer.Ordinal);

    /// <param name="uri">Where the keys are.</param>
    /// <param name="limit">Longest time for fetching them; the first who asks decides.</param>
    public SigningKeys At(string uri, TimeSpan limit) =>
        _byAddress.GetOrAdd(uri, _ => new SigningKeys(uri, limit, clients, time, metrics, logger));
}
