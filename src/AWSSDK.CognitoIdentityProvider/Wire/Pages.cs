#nullable disable
using System.Runtime.CompilerServices;
using Amazon.CognitoIdentityProvider.Model;
using Amazon.Runtime;

namespace Amazon.CognitoIdentityProvider.Wire;

/// <summary>Asks for page after page until the service gives no token for another. Each walk needs its own.</summary>
internal sealed class Pages<TRequest, TResponse>(
    TRequest request,
    Func<TRequest, CancellationToken, Task<TResponse>> call,
    Action<TRequest, string> ask,
    Func<TRequest, string> first,
    Func<TResponse, string> next)
    where TRequest : AmazonCognitoIdentityProviderRequest
{
    private int _used;

    public async IAsyncEnumerable<TResponse> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _used, 1) != 0)
            throw new InvalidOperationException("This paginator has been walked through already; create another for another walk.");

        PaginatorUtils.SetUserAgentAdditionOnRequest(request);
        var token = first(request);
        do
        {
            ask(request, token);
            var response = await call(request, cancellationToken).ConfigureAwait(false);
            token = next(response);
            cancellationToken.ThrowIfCancellationRequested();
            yield return response;
        }
        while (!string.IsNullOrEmpty(token));
    }
}
