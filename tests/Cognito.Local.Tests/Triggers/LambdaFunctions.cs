using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Cognito.Local.Tests.Triggers;

/// <summary>Lambda functions on this machine, as <c>sam local start-lambda</c> serves them: what they were sent, and what they do with it.</summary>
internal sealed class LambdaFunctions : IAsyncDisposable
{
    private readonly WebApplication app;

    private LambdaFunctions(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.First());

    /// <summary>Paths and bodies of the calls.</summary>
    public ConcurrentQueue<(string Path, JsonObject Event)> Calls { get; } = new();

    /// <summary>What functions make of an event: the HTTP answer. They return it as it is, unless a test says otherwise.</summary>
    public Func<JsonObject, HttpContext, Task<string>> Run { get; set; } = (sent, _) => Task.FromResult(sent.ToJsonString());

    public static async Task<LambdaFunctions> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var functions = new LambdaFunctions(app);
        app.MapPost("/{**path}", async (HttpContext http) =>
        {
            var sent = (await JsonNode.ParseAsync(http.Request.Body))!.AsObject();
            functions.Calls.Enqueue((http.Request.Path, sent.DeepClone().AsObject()));
            await http.Response.WriteAsync(await functions.Run(sent, http));
        });
        await app.StartAsync();
        return functions;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
