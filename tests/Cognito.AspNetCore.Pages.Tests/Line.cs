using Amazon;
using Amazon.CognitoIdentityProvider;
using Amazon.Runtime;
using Cognito.Local;

namespace Cognito.AspNetCore.Pages.Tests;

/// <summary>The line between an app and its pool. It can be cut.</summary>
internal sealed class Line : HttpClientFactory
{
    private LocalCognito? _pool;

    public bool IsUp { get; set; } = true;

    /// <summary>An operation that does not get through while others do, or null.</summary>
    public string? LostOperation { get; set; }

    public IAmazonCognitoIdentityProvider Client(LocalCognito pool)
    {
        _pool = pool;
        return new AmazonCognitoIdentityProviderClient(new AnonymousAWSCredentials(), new AmazonCognitoIdentityProviderConfig
        {
            RegionEndpoint = RegionEndpoint.EUWest1,
            HttpClientFactory = this,
            MaxErrorRetry = 0,
        });
    }

    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(new Cut(this) { InnerHandler = WatchedPool.Handler(_pool!) });

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    private sealed class Cut(Line line) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            line.IsUp && (line.LostOperation is null || !Target(request).EndsWith('.' + line.LostOperation, StringComparison.Ordinal))
                ? base.SendAsync(request, cancellationToken)
                : throw new HttpRequestException("The line is cut.");

        private static string Target(HttpRequestMessage request) => request.Headers.GetValues("X-Amz-Target").Single();
    }
}
