using System.Diagnostics;
using Amazon.CognitoIdentityProvider;
using Amazon.Runtime;

namespace Cognito.Local.Server.Tests;

/// <summary>The stand-alone server as a process of its own.</summary>
internal sealed class ServerProcess : IDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly Process process;

    private ServerProcess(Process process, Uri address, string greeting)
    {
        this.process = process;
        Address = address;
        Greeting = greeting;
        Client = new AmazonCognitoIdentityProviderClient(new BasicAWSCredentials("id", "secret"), new AmazonCognitoIdentityProviderConfig
        {
            ServiceURL = address.AbsoluteUri,
            AuthenticationRegion = "us-east-1",
            MaxErrorRetry = 0,
        });
    }

    public Uri Address { get; }

    public string Greeting { get; }

    public IAmazonCognitoIdentityProvider Client { get; }

    public static async Task<ServerProcess> StartAsync(params string[] arguments)
    {
        var process = Run(["--urls", "http://127.0.0.1:0", .. arguments]);
        using var limit = new CancellationTokenSource(StartLimit);
        var greeting = new List<string>();
        while (await process.StandardOutput.ReadLineAsync(limit.Token) is { } line && line.Length > 0)
            greeting.Add(line);
        if (greeting.Count == 0)
            throw new InvalidOperationException(await process.StandardError.ReadToEndAsync(limit.Token));
        return new ServerProcess(process, new Uri(greeting[0].Split(' ')[^1]), string.Join('\n', greeting));
    }

    /// <summary>Runs to the end: the exit code, and what was said about it.</summary>
    public static async Task<(int Code, string Error)> FailAsync(params string[] arguments)
    {
        using var process = Run(arguments);
        using var limit = new CancellationTokenSource(StartLimit);
        var error = await process.StandardError.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        return (process.ExitCode, error);
    }

    /// <summary>kill -9: no chance to tidy up.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public void Dispose()
    {
        Client.Dispose();
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
    }

    private static Process Run(string[] arguments) => Process.Start(new ProcessStartInfo("dotnet", [typeof(LocalServer).Assembly.Location, .. arguments])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
