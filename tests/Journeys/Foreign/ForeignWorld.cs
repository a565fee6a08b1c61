using Cognito.Journeys.Foreign;
using Cognito.Journeys.Programs;

[assembly: AssemblyFixture(typeof(ForeignWorld))]

namespace Cognito.Journeys.Foreign;

/// <summary>The stand-alone server and the foreign clients: started by the first test that needs them, shared by all.</summary>
public sealed class ForeignWorld : IAsyncDisposable
{
    private readonly Lazy<Task<ForeignClients>> _clients = new(ForeignClients.StartAsync);
    private readonly Lazy<Task<(Functions Functions, LocalServer Server)>> _server = new(async () =>
    {
        var functions = await Functions.StartAsync();
        return (functions, await LocalServer.StartAsync("--lambda-endpoint", functions.Address));
    });

    /// <summary>A pool that no other test sees.</summary>
    internal async Task<ForeignPool> CreatePoolAsync(bool withSecret = false, object? poolSettings = null, object? clientSettings = null) =>
        await ForeignPool.CreateAsync(await _clients.Value, (await _server.Value).Server, withSecret, poolSettings, clientSettings);

    internal async Task<string> ServerOutputAsync() => (await _server.Value).Server.Output;

    public async ValueTask DisposeAsync()
    {
        if (_clients is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            await (await _clients.Value).DisposeAsync();
        }

        if (_server is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            var (functions, server) = await _server.Value;
            await server.DisposeAsync();
            await functions.DisposeAsync();
        }
    }
}
