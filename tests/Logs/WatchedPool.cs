using Amazon.CognitoIdentityProvider;
using Amazon.Runtime;
using Cognito.Local;

namespace Cognito.Tests.Logs;

/// <summary>The way to a local pool, along which everything secret is noted.</summary>
internal sealed class WatchedPool(HttpMessageHandler pool) : DelegatingHandler(pool)
{
    public static HttpMessageHandler Handler(LocalCognito cognito) => new WatchedPool(cognito.CreateHandler());

    public static IAmazonCognitoIdentityProvider Client(LocalCognito cognito) =>
        cognito.CreateClient(config => config.HttpClientFactory = new Factory(cognito));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await NoteAsync(request.Content, cancellationToken);
        var response = await base.SendAsync(request, cancellationToken);
        await NoteAsync(response.Content, cancellationToken);
        return response;
    }

    private static async Task NoteAsync(HttpContent? content, CancellationToken cancellationToken)
    {
        if (content is not null)
        {
            await content.LoadIntoBufferAsync(cancellationToken);
            SeenSecrets.NoteBody(await content.ReadAsStringAsync(cancellationToken));
        }
    }

    private sealed class Factory(LocalCognito cognito) : Amazon.Runtime.HttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(Handler(cognito));
    }
}
