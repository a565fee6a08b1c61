using System.Collections.Concurrent;
using System.Net;
using Amazon.CognitoIdentityProvider;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using LogLevel = Microsoft.Extensions.Logging.LogLevel;

namespace Cognito.Local.Tests.Console;

/// <summary>An app with a pool and its console, a clock of its own, and ears for all that is logged.</summary>
internal sealed class ConsoleSite : IAsyncDisposable
{
    public const string Prefix = "/cognito";
    public const string Root = Prefix + "/console";

    private readonly WebApplication app;

    private ConsoleSite(WebApplication app, FakeTimeProvider clock, ConcurrentQueue<string> log) => (this.app, Clock, Log) = (app, clock, log);

    public FakeTimeProvider Clock { get; }

    /// <summary>All that was logged, at any level.</summary>
    public ConcurrentQueue<string> Log { get; }

    public LocalCognito Cognito => app.Services.GetRequiredService<LocalCognito>();

    public IAmazonCognitoIdentityProvider Client => app.Services.GetRequiredService<IAmazonCognitoIdentityProvider>();

    /// <param name="caller">Whence callers seem to come; null for this machine.</param>
    /// <param name="configure">Changes the options.</param>
    /// <param name="environment">The app's environment.</param>
    public static async Task<ConsoleSite> StartAsync(IPAddress? caller = null, Action<LocalCognitoOptions>? configure = null, string environment = "Development")
    {
        var (clock, log) = (new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero)), new ConcurrentQueue<string>());
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(new Ears(log));
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddLocalCognito(configure ?? (_ => { }));
        var app = builder.Build();
        app.Use((HttpContext context, RequestDelegate next) =>
        {
            context.Connection.RemoteIpAddress = caller ?? IPAddress.Loopback;
            return next(context);
        });
        app.UseRouting();
        app.MapLocalCognito(Prefix);
        await app.StartAsync();
        return new(app, clock, log);
    }

    public HttpMessageHandler CreateHandler() => app.GetTestServer().CreateHandler();

    public ConsoleVisitor Visit() => new(CreateHandler());

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private sealed class Ears(ConcurrentQueue<string> log) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log.Enqueue($"{logLevel} {formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
