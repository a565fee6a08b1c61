using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cognito.Journeys.Programs;
using Cognito.Tests;

namespace Cognito.Journeys.Foreign;

/// <summary>JavaScript programs of others (see Clients/package.json), at work in one Node process.</summary>
public sealed class ForeignClients : IAsyncDisposable
{
    private static readonly SemaphoreSlim s_installing = new(1);

    private readonly Process _node;
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode?>> _waiting = new();
    private readonly SemaphoreSlim _writing = new(1);
    private readonly Task _listening;
    private int _lastId;

    private ForeignClients(Process node)
    {
        _node = node;
        _listening = ListenAsync();
    }

    /// <summary>Starts them; skips the test when Node is missing.</summary>
    public static async Task<ForeignClients> StartAsync()
    {
        var node = Installed.Find("node");
        await InstallPackagesAsync();
        return new ForeignClients(Process.Start(new ProcessStartInfo(node, ["--no-warnings", "bridge.mjs"])
        {
            WorkingDirectory = Repository.PathOf("tests/Journeys/Clients"),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!);
    }

    /// <summary>Has one of the functions of bridge.mjs done.</summary>
    /// <exception cref="ForeignException">It threw.</exception>
    internal async Task<JsonNode?> DoAsync(string function, object parameters)
    {
        var id = Interlocked.Increment(ref _lastId);
        var waiting = _waiting[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var line = JsonSerializer.Serialize(new Dictionary<string, object> { ["id"] = id, ["do"] = function, ["with"] = parameters });
        await _writing.WaitAsync();
        try
        {
            await _node.StandardInput.WriteLineAsync(line);
            await _node.StandardInput.FlushAsync();
        }
        finally
        {
            _writing.Release();
        }

        return await waiting.Task.WaitAsync(TimeSpan.FromMinutes(1));
    }

    public async ValueTask DisposeAsync()
    {
        _node.Kill();
        await _node.WaitForExitAsync();
        await _listening;
        _node.Dispose();
        _writing.Dispose();
    }

    /// <summary>Installs their packages, once; skips the test where npm is missing or cannot.</summary>
    internal static async Task InstallPackagesAsync()
    {
        await s_installing.WaitAsync();
        try
        {
            if (!Directory.Exists(Repository.PathOf("tests/Journeys/Clients/node_modules")))
            {
                using var npm = Process.Start(Installed.Find("npm"), ["ci", "--prefix", Repository.PathOf("tests/Journeys/Clients"), "--no-audit", "--no-fund"]);
                await npm.WaitForExitAsync();
                Assert.SkipUnless(npm.ExitCode == 0, "npm could not install the packages in tests/Journeys/Clients");
            }
        }
        finally
        {
            s_installing.Release();
        }
    }

    private async Task ListenAsync()
    {
        while (await _node.StandardOutput.ReadLineAsync() is { } line)
        {
            var answer = JsonNode.Parse(line)!;
            _waiting.TryRemove(answer["id"]!.GetValue<int>(), out var waiting);
            if (answer["error"] is { } error)
            {
                waiting!.SetException(new ForeignException((string)error["class"]!, (string)error["name"]!, (string)error["message"]!)
                {
                    IsOfService = (bool)error["isOfService"]!,
                    Status = (int?)error["status"],
                });
            }
            else
            {
                waiting!.SetResult(answer["result"]);
            }
        }

        foreach (var waiting in _waiting.Values)
        {
            waiting.TrySetException(new InvalidOperationException("Node has ended; its error output says why."));
        }
    }
}
