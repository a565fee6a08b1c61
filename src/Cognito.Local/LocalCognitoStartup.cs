using Microsoft.Extensions.Hosting;

namespace Cognito.Local;

/// <summary>Takes the service, so that a mistake in its set-up stops the app before it listens.</summary>
internal sealed class LocalCognitoStartup(LocalCognito cognito) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _ = cognito;
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
