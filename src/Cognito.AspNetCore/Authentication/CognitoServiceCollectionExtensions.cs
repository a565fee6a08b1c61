using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.Devices;
using Cognito.AspNetCore.Diagnostics;
using Cognito.AspNetCore.Endpoints;
using Cognito.AspNetCore.Passwords;
using Cognito.AspNetCore.Service;
using Cognito.AspNetCore.Sessions;
using Cognito.AspNetCore.SignIn;
using Cognito.AspNetCore.SignUp;
using Cognito.AspNetCore.Tokens;
using Cognito.Protocol;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers sign-in with Amazon Cognito.</summary>
public static class CognitoServiceCollectionExtensions
{
    /// <summary>Adds authentication with a user pool, as the default scheme: sessions, bearer tokens, and the flows to sign in and up.</summary>
    /// <param name="services">The app's services.</param>
    /// <param name="section">Settings, usually <c>Configuration.GetSection("Cognito")</c>.</param>
    /// <remarks>Calls go through the app's own <c>IAmazonCognitoIdentityProvider</c> when it registers one, else through an anonymous client: no AWS credentials are needed.</remarks>
    public static AuthenticationBuilder AddCognito(this IServiceCollection services, IConfigurationSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return services.AddCognito(section.Bind);
    }

    /// <inheritdoc cref="AddCognito(IServiceCollection, IConfigurationSection)"/>
    /// <param name="services">The app's services.</param>
    /// <param name="configure">Settings.</param>
    public static AuthenticationBuilder AddCognito(this IServiceCollection services, Action<CognitoOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);

        services.AddOptions<CognitoOptions>(CognitoDefaults.AuthenticationScheme).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<CognitoOptions>, CognitoOptionsValidator>());
        services.AddDataProtection();
        services.AddAuthorization();
        services.AddMetrics();
        services.AddHttpClient(Backchannel.HttpClientName);
        services.TryAddSingleton(TimeProvider.System);
        AddParts(services);
        return services
            .AddAuthentication(CognitoDefaults.AuthenticationScheme)
            .AddScheme<CognitoOptions, CognitoHandler>(CognitoDefaults.AuthenticationScheme, configure);
    }

    private static void AddParts(IServiceCollection services)
    {
        services.TryAddSingleton<UserPool>();
        services.TryAddSingleton<CognitoMetrics>();
        services.TryAddSingleton<CognitoClient>();
        services.TryAddSingleton<ClientSecrets>();
        services.TryAddSingleton<ServiceCalls>();
        services.TryAddSingleton<CognitoCookies>();

        services.TryAddSingleton<SigningKeys>();
        services.TryAddSingleton<TokenValidator>();
        services.TryAddSingleton<TokenSetValidator>();
        services.TryAddSingleton<BearerAuthenticator>();

        services.TryAddSingleton<SessionCookie>();
        services.TryAddSingleton<TokenRefresh>();
        services.TryAddSingleton<SessionRefresher>();
        services.TryAddSingleton<SessionRevoker>();
        services.TryAddSingleton<SessionAuthenticator>();
        services.TryAddSingleton<SessionOpener>();

        services.TryAddSingleton<DeviceCookie>();
        services.TryAddSingleton<DeviceMemory>();
        services.TryAddSingleton<AuthCalls>();
        services.TryAddSingleton<SoftwareTokenCalls>();
        services.TryAddSingleton<SignInSteps>();

        services.TryAddSingleton<AddressLimiter>();
        services.TryAddSingleton<FlowResponses>();
        services.TryAddSingleton<StrictJson>();
        services.ConfigureHttpJsonOptions(EndpointJson.Configure);

        // Public classes whose parts are not: the container cannot find an internal constructor by itself.
        services.TryAddSingleton<RefusalFactory>();
        services.TryAddSingleton(provider => new SignInTickets(
            provider.GetRequiredService<CognitoCookies>(),
            provider.GetRequiredService<IDataProtectionProvider>(),
            provider.GetRequiredService<UserPool>(),
            provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(provider => new SignInFlow(
            provider.GetRequiredService<SignInSteps>(),
            provider.GetRequiredService<AuthCalls>(),
            provider.GetRequiredService<DeviceMemory>(),
            provider.GetRequiredService<UserPool>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<IHostEnvironment>()));
        services.TryAddSingleton(provider => new SignUpFlow(
            provider.GetRequiredService<ServiceCalls>(),
            provider.GetRequiredService<UserPool>(),
            provider.GetRequiredService<SignInFlow>(),
            provider.GetRequiredService<RefusalFactory>(),
            provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(provider => new PasswordFlow(
            provider.GetRequiredService<ServiceCalls>(),
            provider.GetRequiredService<UserPool>(),
            provider.GetRequiredService<SignInFlow>(),
            provider.GetRequiredService<RefusalFactory>(),
            provider.GetRequiredService<TimeProvider>()));
    }
}
