using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;
using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.Diagnostics;
using Cognito.Protocol;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using LogLevel = Microsoft.Extensions.Logging.LogLevel;

namespace Cognito.AspNetCore.Service;

/// <summary>Sends requests to the service: within a time limit, measured, traced, and with what every request carries.</summary>
internal sealed partial class ServiceCalls(
    [FromKeyedServices] CognitoClient client,
    [FromKeyedServices] UserPool pool,
    [FromKeyedServices] ClientSecrets secrets,
    TimeProvider time,
    CognitoMetrics metrics,
    ILogger<ServiceCalls> logger)
{
    /// <param name="operation">The operation's name.</param>
    /// <param name="send">Sends it.</param>
    /// <param name="cancellationToken">The caller's own reason to stop; throws <see cref="OperationCanceledException"/>. The time limit does not: it is an outage.</param>
    public async Task<Reply<T>> SendAsync<T>(
        string operation,
        Func<IAmazonCognitoIdentityProvider, CancellationToken, Task<T>> send,
        CancellationToken cancellationToken)
    {
        using var activity = CognitoActivity.StartCall(operation);
        using var limit = new CancellationTokenSource(pool.Options.BackchannelTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var start = time.GetTimestamp();
        ServiceFailure? failure = null;
        try
        {
            // The limit holds for clients, too, that do not look at their token.
            return new Reply<T>.Answer(await send(client.Api, either.Token).WaitAsync(either.Token));
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested && (failure = ServiceFailures.From(exception)) is not null)
        {
            LogFailure(operation, failure, exception);
            CognitoActivity.Fail(activity, failure.Name);
            return new Reply<T>.None(failure);
        }
        finally
        {
            metrics.ServiceCalled(operation, failure?.Name, time.GetElapsedTime(start));
        }
    }

    /// <summary>As above, for requests that prove the client's secret by its hash.</summary>
    /// <param name="operation">The operation's name.</param>
    /// <param name="username">Exactly the name that the request has.</param>
    /// <param name="send">Sends it with the SECRET_HASH, which is null when the client has no secret.</param>
    /// <param name="cancellationToken">The caller's own reason to stop.</param>
    public Task<Reply<T>> SendAsync<T>(
        string operation,
        string username,
        Func<IAmazonCognitoIdentityProvider, string?, CancellationToken, Task<T>> send,
        CancellationToken cancellationToken) =>
        SendWithSecretAsync(
            operation,
            (api, secret, token) => send(api, secret is null ? null : SecretHash.Compute(username, pool.ClientId, secret), token),
            cancellationToken);

    /// <summary>As above, for requests that carry the client's secret itself.</summary>
    public Task<Reply<T>> SendWithSecretAsync<T>(
        string operation, Func<IAmazonCognitoIdentityProvider, string?, CancellationToken, Task<T>> send, CancellationToken cancellationToken) =>
        secrets.TryAsync(secret => SendAsync(operation, (api, token) => send(api, secret, token), cancellationToken));

    /// <summary>What the front end found out about the browser, and the person's own address, which the service takes from clients with a secret only.</summary>
    public UserContextDataType? UserContext(HttpContext context)
    {
        var address = pool.Options.ClientSecret is null ? null : Address(context);
        var encoded = EncodedData.Of(context);
        return address is null && encoded is null ? null : new UserContextDataType { IpAddress = address, EncodedData = encoded };
    }

    /// <summary>The same for administrators' operations, which want the request's surroundings with it.</summary>
    public static ContextDataType? AdminContext(HttpContext context) => Address(context) is { } address
        ? new ContextDataType
        {
            IpAddress = address,
            ServerName = context.Request.Host.Host,
            ServerPath = context.Request.Path.Value ?? "/",
            EncodedData = EncodedData.Of(context),
            HttpHeaders = [.. context.Request.Headers.UserAgent.OfType<string>().Select(agent => new HttpHeader { HeaderName = "User-Agent", HeaderValue = agent })],
        }
        : null;

    /// <summary>What the app wants the pool's Lambda triggers to know, or null.</summary>
    public async ValueTask<Dictionary<string, string>?> MetadataAsync(HttpContext context, string operation)
    {
        var metadata = new Dictionary<string, string>(StringComparer.Ordinal);
        await pool.Options.Events.OnSendingRequest(new(context, operation, metadata));
        return metadata.Count > 0 ? metadata : null;
    }

    /// <summary>The client's address, or null when there is none.</summary>
    public static string? Address(HttpContext context) => context.Connection.RemoteIpAddress is { } address
        ? (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString()
        : null;

    private void LogFailure(string operation, ServiceFailure failure, Exception exception)
    {
        switch (failure)
        {
            case ServiceFailure.Error error:
                Log.Refused(logger, operation, error.Name, error.Message);
                break;
            case ServiceFailure.Malformed:
                // Neither message nor exception: they quote the answer, which may hold tokens.
                Log.Malformed(logger, operation);
                break;
            default:
                Log.Outage(logger, operation, exception.GetType().Name, exception.GetBaseException().Message);
                break;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 100, Level = LogLevel.Information, Message = "{Operation} was refused: {Error}: {Reason}")]
        public static partial void Refused(ILogger logger, string operation, string error, string reason);

        [LoggerMessage(EventId = 101, Level = LogLevel.Error, Message = "{Operation} got an answer that is not the service's JSON.")]
        public static partial void Malformed(ILogger logger, string operation);

        [LoggerMessage(EventId = 102, Level = LogLevel.Warning, Message = "{Operation} got no answer: {Exception}: {Reason}")]
        public static partial void Outage(ILogger logger, string operation, string exception, string reason);
    }
}
