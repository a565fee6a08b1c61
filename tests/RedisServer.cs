using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Cognito.Tests;

/// <summary>A Redis server of a test's own: on a free port of this machine, with a private folder where it writes down each change before it answers.</summary>
public sealed class RedisServer : IAsyncDisposable
{
    private const string Program = "redis-server";
    private static readonly TimeSpan s_startLimit = TimeSpan.FromSeconds(30);

    private readonly string _file;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("redis-");
    private readonly int _port = FreePort();
    private Process? _process;

    private RedisServer(string file) => _file = file;

    /// <summary>How StackExchange.Redis finds it. It goes on looking when the server is away.</summary>
    public string Configuration => $"127.0.0.1:{_port},abortConnect=false,connectTimeout=1000,asyncTimeout=1000";

    /// <summary>Starts one; skips the test where the program is missing.</summary>
    public static async Task<RedisServer> StartAsync()
    {
        var file = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, Program)).FirstOrDefault(File.Exists);
        if (file is null)
        {
            Assert.Skip($"{Program} is not installed; .ci/run installs it");
        }

        var server = new RedisServer(file);
        await server.StartAgainAsync();
        return server;
    }

    /// <summary>Ends it at once, as a power cut would (SIGKILL).</summary>
    public async Task KillAsync()
    {
        if (_process is { } process)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
            _process = null;
        }
    }

    /// <summary>Starts it on the same port, with what it wrote down.</summary>
    public async Task StartAgainAsync()
    {
        _process = Process.Start(new ProcessStartInfo(_file,
        [
            "--port", $"{_port}", "--bind", "127.0.0.1", "--dir", _folder.FullName, "--save", "", "--appendonly", "yes", "--appendfsync", "always", "--daemonize", "no",
        ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        _ = _process.StandardError.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
        using var limit = new CancellationTokenSource(s_startLimit);
        while (await _process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            if (line.Contains("Ready to accept connections", StringComparison.Ordinal))
            {
                _ = _process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
                return;
            }
        }

        throw new InvalidOperationException($"{Program} ended before it was ready.");
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _folder.Delete(recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
