using Amazon.CognitoIdentityProvider;
using Cognito.Local;
using Cognito.Protocol;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Puts Amazon Cognito user pools into the process.</summary>
public static class LocalCognitoServiceCollectionExtensions
{
    /// <summary>
    /// Adds a <see cref="LocalCognito"/> in memory and sends the app's <see cref="IAmazonCognitoIdentityProvider"/> and the
    /// HTTP client named <see cref="Backchannel.HttpClientName"/> to it.
    /// </summary>
    /// <param name="services">The app's services.</param>
    /// <param name="configPath">The <c>pool.json</c> with the pools to create; null creates none. Relative paths start at the content root.</param>
    public static IServiceCollection AddLocalCognito(this IServiceCollection services, string? configPath = null) =>
        services.AddLocalCognito(options => options.ConfigPath = configPath);

    /// <inheritdoc cref="AddLocalCognito(IServiceCollection, string?)"/>
    /// <param name="services">The app's services.</param>
    /// <param name="configure">Sets the service up. Relative paths start at the content root.</param>
    public static IServiceCollection AddLocalCognito(this IServiceCollection services, Action<LocalCognitoOptions> configure)
    {
        services.AddOptions<LocalCognitoOptions>()
            .Configure(configure)
            .PostConfigure<IServiceProvider>((options, provider) =>
            {
                if (provider.GetService<IHostEnvironment>() is not { } environment)
                    return;
                options.ConfigPath = options.ConfigPath is { } config ? Path.Combine(environment.ContentRootPath, config) : null;
                options.DataPath = options.DataPath is { } data ? Path.Combine(environment.ContentRootPath, data) : null;
            });
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<LocalCognitoOptions>, LocalCognitoOptionsValidator>());
        services.TryAddSingleton(provider => new LocalCognito(
            provider.GetRequiredService<IOptions<LocalCognitoOptions>>().Value,
            provider.GetService<TimeProvider>(),
            provider.GetService<ILoggerFactory>()));
        services.AddHostedService<LocalCognitoStartup>();
        services.TryAddSingleton<PoolInProcess>();

        services.RemoveAll<IAmazonCognitoIdentityProvider>();
        services.AddSingleton(provider => provider.GetRequiredService<LocalCognito>().CreateClient());
        services.AddHttpClient(Backchannel.HttpClientName)
            .ConfigurePrimaryHttpMessageHandler(provider => provider.GetRequiredService<LocalCognito>().CreateHandler());
        return services;
    }
}
