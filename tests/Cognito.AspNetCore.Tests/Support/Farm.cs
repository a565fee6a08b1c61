using Cognito.AspNetCore.Authentication;
using Medallion.Threading;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Cognito.AspNetCore.Tests.Support;

/// <summary>What the nodes of an app share: the clock, the pool, data-protection keys, a cache, locks.</summary>
internal sealed class Farm
{
    private readonly SharedKeys _keys = new();

    public Farm()
    {
        Pool = new(Time);
        Cache = new(Time);
    }

    public FakeTimeProvider Time { get; } = new(TimeProvider.System.GetUtcNow());

    public FakePool Pool { get; }

    public FarmCache Cache { get; }

    public FarmLocks Locks { get; } = new();

    /// <summary>Starts a node.</summary>
    public Task<TestApp> StartAsync(bool serverSide, Action<CognitoOptions>? options = null, bool locks = true, Action<WebApplication>? map = null, Action<IServiceCollection>? services = null) => TestApp.StartAsync(
        cognito =>
        {
            cognito.Session.ServerSide = serverSide;
            options?.Invoke(cognito);
        },
        builder =>
        {
            _keys.Use(builder);
            builder.Services.AddSingleton<IDistributedCache>(Cache);
            services?.Invoke(builder.Services);
            if (locks)
            {
                builder.Services.AddSingleton<IDistributedLockProvider>(Locks);
            }
        },
        map,
        time: Time,
        pool: Pool);

    /// <summary>A browser with the cookies of another, over a node.</summary>
    public static Browser Copy(Browser browser, TestApp node)
    {
        var copy = node.Browser();
        copy.Cookies.Add(browser.Cookies.GetAllCookies());
        return copy;
    }
}
