using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Benchmarks;

/// <summary>
/// An app on Kestrel, on this machine, and a client of it that keeps its connections; over TLS, without which no token may travel (RFC 6750 §5.3).
/// Its endpoint answers a list as JSON, and is there twice: for everybody, and, in an app with authentication, for those who are authenticated.
/// </summary>
internal sealed class WebServer : IAsyncDisposable
{
    private const string OpenPath = "/open/orders";
    private const string Path = "/orders";
    private const string EntryPath = "/enter";

    private readonly WebApplication app;
    private readonly HttpClient client;

    private WebServer(WebApplication app, X509Certificate2 certificate)
    {
        this.app = app;
        client = new HttpClient(new SocketsHttpHandler
        {
            UseCookies = false,
            AllowAutoRedirect = false,
            SslOptions = { RemoteCertificateValidationCallback = (_, shown, _, _) => shown!.GetCertHashString() == certificate.GetCertHashString() },
        })
        {
            BaseAddress = new Uri(app.Urls.First()),
        };
    }

    /// <param name="authenticate">Adds authentication; null adds none.</param>
    /// <param name="enter">Begins the session of a person with that number; null where there are no sessions.</param>
    public static async Task<WebServer> StartAsync(Action<IServiceCollection>? authenticate = null, Func<HttpContext, int, Task>? enter = null)
    {
        var certificate = Certificate();
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, port => port.UseHttps(certificate)));
        authenticate?.Invoke(builder.Services);
        var app = builder.Build();
        app.MapGet(OpenPath, Orders);
        if (authenticate is not null)
        {
            app.UseAuthentication();
            app.UseAuthorization();
            app.MapGet(Path, Orders).RequireAuthorization();
        }

        if (enter is not null)
            app.MapGet(EntryPath + "/{person:int}", (HttpContext context, int person) => enter(context, person));
        await app.StartAsync();
        return new WebServer(app, certificate);
    }

    /// <summary>Asks as somebody who is authenticated.</summary>
    /// <exception cref="InvalidOperationException">The answer is not 200.</exception>
    public Task GetAsync(string header, string value) => GetAsync(Path, header, value);

    /// <summary>Asks for the same as nobody in particular, in a request as long as another.</summary>
    /// <exception cref="InvalidOperationException">The answer is not 200.</exception>
    public Task GetOpenAsync(string other) => GetAsync(OpenPath, "X-Filling", other);

    private async Task GetAsync(string path, string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation(header, value);
        using var response = await client.SendAsync(request);
        if (!response.IsSuccessStatusCode)
            throw new InvalidOperationException($"The server answered {(int)response.StatusCode}.");
    }

    /// <summary>Begins a person's session.</summary>
    /// <returns>The cookies, as the browser sends them.</returns>
    public async Task<string> EnterAsync(int person)
    {
        using var response = await client.GetAsync(new Uri($"{EntryPath}/{person}", UriKind.Relative));
        return string.Join("; ", response.EnsureSuccessStatusCode().Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
    }

    private static Order[] Orders(HttpContext context) =>
        [.. Enumerable.Range(1, 20).Select(number => new Order(number, $"Order {number} of {context.Request.Host.Host}", number * 9.95m))];

    private static X509Certificate2 Certificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var now = TimeProvider.System.GetUtcNow();
        using var made = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256).CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }

    private sealed record Order(int Number, string Title, decimal Price);
}
