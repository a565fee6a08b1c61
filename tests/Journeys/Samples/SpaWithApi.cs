using System.Diagnostics;
using Cognito.Journeys.Browsers;
using Cognito.Journeys.Programs;
using Cognito.Tests;

namespace Cognito.Journeys.Samples;

/// <summary>samples/SpaWithApi with its client built by npm, as its README says.</summary>
public sealed class SpaWithApi : IAsyncDisposable
{
    private static readonly string s_client = Repository.PathOf("samples/SpaWithApi/client");

    private readonly Lazy<Task<Sample>> _started = new(StartAsync);

    /// <summary>Somebody with a browser at its start.</summary>
    internal async Task<Visitor> VisitAsync(Chromium chromium, Device device = Device.Desktop, int? expectedStatus = null) =>
        await VisitAsync(chromium, await _started.Value, device, expectedStatus);

    internal static async Task<Visitor> VisitAsync(Chromium chromium, Sample sample, Device device, int? expectedStatus = null)
    {
        var visitor = await chromium.VisitAsync(sample.Address, device, expectedStatus);
        await visitor.OpenAsync("/");
        return visitor;
    }

    /// <summary>The sample, running.</summary>
    internal Task<Sample> StartedAsync() => _started.Value;

    /// <summary>Runs a script of the client's package.json.</summary>
    internal static async Task<(int Code, string Output)> RunAsync(params IEnumerable<string> arguments)
    {
        using var npm = Process.Start(new ProcessStartInfo(Installed.Find("npm"), arguments)
        {
            WorkingDirectory = s_client,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = npm.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await npm.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken) + await error;
        await npm.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (npm.ExitCode, output);
    }

    public async ValueTask DisposeAsync()
    {
        if (_started is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            await (await _started.Value).DisposeAsync();
        }
    }

    private static async Task<Sample> StartAsync()
    {
        await BuildAsync();
        return await Sample.StartAsync("SpaWithApi");
    }

    private static async Task BuildAsync()
    {
        if (!Directory.Exists(Path.Combine(s_client, "node_modules")))
        {
            var (installed, said) = await RunAsync("ci", "--no-audit", "--no-fund");
            Assert.SkipUnless(installed == 0, $"npm could not install the packages in samples/SpaWithApi/client: {said}");
        }

        var (built, output) = await RunAsync("run", "build");
        Assert.True(built == 0, output);
    }
}
