using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Cognito.Journeys.Programs;
using Cognito.Tests;

namespace Cognito.Journeys.Farms;

/// <summary>Two processes of an app behind one address, with a pool and a Redis between them.</summary>
internal sealed partial class Farm : IAsyncDisposable
{
    private readonly List<(RunningProgram Program, Uri Address)> _nodes = [];
    private RedisServer? _redis;
    private FarmPool? _pool;
    private Proxy? _proxy;

    private Farm()
    {
    }

    public RedisServer Redis => _redis!;

    /// <summary>All that the nodes have said.</summary>
    public string Output => string.Concat(_nodes.Select(node => node.Program.Output));

    public int Refreshes => _pool!.Count("GetTokensFromRefreshToken");

    public static async Task<Farm> StartAsync(bool serverSide)
    {
        var farm = new Farm();
        try
        {
            farm._redis = await RedisServer.StartAsync();
            farm._pool = await FarmPool.StartAsync();
            await farm.StartNodeAsync("one", serverSide);
            await farm.StartNodeAsync("two", serverSide);
            farm._proxy = await Proxy.StartAsync([.. farm._nodes.Select(node => node.Address)]);
            return farm;
        }
        catch
        {
            await farm.DisposeAsync();
            throw;
        }
    }

    /// <summary>A browser in which somebody has signed in.</summary>
    public async Task<HttpClient> SignInAsync()
    {
        var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = _proxy!.Address };
        var response = await browser.PostAsJsonAsync("/auth/sign-in", new { username = "anna@example.com", password = FarmPool.Password });
        Assert.True(response.StatusCode == HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
        return browser;
    }

    /// <summary>The cookies that a browser would send now.</summary>
    public async Task<HttpClient> WithoutJarAsync()
    {
        using var jar = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = _proxy!.Address };
        var response = await jar.PostAsJsonAsync("/auth/sign-in", new { username = "anna@example.com", password = FarmPool.Password });
        var cookies = response.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]);
        var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = _proxy!.Address };
        client.DefaultRequestHeaders.Add("Cookie", string.Join("; ", cookies));
        return client;
    }

    /// <summary>Moves every clock.</summary>
    public async Task AdvanceAsync(TimeSpan time)
    {
        _pool!.Advance(time);
        using var http = new HttpClient();
        foreach (var (_, address) in _nodes)
        {
            (await http.PostAsync(new Uri(address, $"/clock?minutes={time.TotalMinutes}"), null)).EnsureSuccessStatusCode();
        }
    }

    public async ValueTask DisposeAsync()
    {
        IAsyncDisposable?[] parts = [_proxy, .. _nodes.Select(node => node.Program), _pool, _redis];
        foreach (var part in parts.OfType<IAsyncDisposable>())
        {
            await part.DisposeAsync();
        }
    }

    private async Task StartNodeAsync(string name, bool serverSide)
    {
        string[] settings =
        [
            "--urls", "http://127.0.0.1:0",
            "--Node", name,
            "--Redis", Redis.Configuration,
            "--Cognito:UserPoolId", _pool!.Users.Id,
            "--Cognito:ClientId", _pool.Users.ClientId,
            "--Cognito:ServiceUrl", _pool.Address,
            "--Cognito:Authority", $"{_pool.Address}/{_pool.Users.Id}",
            "--Cognito:Session:ServerSide", $"{serverSide}",
        ];
        var (program, ready) = await RunningProgram.StartAsync("dotnet", ["exec", Built.Program("FarmNode"), .. settings], Ready(), "tests/FarmNode", "Development");
        _nodes.Add((program, new Uri(ready.Groups["address"].Value)));
    }

    [GeneratedRegex(@"Now listening on: (?<address>http://127\.0\.0\.1:[1-9]\d*)")]
    private static partial Regex Ready();
}
