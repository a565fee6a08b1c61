using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.Authorization;
using Cognito.AspNetCore.Diagnostics;
using Cognito.AspNetCore.Endpoints;
using Cognito.AspNetCore.Endpoints.OpenApi;
using Cognito.AspNetCore.Sessions;
using Cognito.AspNetCore.SignIn;
using Cognito.AspNetCore.Tokens;
using Cognito.Protocol;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
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
        return services.AddAuthentication().AddCognito(CognitoDefaults.AuthenticationScheme, configure);
    }

    /// <summary>Adds authentication with a user pool under a name of its own, such as a second pool for partners.</summary>
    /// <param name="builder">What <c>AddCognito</c> or <c>AddAuthentication</c> returned.</param>
    /// <param name="scheme">The scheme's name. The first scheme that is added is the app's default, unless it names another.</param>
    /// <param name="section">Settings.</param>
    /// <remarks>
    /// The first scheme serves every request, unless its <c>ForwardDefaultSelector</c> names another, by the request's host or path or by
    /// a claim: <c>options.ForwardDefaultSelector = context => context.Request.Host.Host.StartsWith("partners.") ? "Partners" : null</c>.
    /// Pages, JSON endpoints and injected flows go by it too. A client registered under the scheme's name as key,
    /// <c>AddKeyedSingleton&lt;IAmazonCognitoIdentityProvider&gt;("Partners", …)</c>, serves that pool alone.
    /// </remarks>
    public static AuthenticationBuilder AddCognito(this AuthenticationBuilder builder, string scheme, IConfigurationSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return builder.AddCognito(scheme, section.Bind);
    }

    /// <inheritdoc cref="AddCognito(AuthenticationBuilder, string, IConfigurationSection)"/>
    /// <param name="builder">What <c>AddCognito</c> or <c>AddAuthentication</c> returned.</param>
    /// <param name="scheme">The scheme's name. The first scheme that is added is the app's default, unless it names another.</param>
    /// <param name="configure">Settings.</param>
    public static AuthenticationBuilder AddCognito(this AuthenticationBuilder builder, string scheme, Action<CognitoOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(scheme);
        ArgumentNullException.ThrowIfNull(configure);

        AddShared(builder.Services);
        PoolParts.Add(builder.Services, scheme);
        builder.Services.Configure<CognitoSchemes>(schemes => schemes.Names.Add(scheme));
        builder.Services.Configure<AuthenticationOptions>(options => options.DefaultScheme ??= scheme);
        builder.Services.AddOptions<CognitoOptions>(scheme)
            .Configure(options => options.Session.CookieName = CognitoSessionOptions.CookieNameOf(scheme))
            .ValidateOnStart();
        return builder.AddScheme<CognitoOptions, CognitoHandler>(scheme, configure);
    }

    /// <summary>What all pools have in common.</summary>
    private static void AddShared(IServiceCollection services)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<CognitoOptions>, CognitoOptionsValidator>());
        services.AddDataProtection();
        services.AddAuthorization();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IAuthorizationHandler, StepUpHandler>());
        services.AddMetrics();
        services.AddHttpContextAccessor();
        services.AddHttpClient(Backchannel.HttpClientName);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<CognitoMetrics>();
        services.TryAddSingleton<CognitoCookies>();
        services.TryAddSingleton<KeyRing>();
        services.TryAddSingleton<SharedLocks>();
        services.TryAddSingleton<RefusalFactory>();
        services.TryAddSingleton<StrictJson>();
        services.TryAddScoped<RequestScheme>();
        services.ConfigureHttpJsonOptions(EndpointJson.Configure);
        services.PostConfigureAll<OpenApiOptions>(CognitoOpenApi.Configure);
    }
}
