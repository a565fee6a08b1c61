using Cognito.AspNetCore.Pages.Hosting;
using Microsoft.AspNetCore.Builder;
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
    public static async Task<PagesApp> StartAsync(Action<CognitoPagesOptions>? pages = null, string? applicationName = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = applicationName ?? typeof(CognitoPageModel).Assembly.GetName().Name,
            EnvironmentName = "Development",
        });
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddCognito(options =>
        {
            options.UserPoolId = "eu-west-1_Pages";
            options.ClientId = "client";
        });
        builder.Services.AddRazorPages().AddCognitoPages(pages);

        var app = builder.Build();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapRazorPages();
        await app.StartAsync();
        return new(app);
    }

    public Browser Browse() => new(_app.GetTestServer());

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
