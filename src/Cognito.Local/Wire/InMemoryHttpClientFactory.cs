using Amazon.Runtime;

namespace Cognito.Local.Wire;

/// <summary>Gives the AWS SDK HTTP clients that reach the service in this process.</summary>
internal sealed class InMemoryHttpClientFactory(HttpMessageHandler handler) : HttpClientFactory
{
    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(handler, disposeHandler: false);

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => true;
}
