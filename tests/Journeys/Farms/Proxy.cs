using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Cognito.Journeys.Farms;

/// <summary>One address for several nodes: hands each request to the next one, as it came.</summary>
internal sealed class Proxy : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpMessageInvoker _nodes = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });
    private int _requests;

    private Proxy(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    public static async Task<Proxy> StartAsync(params Uri[] nodes)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var proxy = new Proxy(app);
        app.Run(context => proxy.PassAsync(context, nodes));
        await app.StartAsync();
        return proxy;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _nodes.Dispose();
    }

    private async Task PassAsync(HttpContext context, Uri[] nodes)
    {
        var node = nodes[(uint)Interlocked.Increment(ref _requests) % nodes.Length];
        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), new Uri(node, context.Request.Path + context.Request.QueryString))
        {
            Content = context.Request.ContentLength > 0 || context.Request.Headers.TransferEncoding.Count > 0 ? new StreamContent(context.Request.Body) : null,
        };
        foreach (var (name, values) in context.Request.Headers.Where(header => header.Key is not "Transfer-Encoding"))
        {
            if (!request.Headers.TryAddWithoutValidation(name, values.AsEnumerable()))
            {
                request.Content?.Headers.TryAddWithoutValidation(name, values.AsEnumerable());
            }
        }

        using var response = await _nodes.SendAsync(request, context.RequestAborted);
        context.Response.StatusCode = (int)response.StatusCode;
        foreach (var (name, values) in response.Headers.Concat(response.Content.Headers).Where(header => header.Key is not "Transfer-Encoding"))
        {
            context.Response.Headers[name] = values.ToArray();
        }

        if (response.StatusCode is not HttpStatusCode.NoContent)
        {
            await response.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
        }
    }
}
