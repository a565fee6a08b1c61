using Cognito.Journeys.Foreign;
using Cognito.Journeys.Programs;

[assembly: AssemblyFixture(typeof(ForeignWorld))]

namespace Cognito.Journeys.Foreign;

/// <summary>The stand-alone server and the foreign clients: started by the first test that needs them, shared by all.</summary>
public sealed class ForeignWorld : IAsyncDisposable
{
    private readonly Lazy<Task<ForeignClients>> _clients = new(ForeignClients.StartAsync);
    private readonly Lazy<Task<LocalServer>> _server = new(() => LocalServer.StartAsync());

    /// <summary>A pool that no other test sees.</summary>
    internal async Task<ForeignPool> CreatePoolAsync(bool withSecret = false, object? poolSettings = null, object? clientSettings = null) =>
        await ForeignPool.CreateAsync(await _clients.Value, await _server.Value, withSecret, poolSettings, clientSettings);

    internal async Task<string> ServerOutputAsync() => (await _server.Value).Output;

    public async ValueTask DisposeAsync()
    {
        if (_clients is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            await (await _clients.Value).DisposeAsync();
        }

        if (_server is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            await (await _server.Value).DisposeAsync();
        }
    }
}
