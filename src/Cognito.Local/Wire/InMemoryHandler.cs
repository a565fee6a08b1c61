using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Cognito.Local.Delivery;
using Cognito.Local.ManagedLogin;
using Microsoft.AspNetCore.Http;

namespace Cognito.Local.Wire;

/// <summary>Answers HTTP requests without a socket: API calls, key sets and discovery documents, whatever the host.</summary>
internal sealed class InMemoryHandler(LocalService service, Dispatcher dispatcher) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method == HttpMethod.Post && request.RequestUri!.AbsolutePath.EndsWith("/" + TokenEndpoint.Path, StringComparison.Ordinal))
            return await TokenAsync(request, cancellationToken);
        if (request.Method == HttpMethod.Post)
            return await CallAsync(request, cancellationToken);
        if (request.Method == HttpMethod.Get && request.RequestUri!.AbsolutePath.EndsWith("/" + ConfirmationLink.Path, StringComparison.Ordinal))
            return await ConfirmAsync(request, cancellationToken);
        if (request.Method != HttpMethod.Get
            || await PublicDocuments.FindAsync(service, request.RequestUri!.AbsolutePath, cancellationToken) is not { } document)
            return new HttpResponseMessage(HttpStatusCode.NotFound) { RequestMessage = request };
        var response = new HttpResponseMessage { RequestMessage = request, Content = new ReadOnlyMemoryContent(document) };
        response.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return response;
    }

    private async Task<HttpResponseMessage> TokenAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        var answer = await new TokenEndpoint(service).AnswerAsync(
            DomainAddress.DomainOf(request.RequestUri!), body, request.Headers.Authorization?.ToString(), cancellationToken);
        var response = new HttpResponseMessage((HttpStatusCode)answer.Status) { RequestMessage = request, Content = new ReadOnlyMemoryContent(answer.Body) };
        response.Content.Headers.TryAddWithoutValidation("Content-Type", TokenAnswer.ContentType);
        return response;
    }

    private async Task<HttpResponseMessage> ConfirmAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var page = await ConfirmationPage.OpenAsync(service, request.RequestUri!.Query, cancellationToken);
        return new HttpResponseMessage((HttpStatusCode)page.Status)
        {
            RequestMessage = request,
            Content = new StringContent(page.Html, Encoding.UTF8, "text/html"),
        };
    }

    private async Task<HttpResponseMessage> CallAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!;
        var body = request.Content is null ? default(ReadOnlyMemory<byte>) : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        var http = new SignedRequest(request.Method.Method, address.AbsolutePath, address.Query.TrimStart('?'), Headers(request), body);
        var answer = await dispatcher.HandleAsync(new WireRequest(http, Address: null), cancellationToken);

        var response = new HttpResponseMessage((HttpStatusCode)answer.Status)
        {
            RequestMessage = request,
            Content = new ReadOnlyMemoryContent(answer.Body),
        };
        response.Content.Headers.ContentType = new MediaTypeHeaderValue(WireResponse.ContentType);
        foreach (var (name, value) in WireHeaders.Of(answer))
            response.Headers.TryAddWithoutValidation(name, value);
        return response;
    }

    private static IHeaderDictionary Headers(HttpRequestMessage request)
    {
        IHeaderDictionary headers = new HeaderDictionary();
        headers.Host = request.Headers.Host ?? request.RequestUri!.Authority;
        foreach (var (name, values) in request.Headers.Concat(request.Content?.Headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>()))
            headers[name] = values.ToArray();
        return headers;
    }
}
