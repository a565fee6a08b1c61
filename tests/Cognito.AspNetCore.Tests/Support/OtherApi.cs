using System.Net;

namespace Cognito.AspNetCore.Tests.Support;

/// <summary>An API that the app calls. It answers what it is told to, and keeps what it got.</summary>
internal sealed class OtherApi : HttpMessageHandler
{
    public const string Address = "https://orders.example.com/v1/";

    public List<(string Host, string? Token, string Body)> Calls { get; } = [];

    public string?[] Tokens => [.. Calls.Select(call => call.Token)];

    /// <summary>Tokens that it does not take.</summary>
    public HashSet<string> Refused { get; } = [];

    public bool RefusesAll { get; set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var token = request.Headers.Authorization?.Parameter;
        Calls.Add((request.RequestUri!.Authority, token, request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken)));
        return new HttpResponseMessage(RefusesAll || Refused.Contains(token ?? "") ? HttpStatusCode.Unauthorized : HttpStatusCode.OK) { RequestMessage = request };
    }
}
