using System.Net;
using Amazon;
using Amazon.CognitoIdentityProvider;
using Amazon.Runtime;
using Cognito.AspNetCore.Authentication;
using Cognito.Protocol;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using LogLevel = Microsoft.Extensions.Logging.LogLevel;

namespace Cognito.AspNetCore.Tests.Support;

/// <summary>An app with the library in it, over a scripted service.</summary>
internal sealed class TestApp : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TestApp(WebApplication app, FakePool pool, FakeTimeProvider time, CollectedLogs logs)
    {
        _app = app;
        Pool = pool;
        Time = time;
        Logs = logs;
    }

    public FakePool Pool { get; }

    public FakeTimeProvider Time { get; }

    public CollectedLogs Logs { get; }

    public IServiceProvider Services => _app.Services;

    public static async Task<TestApp> StartAsync(
        Action<CognitoOptions>? options = null,
        Action<WebApplicationBuilder>? build = null,
        Action<WebApplication>? map = null,
        string? environment = null,
        FakeTimeProvider? time = null,
        FakePool? pool = null)
    {
        // Cookies are judged by the test browser's own clock: start at the real time.
        time ??= new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        pool ??= new FakePool(time);
        var logs = new CollectedLogs();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment ?? Environments.Production });
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders().AddProvider(logs).SetMinimumLevel(LogLevel.Trace);
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.Services.AddSingleton<IAmazonCognitoIdentityProvider>(_ => Client(pool));
        builder.Services.AddHttpClient(Backchannel.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => pool);
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        build?.Invoke(builder);
        builder.Services.AddCognito(cognito =>
        {
            cognito.UserPoolId = FakePool.Id;
            cognito.ClientId = FakePool.ClientId;
            options?.Invoke(cognito);
        });

        var app = builder.Build();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapCognito();
        app.MapGet("/me", [Authorize] (HttpContext context) => context.User.Identity!.Name);
        app.MapGet("/claims", [Authorize] (HttpContext context) => string.Join('\n', context.User.Claims.Select(claim => $"{claim.Type}={claim.Value}")));
        app.MapGet("/admin", [Authorize(Roles = "admins")] () => "admin");
        app.MapGet("/owner", [Authorize(Roles = "owners")] () => "owner");
        app.MapGet("/token", [Authorize] (HttpContext context, string name) => context.GetTokenAsync(name));
        map?.Invoke(app);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app, pool, time, logs);
    }

    public Browser Browser(string address = "https://app.example.com") => new([_app.GetTestServer()], address);

    /// <summary>A browser in which somebody has signed in.</summary>
    public async Task<Browser> SignedInAsync(bool persistent = false)
    {
        new SrpScript(Pool, "Right-1-password").Install();
        var browser = Browser();
        var (status, body) = await browser.JsonAsync("/auth/sign-in", new { username = "anna", password = "Right-1-password", persistent });
        Assert.True(status == HttpStatusCode.OK, body.ToJsonString());
        Assert.Equal("signedIn", (string?)body["state"]);
        return browser;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private static AmazonCognitoIdentityProviderClient Client(FakePool pool) => new(new AnonymousAWSCredentials(), new AmazonCognitoIdentityProviderConfig
    {
        RegionEndpoint = RegionEndpoint.EUWest1,
        HttpClientFactory = new Factory(pool),
        MaxErrorRetry = 0,
    });

    private sealed class Factory(FakePool pool) : Amazon.Runtime.HttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(pool, disposeHandler: false);
    }
}
