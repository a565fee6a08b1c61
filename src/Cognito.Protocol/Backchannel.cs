namespace Cognito.Protocol;

/// <summary>How an app reaches its user pool's HTTP documents: signing keys, discovery.</summary>
public static class Backchannel
{
    /// <summary>
    /// The name of the <c>IHttpClientFactory</c> client that fetches them. Configure a client of this name to add a proxy,
    /// certificates or another handler; <c>AddLocalCognito</c> points it at the pool inside the process.
    /// </summary>
    public const string HttpClientName = "Cognito";
}
