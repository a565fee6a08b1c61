using System.Text.RegularExpressions;

namespace Cognito.Journeys.Programs;

/// <summary>The stand-alone local pool, as a process of its own on a free port.</summary>
internal sealed partial class LocalServer : IAsyncDisposable
{
    private readonly RunningProgram _program;

    private LocalServer(RunningProgram program, Uri address) => (_program, Address) = (program, address);

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>All it has said so far.</summary>
    public string Output => _program.Output;

    public static async Task<LocalServer> StartAsync(params IEnumerable<string> arguments)
    {
        var (program, ready) = await RunningProgram.StartAsync(
            "dotnet",
            ["exec", Built.Program("Cognito.Local.Server"), "--urls", "http://127.0.0.1:0", .. arguments],
            Ready());
        return new(program, new Uri(ready.Groups["address"].Value));
    }

    public Task KillAsync() => _program.KillAsync();

    public ValueTask DisposeAsync() => _program.DisposeAsync();

    [GeneratedRegex(@"listens on (?<address>http://127\.0\.0\.1:[1-9]\d*)")]
    private static partial Regex Ready();
}
