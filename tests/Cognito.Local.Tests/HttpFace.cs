using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cognito.Local.Tests;

/// <summary>An app that shows its local pool over HTTP, and the address its callers seem to come from.</summary>
internal sealed class HttpFace : IAsyncDisposable
{
    private readonly WebApplication app;

    private HttpFace(WebApplication app) => this.app = app;

    public HttpClient Http => app.GetTestClient();

    public LocalCognito Cognito => app.Services.GetRequiredService<LocalCognito>();

    public static async Task<HttpFace> StartAsync(string prefix = "", IPAddress? caller = null, Action<LocalCognitoOptions>? configure = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders().AddProvider(new CollectedLogs()).SetMinimumLevel(LogLevel.Trace);
        builder.Services.AddLocalCognito(configure ?? (_ => { }));
        var app = builder.Build();
        app.Use((HttpContext context, RequestDelegate next) =>
        {
            context.Connection.RemoteIpAddress = caller;
            return next(context);
        });
        app.UseRouting();
        app.MapLocalCognito(prefix);
        await app.StartAsync();
        return new HttpFace(app);
    }

    public Task<HttpResponseMessage> CallAsync(string? target, HttpContent content, string path = "/")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        if (target is not null)
            request.Headers.Add("X-Amz-Target", target);
        request.Headers.TryAddWithoutValidation("Authorization", "AWS4-HMAC-SHA256 any");
        return Http.SendAsync(request);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
