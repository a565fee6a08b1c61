using Cognito.Local.Model;
using Cognito.Local.Wire;
using Microsoft.Extensions.Logging;

namespace Cognito.Local.Triggers;

/// <summary>Calls what stands behind a trigger, with the service's time limit, tries and errors (behaviour §7.1).</summary>
internal sealed partial class TriggerCalls(LocalCognitoOptions options, TimeProvider clock, LambdaEndpoint lambda, ILogger logger)
{
    private const int Tries = 3;

    public bool Has<TRequest, TResponse>(TriggerKind<TRequest, TResponse> kind, UserPoolType pool)
        where TRequest : TriggerRequest
        where TResponse : TriggerResponse =>
        DelegateOf(kind, pool) is not null || ArnOf(kind, pool) is not null;

    /// <summary>Whether a delegate is set.</summary>
    public bool IsLocal<TRequest, TResponse>(TriggerKind<TRequest, TResponse> kind, UserPoolType pool)
        where TRequest : TriggerRequest
        where TResponse : TriggerResponse =>
        DelegateOf(kind, pool) is not null;

    /// <summary>The answer. A delegate comes before a Lambda function.</summary>
    /// <exception cref="ServiceException">It refused, failed or took too long each time.</exception>
    public async ValueTask<TResponse> CallAsync<TRequest, TResponse>(
        TriggerKind<TRequest, TResponse> kind, UserPoolType pool, TRequest request, Func<TResponse> begin, CancellationToken cancellationToken)
        where TRequest : TriggerRequest
        where TResponse : TriggerResponse
    {
        var function = DelegateOf(kind, pool) ?? Remote(kind, ArnOf(kind, pool)!);
        for (var left = Tries; left > 0; left--)
        {
            // Anew for each try: one that was given up may still write into its own.
            var response = begin();
            using var limit = new CancellationTokenSource(options.TriggerTimeLimit, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
            try
            {
                await function(request, response, either.Token).AsTask().WaitAsync(either.Token);
                return response;
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                throw;
            }
            catch (OperationCanceledException) when (limit.IsCancellationRequested)
            {
                // The next try.
            }
            catch (Exception e) when (e is not ServiceException)
            {
                throw TriggerErrors.LambdaFailed(kind.Name, e.Message);
            }
        }

        throw TriggerErrors.LambdaMisconfigured(kind.Name);
    }

    /// <summary>Notes what a function did wrong where its caller must not be told.</summary>
    public void Note(string trigger, UserPoolType pool, ServiceException failure) => Log.Failed(logger, trigger, pool.Id!, failure.Message);

    /// <summary>Calls a function whose failure is nobody's but the log's.</summary>
    public async ValueTask TellAsync<TRequest>(
        TriggerKind<TRequest, NoResponse> kind, UserPoolType pool, TRequest request, CancellationToken cancellationToken)
        where TRequest : TriggerRequest
    {
        try
        {
            await CallAsync(kind, pool, request, () => new NoResponse(), cancellationToken);
        }
        catch (ServiceException e)
        {
            Note(kind.Name, pool, e);
        }
    }

    private Trigger<TRequest, TResponse>? DelegateOf<TRequest, TResponse>(TriggerKind<TRequest, TResponse> kind, UserPoolType pool)
        where TRequest : TriggerRequest
        where TResponse : TriggerResponse =>
        options.FindTriggers(pool.Id!) is { } own ? kind.Delegate(own) : null;

    private static string? ArnOf<TRequest, TResponse>(TriggerKind<TRequest, TResponse> kind, UserPoolType pool)
        where TRequest : TriggerRequest
        where TResponse : TriggerResponse =>
        pool.LambdaConfig is { } configured ? kind.Arn(configured) : null;

    private Trigger<TRequest, TResponse> Remote<TRequest, TResponse>(TriggerKind<TRequest, TResponse> kind, string arn)
        where TRequest : TriggerRequest
        where TResponse : TriggerResponse =>
        async (request, response, cancellationToken) =>
        {
            var sent = TriggerEvent.Of(request, response);
            response.Read(TriggerEvent.ResponseOf(sent, await lambda.InvokeAsync(kind.Name, arn, sent, cancellationToken)));
        };

    private static partial class Log
    {
        [LoggerMessage(23, LogLevel.Warning, "{Trigger} of {PoolId} failed, which its caller is not told: {Problem}")]
        public static partial void Failed(ILogger logger, string trigger, string poolId, string problem);
    }
}
