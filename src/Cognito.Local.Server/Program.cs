using Cognito.Local;
using Cognito.Local.Server;
using Microsoft.Extensions.Options;

if (args is ["--help" or "-h" or "-?"])
{
    Console.WriteLine(ServerArguments.Usage);
    return 0;
}

try
{
    await using var app = LocalServer.Build(ServerArguments.Parse(args));
    await app.StartAsync();
    Console.WriteLine(LocalServer.Announce(app));
    await app.WaitForShutdownAsync();
    return 0;
}
catch (Exception e) when (e is FormatException or SetupException or OptionsValidationException or IOException)
{
    Console.Error.WriteLine(e.Message);
    if (e is FormatException)
        Console.Error.WriteLine(ServerArguments.Usage);
    return 2;
}
