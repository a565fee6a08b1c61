namespace AWSSDK.CognitoIdentityProvider.Tests.Client;

/// <summary>Answers <c>{}</c> without a network and keeps where the last request went.</summary>
internal sealed class RecordingHandler : HttpMessageHandler
{
    public string Address { get; private set; } = "";

    public string Authorization { get; private set; } = "";

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Address = request.RequestUri!.AbsoluteUri;
        Authorization = request.Headers.TryGetValues("Authorization", out var values) ? values.Single() : "";
        return Task.FromResult(new HttpResponseMessage { Content = new StringContent("{}"), RequestMessage = request });
    }
}
