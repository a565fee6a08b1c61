using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.Pages.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cognito.AspNetCore.Pages.Tests;

/// <summary>A small app with the pages set up in a way of its own.</summary>
internal sealed class PagesApp : IAsyncDisposable
{
    private readonly WebApplication _app;

    private PagesApp(WebApplication app) => _app = app;

    /// <param name="pages">What the pages say, ask and look like.</param>
    /// <param name="applicationName">The assembly whose Razor files come first; the library's own unless said otherwise.</param>
    /// <param name="pool">A local pool to sign in with; none unless said otherwise.</param>
    /// <param name="cognito">What is special about sign-in.</param>
    /// <param name="time">The clock; the machine's unless said otherwise.</param>
    /// <param name="localization">The languages of the app itself; it does not localize its requests unless said otherwise.</param>
    /// <param name="services">What else the app registers.</param>
    public static async Task<PagesApp> StartAsync(
        Action<CognitoPagesOptions>? pages = null,
        string? applicationName = null,
        TestPool? pool = null,
        Action<CognitoOptions>? cognito = null,
        TimeProvider? time = null,
        Action<RequestLocalizationOptions>? localization = null,
        Action<IServiceCollection>? services = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = applicationName ?? typeof(CognitoPageModel).Assembly.GetName().Name,
            EnvironmentName = "Development",
        });
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders().AddProvider(new CollectedLogs()).SetMinimumLevel(LogLevel.Trace);
        if (time is not null)
            builder.Services.AddSingleton(time);
        builder.Services.AddCognito(options =>
        {
            options.UserPoolId = pool?.Id ?? "eu-west-1_Pages";
            options.ClientId = pool?.ClientId ?? "client";
            options.BackchannelTimeout = TimeSpan.FromMinutes(1);
            cognito?.Invoke(options);
        });
        if (pool is not null)
        {
            builder.Services.AddSingleton(pool.Service).AddSingleton(WatchedPool.Client(pool.Service));
            builder.Services.AddLocalCognito();
        }

        builder.Services.AddRazorPages().AddCognitoPages(pages);

        services?.Invoke(builder.Services);
        var app = builder.Build();
        if (localization is not null)
            app.UseRequestLocalization(localization);
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapRazorPages();
        app.MapGet("/me", [Authorize] (HttpContext context) => context.User.Identity!.Name);
        app.MapGet("/several", (HttpContext context) => context.User.Identity!.Name).RequireMfa();
        await app.StartAsync();
        return new(app);
    }

    public Browser Browse() => new(_app.GetTestServer());

    public HttpClient CreateClient() => _app.GetTestClient();

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
