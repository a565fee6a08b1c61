using Cognito.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Cognito.AspNetCore.Pages.Policies;

/// <summary>Begins to read the policies when the app starts, so that the first page has them. Only a pool in the process is waited for.</summary>
/// <param name="services">Asked when the app starts and not before: by then the options are found to be right.</param>
internal sealed class PasswordPolicyStartup(IServiceProvider services) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var policies = services.GetRequiredService<PasswordPolicies>();
        var schemes = services.GetRequiredService<IOptions<CognitoSchemes>>().Value.Names;
        var read = Task.WhenAll(schemes.Select(scheme => policies.RefreshAsync(services.GetRequiredKeyedService<UserPool>(scheme))));
        return policies.IsPoolInProcess ? read.WaitAsync(cancellationToken) : Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
