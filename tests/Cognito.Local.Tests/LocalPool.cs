using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;
using Microsoft.Extensions.Time.Testing;

namespace Cognito.Local.Tests;

/// <summary>A service in memory with a clock of its own, seen through the real SDK client.</summary>
internal sealed class LocalPool : IDisposable
{
    public LocalPool(LocalCognitoOptions? options = null)
    {
        Cognito = new LocalCognito(options, Clock, CollectedLogs.Loggers());
        Client = WatchedPool.Client(Cognito);
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    public LocalCognito Cognito { get; }

    public IAmazonCognitoIdentityProvider Client { get; }

    /// <summary>Creates a pool; tests change what matters to them.</summary>
    public async Task<string> CreatePoolAsync(Action<CreateUserPoolRequest>? change = null)
    {
        var request = new CreateUserPoolRequest { PoolName = "test" };
        change?.Invoke(request);
        return (await Client.CreateUserPoolAsync(request)).UserPool.Id;
    }

    public async Task<UserPoolClientType> CreateAppClientAsync(string pool, Action<CreateUserPoolClientRequest>? change = null)
    {
        var request = new CreateUserPoolClientRequest { UserPoolId = pool, ClientName = "app" };
        change?.Invoke(request);
        return (await Client.CreateUserPoolClientAsync(request)).UserPoolClient;
    }

    /// <summary>An error is its type and its text.</summary>
    public static async Task RefusedAsync<TException>(string message, Func<Task> call)
        where TException : Exception
    {
        var error = await Assert.ThrowsAsync<TException>(call);
        Assert.Equal(message, error.Message);
    }

    public void Dispose()
    {
        Client.Dispose();
        Cognito.Dispose();
    }
}
