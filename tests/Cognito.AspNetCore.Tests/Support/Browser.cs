using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.TestHost;

namespace Cognito.AspNetCore.Tests.Support;

/// <summary>A browser's cookie jar over the app. It follows no redirects. Where the app has several nodes, each request goes to the next one.</summary>
internal sealed class Browser(IEnumerable<TestServer> nodes, string address = "https://app.example.com") : HttpMessageHandler
{
    private readonly HttpMessageInvoker[] _nodes = [.. nodes.Select(node => new HttpMessageInvoker(node.CreateHandler()))];
    private int _requests;

    public CookieContainer Cookies { get; } = new();

    public Uri Address { get; } = new(address);

    public HttpClient Client() => new(this, disposeHandler: false) { BaseAddress = Address };

    public Task<HttpResponseMessage> GetAsync(string path, string accept = "text/html") => SendAsync(HttpMethod.Get, path, null, ("Accept", accept));

    public Task<HttpResponseMessage> PostAsync(string path, object body) => SendAsync(HttpMethod.Post, path, JsonContent.Create(body));

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, new Uri(Address, path)) { Content = content };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
            SeenSecrets.Note(name == "Authorization" ? "token" : "", value[(value.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        }

        return await SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Answers JSON and the status.</summary>
    public async Task<(HttpStatusCode Status, JsonNode Body)> JsonAsync(string path, object body)
    {
        var response = await PostAsync(path, body);
        return (response.StatusCode, await ReadAsync(response));
    }

    public static async Task<JsonNode> ReadAsync(HttpResponseMessage response) =>
        (await response.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!;

    public string? Cookie(string name) => Cookies.GetCookies(Address)[name]?.Value;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (Cookies.GetCookieHeader(request.RequestUri!) is { Length: > 0 } header)
        {
            request.Headers.Add("Cookie", header);
        }

        await NoteAsync(request.Content, cancellationToken);
        var response = await _nodes[_requests++ % _nodes.Length].SendAsync(request, cancellationToken);
        if (response.Headers.TryGetValues("Set-Cookie", out var cookies))
        {
            foreach (var cookie in cookies)
            {
                Cookies.SetCookies(request.RequestUri!, cookie);
            }

            SeenSecrets.NoteCookies(cookies);
        }

        await NoteAsync(response.Content, cancellationToken);
        return response;
    }

    private static async Task NoteAsync(HttpContent? content, CancellationToken cancellationToken)
    {
        if (content is not null)
        {
            SeenSecrets.NoteBody(await content.ReadAsStringAsync(cancellationToken));
        }
    }
}
