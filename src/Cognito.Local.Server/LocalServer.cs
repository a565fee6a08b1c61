using Cognito.Local.Wire;

namespace Cognito.Local.Server;

/// <summary>The local service as a web server of its own.</summary>
internal static class LocalServer
{
    public static WebApplication Build(ServerArguments arguments)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = Directory.GetCurrentDirectory() });
        builder.WebHost.UseUrls(arguments.Urls);
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddLocalCognito(options =>
        {
            options.DataPath = arguments.Data;
            options.ConfigPath = arguments.Config;
            options.Region = arguments.Region ?? options.Region;
            options.BaseAddress = arguments.BaseAddress;
            options.LambdaEndpoint = arguments.LambdaEndpoint;
            options.Smtp = arguments.Smtp is { } smtp ? new() { Host = smtp.Host, Port = smtp.Port } : null;
            options.EnforceQuotas = arguments.Quotas;
            options.ShowMessagesToOthers = arguments.MessagesToOthers;
            options.Console = arguments.Console;
            foreach (var (id, secret) in arguments.AccessKeys)
                options.AccessKeys[id] = secret;
        });

        var app = builder.Build();
        app.MapLocalCognito();
        app.MapGet("/", (LocalCognito cognito) => TypedResults.Text(Greeting.Of(cognito, app.Urls)));
        return app;
    }

    /// <summary>Once it listens, the address is known that goes into the tokens, even if the port was left to the system.</summary>
    public static string Announce(WebApplication app)
    {
        var cognito = app.Services.GetRequiredService<LocalCognito>();
        cognito.Service.Options.BaseAddress ??= Addresses.Reachable(app.Urls);
        return Greeting.Of(cognito, app.Urls);
    }
}
