using Cognito.Journeys.Console;
using Cognito.Local;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

[assembly: AssemblyFixture(typeof(ConsoleApp))]

namespace Cognito.Journeys.Console;

/// <summary>An app in development that shows its local pool and the console, started by the first test that needs it.</summary>
public sealed class ConsoleApp : IAsyncDisposable
{
    public const string Root = "/cognito/console";

    private readonly Lazy<Task<WebApplication>> _started = new(StartAsync);

    internal async Task<Uri> AddressAsync() => new((await _started.Value).Urls.Single());

    internal async Task<LocalCognito> CognitoAsync() => (await _started.Value).Services.GetRequiredService<LocalCognito>();

    public async ValueTask DisposeAsync()
    {
        if (_started is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            await (await _started.Value).DisposeAsync();
        }
    }

    private static async Task<WebApplication> StartAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development", ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddLocalCognito();
        var app = builder.Build();
        app.MapLocalCognito("/cognito");
        app.MapGet("/favicon.ico", () => Results.NoContent());
        await app.StartAsync();
        return app;
    }
}
