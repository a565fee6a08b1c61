using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Cognito.Tests;

namespace Cognito.Journeys.Programs;

/// <summary>A program that runs until it is disposed of, with all that it started.</summary>
internal sealed class RunningProgram : IAsyncDisposable
{
    private static readonly TimeSpan s_startLimit = TimeSpan.FromMinutes(2);

    // A line of a log in JSON; all else a program says is for people.
    private const string LogStart = "{\"EventId\"";

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource<Match> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Regex _readyLine;

    private RunningProgram(ProcessStartInfo start, Regex readyLine)
    {
        _readyLine = readyLine;
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.Exited += (_, _) => _ready.TrySetException(new InvalidOperationException($"{start.FileName} ended before it was ready:\n{Output}"));
    }

    /// <summary>All it has said so far; not what it logged in JSON, through which <see cref="LogSweep"/> looks in the end.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <summary>Starts a program and waits for the line that says it is ready.</summary>
    /// <param name="file">The program, on the search path.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="readyLine">Matches the line.</param>
    /// <param name="folder">Where it starts, below the repository's root.</param>
    /// <param name="environment">The value of <c>ASPNETCORE_ENVIRONMENT</c>, or null.</param>
    public static async Task<(RunningProgram Program, Match Ready)> StartAsync(
        string file, IEnumerable<string> arguments, Regex readyLine, string folder = "", string? environment = null)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = Repository.PathOf(folder),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // The test platform's own settings are not the program's.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("TESTINGPLATFORM", StringComparison.Ordinal)).ToArray())
        {
            start.Environment.Remove(name);
        }

        if (environment is not null)
        {
            start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        }

        var program = new RunningProgram(start, readyLine);
        try
        {
            program._process.Start();
            program._process.BeginOutputReadLine();
            program._process.BeginErrorReadLine();
            return (program, await program._ready.Task.WaitAsync(s_startLimit));
        }
        catch (TimeoutException)
        {
            await program.DisposeAsync();
            throw new TimeoutException($"{file} was not ready after {s_startLimit.TotalSeconds} s:\n{program.Output}");
        }
    }

    /// <summary>What it has said, once that has this text in it.</summary>
    public async Task<string> OutputWithAsync(string text)
    {
        using var limit = new CancellationTokenSource(s_startLimit);
        while (!Output.Contains(text, StringComparison.Ordinal))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), limit.Token);
        }

        return Output;
    }

    /// <summary>Ends the program at once, as a power cut would (SIGKILL).</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        if (line.StartsWith(LogStart, StringComparison.Ordinal))
        {
            LogSweep.Add(line);
            return;
        }

        lock (_output)
        {
            _output.AppendLine(line);
        }

        if (_readyLine.Match(line) is { Success: true } match)
        {
            _ready.TrySetResult(match);
        }
    }
}
