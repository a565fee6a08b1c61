using Cognito.Local.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AWSSDK.CognitoIdentityProvider.Tests.Client;

/// <summary>The service as seen over HTTP: keeps the requests it got and answers what the test tells it to.</summary>
internal sealed class ServiceStub : IAsyncDisposable
{
    public const string RequestId = "1b7a5c2e-0000-4000-8000-000000000001";

    private readonly WebApplication _app;
    private readonly List<SignedRequest> _requests = [];

    private ServiceStub(WebApplication app) => _app = app;

    public IReadOnlyList<SignedRequest> Requests => _requests;

    public SignedRequest Request => Assert.Single(_requests);

    public string Url => _app.Urls.Single();

    public static Task<ServiceStub> AnsweringAsync(string body, int status = 200, string? errorType = null) => StartAsync(async (http, _) =>
    {
        http.Response.StatusCode = status;
        http.Response.Headers["x-amzn-RequestId"] = RequestId;
        if (errorType is not null)
            http.Response.Headers["x-amzn-ErrorType"] = errorType;
        await http.Response.WriteAsync(body, http.RequestAborted);
    });

    public static async Task<ServiceStub> StartAsync(Func<HttpContext, int, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.Zero);
        var stub = new ServiceStub(builder.Build());
        stub._app.Run(async http =>
        {
            stub._requests.Add(await ReadAsync(http));
            await answer(http, stub._requests.Count);
        });
        await stub._app.StartAsync(TestContext.Current.CancellationToken);
        return stub;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task<SignedRequest> ReadAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        var target = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Split('?');
        // A copy, because the server reuses its own for the next request.
        var headers = new HeaderDictionary(http.Request.Headers.ToDictionary(StringComparer.OrdinalIgnoreCase));
        return new(http.Request.Method, target[0], target.ElementAtOrDefault(1) ?? "", headers, body.ToArray());
    }
}
