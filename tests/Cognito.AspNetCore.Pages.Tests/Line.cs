using System.Net;
using System.Net.Http.Json;
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

    /// <summary>What the service says to an operation instead of doing it, or null.</summary>
    public (string Operation, string Error, string Message)? Refusal { get; set; }

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
            !line.IsUp || IsFor(request, line.LostOperation) ? throw new HttpRequestException("The line is cut.")
            : line.Refusal is var (operation, error, message) && IsFor(request, operation) ? Task.FromResult(Refuse(error, message))
            : base.SendAsync(request, cancellationToken);

        private static bool IsFor(HttpRequestMessage request, string? operation) =>
            operation is not null && request.Headers.GetValues("X-Amz-Target").Single().EndsWith('.' + operation, StringComparison.Ordinal);

        private static HttpResponseMessage Refuse(string error, string message)
        {
            var response = new HttpResponseMessage(HttpStatusCode.BadRequest) { Content = JsonContent.Create(new { __type = error, message }) };
            response.Headers.Add("x-amzn-ErrorType", error);
            return response;
        }
    }
}
