using Cognito.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;

namespace Cognito.AspNetCore.Service;

/// <summary>The client's secret, or its two while they are being changed: the one that was right last is tried first.</summary>
internal sealed class ClientSecrets([FromKeyedServices] UserPool pool)
{
    private volatile string? _current = pool.Options.ClientSecret;

    /// <summary>Sends with a secret, and once more with the other one when the service refuses the first.</summary>
    /// <param name="send">Sends with the secret, which is null when the client has none. What is refused for its secret has had no effect.</param>
    public async Task<Reply<T>> TryAsync<T>(Func<string?, Task<Reply<T>>> send)
    {
        var first = _current;
        var reply = await send(first);
        if (!IsRefused(reply) || Other(first) is not { } other)
        {
            return reply;
        }

        var second = await send(other);
        if (!IsRefused(second))
        {
            _current = other;
        }

        return second;
    }

    private string? Other(string? secret) => secret == pool.Options.NextClientSecret ? pool.Options.ClientSecret : pool.Options.NextClientSecret;

    /// <summary>All texts that blame the hash or the secret have that word in them; no other of this error has.</summary>
    private static bool IsRefused<T>(Reply<T> reply) => reply is Reply<T>.None
    {
        Failure: ServiceFailure.Error { Name: "NotAuthorized", Message: var message },
    } && message.Contains("secret", StringComparison.OrdinalIgnoreCase);
}
