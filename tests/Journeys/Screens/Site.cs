using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.Pages.Hosting;
using Cognito.Local;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cognito.Journeys.Screens;

/// <summary>An app with the pages, in this process, and its pool.</summary>
internal sealed class Site : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Site(WebApplication app, LocalUserPool pool, Way way) => (_app, Pool, Way) = (app, pool, way);

    public Way Way { get; }

    public LocalUserPool Pool { get; }

    /// <summary>By name, for which alone passkeys are made.</summary>
    public Uri Address => new UriBuilder(_app.Urls.Single()) { Host = "localhost" }.Uri;

    /// <summary>A page for all who are signed in.</summary>
    public const string Home = "/";

    /// <summary>A page for nobody.</summary>
    public const string Forbidden = "/forbidden";

    /// <summary>A page for those who have signed in with a second factor.</summary>
    public const string Strict = "/strict";

    public static async Task<Site> StartAsync(LocalUserPool pool, Way way, Action<CognitoOptions> signIn, Action<CognitoPagesOptions> pages)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(Site).Assembly.GetName().Name,
            EnvironmentName = "Development",
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(pool.Cognito);
        builder.Services.AddLocalCognito();
        builder.Services.AddCognito(options =>
        {
            (options.UserPoolId, options.ClientId) = (pool.Id, pool.ClientId);
            options.BackchannelTimeout = TimeSpan.FromMinutes(1);
            // All visitors come from one address, far more of them in a minute than a person's.
            options.RateLimit.Requests = 0;
            signIn(options);
        });
        builder.Services.AddRazorPages().AddCognitoPages(pages);

        var app = builder.Build();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapRazorPages();
        app.MapGet(Home, Page).RequireAuthorization();
        app.MapGet(Forbidden, Page).RequireCognitoGroup("nobody");
        app.MapGet(Strict, Page).RequireMfa();
        app.MapGet("/favicon.ico", () => Results.NoContent());
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app, pool, way);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static IResult Page() => Results.Content("<!DOCTYPE html><html lang=\"en\"><title>Home</title><h1>Home</h1></html>", "text/html");
}
