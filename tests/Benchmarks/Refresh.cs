using System.Diagnostics;
using System.Diagnostics.Metrics;
using Cognito.AspNetCore.Diagnostics;
using Cognito.Local;
using Cognito.Protocol;
using Microsoft.Extensions.DependencyInjection;

namespace Benchmarks;

/// <summary>Many requests at once on one session whose access token has expired: how often the service is asked.</summary>
internal static class Refresh
{
    private const int Requests = 1_000;

    public static async Task RunAsync(Report report)
    {
        var clock = new Clock();
        using var cognito = new LocalCognito(clock: clock);
        var pool = cognito.CreatePool();
        pool.AddUser(new LocalUser("anna"));
        var tokens = await Sessions.TokensAsync(pool, "anna");
        await using var server = await WebServer.StartAsync(
            services =>
            {
                services.AddSingleton<TimeProvider>(clock);
                services.AddSingleton(cognito.CreateClient());
                services.AddHttpClient(Backchannel.HttpClientName).ConfigurePrimaryHttpMessageHandler(cognito.CreateHandler);
                services.AddCognito(options => (options.UserPoolId, options.ClientId) = (pool.Id, pool.ClientId));
            },
            (context, _) => Sessions.BeginAsync(context, tokens));
        var cookie = await server.EnterAsync(0);
        await server.GetAsync("Cookie", cookie);
        clock.Offset = TimeSpan.FromHours(1);

        using var calls = new ServiceCalls();
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Requests).Select(_ => server.GetAsync("Cookie", cookie)));

        report.Value($"{Requests:N0} requests at once", Stopwatch.GetElapsedTime(start).TotalMilliseconds, "ms");
        report.BudgetAtMost("calls to the service, for all of them", calls.Count, 1, "calls");
    }

    private sealed class Clock : TimeProvider
    {
        public TimeSpan Offset { get; set; }

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Offset;
    }

    /// <summary>Counts calls by the library's own meter.</summary>
    private sealed class ServiceCalls : IDisposable
    {
        private readonly MeterListener listener = new();
        private int count;

        public ServiceCalls()
        {
            listener.InstrumentPublished = (instrument, listening) =>
            {
                if (instrument.Meter.Name == CognitoDiagnostics.MeterName && instrument.Name == "cognito.service.call.duration")
                    listening.EnableMeasurementEvents(instrument);
            };
            listener.SetMeasurementEventCallback<double>((_, _, _, _) => Interlocked.Increment(ref count));
            listener.Start();
        }

        public int Count => count;

        public void Dispose() => listener.Dispose();
    }
}
