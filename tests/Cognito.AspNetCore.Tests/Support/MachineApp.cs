using Cognito.AspNetCore.Authentication;
using Cognito.Local;
using Cognito.Protocol;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using LogLevel = Microsoft.Extensions.Logging.LogLevel;

namespace Cognito.AspNetCore.Tests.Support;

/// <summary>A program that calls an API with tokens of its own, over the local pool; nobody sends it requests.</summary>
internal sealed class MachineApp : IAsyncDisposable
{
    public const string Scope = "orders/read";

    private readonly ServiceProvider _services;

    private MachineApp(ServiceProvider services, LocalCognito cognito, FakeTimeProvider time, OtherApi api, CollectedLogs logs) =>
        (_services, Cognito, Time, Api, Logs) = (services, cognito, time, api, logs);

    public LocalCognito Cognito { get; }

    public FakeTimeProvider Time { get; }

    public OtherApi Api { get; }

    public CollectedLogs Logs { get; }

    public static async Task<MachineApp> StartAsync(Action<CognitoOptions>? options = null, bool domain = true, params string[] scopes)
    {
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        var cognito = new LocalCognito(clock: time);
        using var service = WatchedPool.Client(cognito);
        var pool = (await service.CreateUserPoolAsync(new() { PoolName = "programs" })).UserPool.Id;
        if (domain)
        {
            await service.CreateUserPoolDomainAsync(new() { UserPoolId = pool, Domain = "programs" });
        }

        await service.CreateResourceServerAsync(new()
        {
            UserPoolId = pool,
            Identifier = "orders",
            Name = "Orders",
            Scopes = [new() { ScopeName = "read", ScopeDescription = "See them" }, new() { ScopeName = "write", ScopeDescription = "Change them" }],
        });
        var client = (await service.CreateUserPoolClientAsync(new()
        {
            UserPoolId = pool,
            ClientName = "worker",
            GenerateSecret = true,
            AllowedOAuthFlowsUserPoolClient = true,
            AllowedOAuthFlows = ["client_credentials"],
            AllowedOAuthScopes = [Scope, "orders/write"],
        })).UserPoolClient;

        var (api, logs) = (new OtherApi(), new CollectedLogs());
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddLogging(logging => logging.AddProvider(logs).SetMinimumLevel(LogLevel.Trace));
        services.AddSingleton<TimeProvider>(time);
        services.AddHttpClient(Backchannel.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => WatchedPool.Handler(cognito));
        services.AddCognito(cognito =>
        {
            (cognito.UserPoolId, cognito.ClientId) = (pool, "people");
            (cognito.ClientTokens.ClientId, cognito.ClientTokens.ClientSecret) = (client.ClientId, client.ClientSecret);
            options?.Invoke(cognito);
        });
        services.AddHttpClient("orders", http => http.BaseAddress = new Uri(OtherApi.Address))
            .ConfigurePrimaryHttpMessageHandler(() => api)
            .AddCognitoClientTokenHandler(scopes.Length == 0 ? [Scope] : scopes);
        return new(services.BuildServiceProvider(), cognito, time, api, logs);
    }

    public async Task<HttpResponseMessage> CallAsync()
    {
        using var client = _services.GetRequiredService<IHttpClientFactory>().CreateClient("orders");
        return await client.GetAsync("orders", TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Cognito.Dispose();
    }
}
