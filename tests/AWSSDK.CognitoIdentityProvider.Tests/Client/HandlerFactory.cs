using Amazon.Runtime;

namespace AWSSDK.CognitoIdentityProvider.Tests.Client;

internal sealed class HandlerFactory(HttpMessageHandler handler) : HttpClientFactory
{
    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(handler, disposeHandler: false);

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;
}
