using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.Extensions.Logging;

namespace Cognito.AspNetCore.Outgoing;

/// <summary>
/// Sends a bearer token along (RFC 6750 §2.1) with requests to where it may go, and once more with a new one when the first is answered with 401.
/// A request that has an Authorization header already goes as it is.
/// </summary>
/// <param name="targets">Where tokens may go.</param>
/// <param name="find">Finds a token: any, or another than the one that was refused. Null when there is none.</param>
/// <param name="logger">Says why a request went without.</param>
internal sealed partial class TokenHandler(TokenTargets targets, Func<string?, CancellationToken, ValueTask<string?>> find, ILogger<TokenHandler> logger) : DelegatingHandler
{
    private const string Bearer = "Bearer";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Headers.Authorization is not null)
        {
            return await base.SendAsync(request, cancellationToken);
        }

        if (!targets.Include(request.RequestUri))
        {
            Log.AnotherHost(logger, request.RequestUri?.Host);
            return await base.SendAsync(request, cancellationToken);
        }

        if (await find(null, cancellationToken) is not { } token)
        {
            Log.Nobody(logger, request.RequestUri?.Host);
            return await base.SendAsync(request, cancellationToken);
        }

        var response = await SendAsync(request, token, cancellationToken);
        if (response.StatusCode != HttpStatusCode.Unauthorized || !CanBeSentAgain(request) || await find(token, cancellationToken) is not { } other || other == token)
        {
            return response;
        }

        response.Dispose();
        return await SendAsync(request, other, cancellationToken);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string token, CancellationToken cancellationToken)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue(Bearer, token);
        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        finally
        {
            // Whoever looks at the request afterwards, in a log or another handler, need not see it.
            request.Headers.Authorization = null;
        }
    }

    /// <summary>A stream that was read is gone.</summary>
    private static bool CanBeSentAgain(HttpRequestMessage request) => request.Content is null or ByteArrayContent or ReadOnlyMemoryContent or JsonContent;

    private static partial class Log
    {
        [LoggerMessage(EventId = 500, Level = LogLevel.Debug, Message = "A request to {Host} goes without a token: that is neither the client's base address nor one of its AllowedOrigins.")]
        public static partial void AnotherHost(ILogger logger, string? host);

        [LoggerMessage(EventId = 501, Level = LogLevel.Debug, Message = "A request to {Host} goes without a token: nobody is signed in.")]
        public static partial void Nobody(ILogger logger, string? host);
    }
}
