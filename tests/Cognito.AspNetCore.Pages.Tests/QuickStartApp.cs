using Cognito.Local;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cognito.AspNetCore.Pages.Tests;

/// <summary>The sample as it is, with its own pool, and a switch that cuts the app off from it.</summary>
public sealed class QuickStartApp : WebApplicationFactory<Program>
{
    public const string Ada = "ada@example.com";
    public const string AdasPassword = "Analytical-1843";
    public const string Newcomer = "new@example.com";
    public const string NewcomersPassword = "Temporary-1815";

    private readonly Line _line = new();

    /// <summary>Whether the pool answers.</summary>
    public bool IsPoolUp
    {
        set => _line.IsUp = value;
    }

    /// <summary>Which operation alone does not reach the pool.</summary>
    public string? LostOperation
    {
        set => _line.LostOperation = value;
    }

    internal Browser Browse() => new(Server);

    /// <summary>The code in the newest message to somebody.</summary>
    internal string CodeTo(string address) =>
        Services.GetRequiredService<LocalCognito>().Messages(to: address)[0].Code!;

    internal int MessagesTo(string address) => Services.GetRequiredService<LocalCognito>().Messages(to: address).Count;

    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Cognito:RateLimit:Requests", "0");
        // A busy machine is no outage.
        builder.UseSetting("Cognito:BackchannelTimeout", "00:01:00");
        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(new CollectedLogs()).SetMinimumLevel(LogLevel.Trace));
        builder.ConfigureTestServices(services => services.AddSingleton(provider =>
            _line.Client(provider.GetRequiredService<LocalCognito>())));
    }
}
