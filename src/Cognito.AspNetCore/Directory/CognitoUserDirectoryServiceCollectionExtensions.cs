using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.Diagnostics;
using Cognito.AspNetCore.Directory;
using Cognito.AspNetCore.Service;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the user directory.</summary>
public static class CognitoUserDirectoryServiceCollectionExtensions
{
    /// <summary>Adds <see cref="ICognitoUserDirectory"/>, for apps with AWS credentials: the app's own <c>IAmazonCognitoIdentityProvider</c> when it registers one, else its AWSOptions or the AWS credential chain.</summary>
    /// <param name="services">The app's services, with <c>AddCognito</c>.</param>
    /// <param name="configure">Settings, if any.</param>
    /// <param name="scheme">Whose pool (default: that of <c>AddCognito(section)</c>). The directory of any other is a service keyed by its scheme's name, too.</param>
    public static IServiceCollection AddCognitoUserDirectory(
        this IServiceCollection services, Action<CognitoUserDirectoryOptions>? configure = null, string scheme = CognitoDefaults.AuthenticationScheme)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<CognitoUserDirectoryOptions>(scheme)
            .Configure(configure ?? (_ => { }))
            .Validate(
                options => options.UsernameAttribute is null or "email" or "phone_number",
                $"{nameof(CognitoUserDirectoryOptions.UsernameAttribute)} must be email or phone_number, as the pool's UsernameAttributes, or not be set.")
            .ValidateOnStart();
        services.TryAddKeyedSingleton<ICognitoUserDirectory>(scheme, (provider, _) => Create(provider, scheme));
        services.TryAddSingleton(provider => provider.GetRequiredKeyedService<ICognitoUserDirectory>(scheme));
        return services;
    }

    private static CognitoUserDirectory Create(IServiceProvider provider, string scheme)
    {
        var pool = provider.GetRequiredKeyedService<UserPool>(scheme);
        var client = CognitoClient.ForAdministrators(pool, provider);
        var calls = new ServiceCalls(
            client,
            pool,
            provider.GetRequiredKeyedService<ClientSecrets>(scheme),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<CognitoMetrics>(),
            provider.GetRequiredService<ILogger<ServiceCalls>>());
        var options = provider.GetRequiredService<IOptionsMonitor<CognitoUserDirectoryOptions>>().Get(scheme);
        return new(new DirectoryCalls(calls), client, pool.Options.UserPoolId!, options);
    }
}
