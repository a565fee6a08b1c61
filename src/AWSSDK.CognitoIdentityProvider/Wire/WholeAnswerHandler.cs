using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace Amazon.CognitoIdentityProvider.Wire;

/// <summary>
/// Waits for the whole answer. AWSSDK.Core's time limit ends with the headers and its reading of the body cannot be
/// cancelled, so a service that stops in the middle would hold the caller for ever.
/// </summary>
internal sealed class WholeAnswerHandler : PipelineHandler
{
    // The largest answer the API allows for is 40 pictures of a megabyte each, in base64.
    private const int MaxLength = 64 * 1024 * 1024;

    // HttpClient's own.
    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(100);

    public override async Task<T> InvokeAsync<T>(IExecutionContext executionContext)
    {
        var request = executionContext.RequestContext;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(request.CancellationToken);
        limit.CancelAfter(request.ClientConfig.Timeout ?? DefaultTimeout);
        try
        {
            var result = await base.InvokeAsync<T>(executionContext).ConfigureAwait(false);
            executionContext.ResponseContext.HttpResponse = await WholeAsync(executionContext.ResponseContext.HttpResponse, request, limit.Token).ConfigureAwait(false);
            return result;
        }
        catch (HttpErrorResponseException error)
        {
            throw new HttpErrorResponseException(error.Message, error, await WholeAsync(error.Response, request, limit.Token).ConfigureAwait(false));
        }
    }

    private static async Task<WholeAnswer> WholeAsync(IWebResponseData answer, IRequestContext request, CancellationToken limit)
    {
        using var body = answer.ResponseBody;
        await using var stream = await body.OpenResponseAsync().ConfigureAwait(false);
        using var copy = new MemoryStream();
        try
        {
            var buffer = new byte[16 * 1024];
            int count;
            while ((count = await stream.ReadAsync(buffer, limit).ConfigureAwait(false)) > 0)
            {
                if (copy.Length + count > MaxLength)
                    throw new AmazonClientException($"The service's answer is longer than {MaxLength} bytes.");
                copy.Write(buffer, 0, count);
            }
        }
        catch (OperationCanceledException cancelled) when (!request.CancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException("The service began its answer and did not finish it in time.", cancelled);
        }

        return new(answer, copy.ToArray());
    }
}
