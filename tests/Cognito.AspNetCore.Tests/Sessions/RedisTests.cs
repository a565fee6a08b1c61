using System.Net;
using System.Text;
using Cognito.AspNetCore.Sessions;
using Cognito.AspNetCore.Tests.Support;
using Cognito.Tests;
using Medallion.Threading;
using Medallion.Threading.Redis;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using StackExchange.Redis;

namespace Cognito.AspNetCore.Tests.Sessions;

/// <summary>Nodes that share nothing but a real Redis: keys, sessions, locks.</summary>
public sealed class RedisTests : IAsyncLifetime
{
    private readonly List<TestApp> _nodes = [];
    private readonly FakeTimeProvider _time = new(TimeProvider.System.GetUtcNow());
    private readonly List<ConnectionMultiplexer> _connections = [];
    private FakePool _pool = null!;
    private RedisServer _redis = null!;

    public async ValueTask InitializeAsync()
    {
        _redis = await RedisServer.StartAsync();
        _pool = new(_time);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes)
        {
            await node.DisposeAsync();
        }

        foreach (var connection in _connections)
        {
            await connection.DisposeAsync();
        }

        if (_redis is not null)
        {
            await _redis.DisposeAsync();
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_thousand_requests_make_one_refresh_and_none_fails(bool serverSide)
    {
        var (one, other) = (await StartNodeAsync(serverSide), await StartNodeAsync(serverSide));
        var browser = await one.SignedInAsync();
        var current = TokenMint.RefreshToken;
        _pool.On("GetTokensFromRefreshToken", body => Interlocked.CompareExchange(ref current, "rotated", (string)body["RefreshToken"]!) == TokenMint.RefreshToken
            ? FakePool.Ok(_pool.Tokens("rotated"))
            : FakePool.Error("RefreshTokenReuseException", ""));
        _time.Advance(TokenMint.Lifetime);

        var statuses = await Task.WhenAll(Enumerable.Range(0, 1000).Select(async i => (await Farm.Copy(browser, i % 2 == 0 ? one : other).GetAsync("/me")).StatusCode));

        Assert.All(statuses, status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Equal(1, _pool.Count("GetTokensFromRefreshToken"));
    }

    [Fact]
    public async Task Sessions_are_listed_and_revoked_across_nodes()
    {
        var (one, other) = (await StartNodeAsync(serverSide: true), await StartNodeAsync(serverSide: true));
        _pool.On("RevokeToken", new { });
        var browser = await one.SignedInAsync();
        var sessions = other.Services.GetRequiredKeyedService<CognitoSessions>("Cognito");

        var session = Assert.Single(await sessions.ListAsync(TokenMint.Subject, TestContext.Current.CancellationToken));
        Assert.True(await sessions.RevokeAsync(TokenMint.Subject, session.Id, TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/me")).StatusCode);
        Assert.Empty(await sessions.ListAsync(TokenMint.Subject, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Nothing_in_it_can_be_read()
    {
        var node = await StartNodeAsync(serverSide: true);
        var browser = await node.SignedInAsync();
        var access = await SessionTests.TextAsync(browser, "/token?name=access_token");
        var server = _connections[0].GetServer(_connections[0].GetEndPoints()[0]);
        var held = new StringBuilder();
        await foreach (var key in server.KeysAsync(pattern: "cognito:*"))
        {
            held.AppendLine(key.ToString()).AppendLine(Encoding.Latin1.GetString(((byte[]?)await _connections[0].GetDatabase().HashGetAsync(key, "data"))!));
        }

        Assert.Contains("cognito:s:", held.ToString(), StringComparison.Ordinal);
        Assert.All(
            new[] { access, TokenMint.RefreshToken, browser.Cookie("__Host-cognito")!, TokenMint.Subject },
            secret => Assert.DoesNotContain(secret, held.ToString(), StringComparison.Ordinal));
    }

    private async Task<TestApp> StartNodeAsync(bool serverSide)
    {
        var connection = await ConnectionMultiplexer.ConnectAsync(_redis.Configuration);
        _connections.Add(connection);
        var node = await TestApp.StartAsync(
            options => options.Session.ServerSide = serverSide,
            builder =>
            {
                builder.Services.RemoveAll<IDataProtectionProvider>();
                builder.Services.AddDataProtection().SetApplicationName("farm").PersistKeysToStackExchangeRedis(connection, "farm-keys");
                builder.Services.AddStackExchangeRedisCache(options => options.ConnectionMultiplexerFactory = () => Task.FromResult<IConnectionMultiplexer>(connection));
                builder.Services.AddSingleton<IDistributedLockProvider>(new RedisDistributedSynchronizationProvider(connection.GetDatabase()));
            },
            time: _time,
            pool: _pool);
        _nodes.Add(node);
        return node;
    }
}
