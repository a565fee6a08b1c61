using System.Text.RegularExpressions;
using Cognito.Journeys.Programs;

[assembly: AssemblyFixture(typeof(QuickStart))]

namespace Cognito.Journeys.Programs;

/// <summary>samples/QuickStart, run as the README says, on a free port: started by the first test that needs it.</summary>
public sealed partial class QuickStart : IAsyncDisposable
{
    // All visitors come from one address, far more of them in a minute than a person's: the limit has tests of its own.
    // All that is logged is looked through in the end.
    private static readonly string[] s_settings =
    [
        "--urls", "http://127.0.0.1:0", "--Cognito:RateLimit:Requests", "0", "--Logging:LogLevel:Default", "Trace", "--Logging:LogLevel:Microsoft.AspNetCore", "Trace",
        "--Logging:Console:FormatterName", "json",
    ];

    private readonly Lazy<Task<(RunningProgram Program, Uri Address)>> _started;

    public QuickStart()
        : this(() => RunningProgram.StartAsync("dotnet", ["run", "--no-build", "--configuration", Built.Configuration, "--project", "samples/QuickStart", "--", .. s_settings], Ready()))
    {
    }

    private QuickStart(Func<Task<(RunningProgram Program, Match Ready)>> start) => _started = new(async () =>
    {
        var (program, ready) = await start();
        return (program, new Uri(ready.Groups["address"].Value));
    });

    /// <summary>One more, with nobody in it but those of pool.json: without <c>dotnet run</c>, which takes its time.</summary>
    internal static QuickStart Untouched() =>
        new(() => RunningProgram.StartAsync("dotnet", ["exec", Built.Program("QuickStart"), .. s_settings], Ready(), "samples/QuickStart", "Development"));

    /// <summary>The same program with the settings and the pool of another folder.</summary>
    /// <param name="folder">Below the repository's root; has an <c>appsettings.json</c> and a <c>pool.json</c>.</param>
    internal static QuickStart With(string folder) =>
        new(() => RunningProgram.StartAsync("dotnet", ["exec", Built.Program("QuickStart"), .. s_settings], Ready(), folder, "Development"));

    /// <summary>Where it listens.</summary>
    internal async Task<Uri> StartedAsync() => (await _started.Value).Address;

    /// <summary>What it has said, once that has this text in it.</summary>
    internal async Task<string> OutputWithAsync(string text) => await (await _started.Value).Program.OutputWithAsync(text);

    public async ValueTask DisposeAsync()
    {
        if (_started is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            await (await _started.Value).Program.DisposeAsync();
        }
    }

    [GeneratedRegex(@"Open (?<address>http://127\.0\.0\.1:[1-9]\d*)")]
    private static partial Regex Ready();
}
