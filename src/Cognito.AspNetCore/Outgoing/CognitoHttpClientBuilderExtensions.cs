using Cognito.AspNetCore.Outgoing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Lets HTTP clients call APIs that take the pool's tokens.</summary>
public static class CognitoHttpClientBuilderExtensions
{
    /// <summary>
    /// Sends the access token of whoever is signed in along with the client's requests. Where nobody is, they go without. An answer of 401 has the
    /// session refreshed and the request sent once more.
    /// </summary>
    /// <param name="builder">The client. The token goes to its base address alone, which has to be set where the client is added.</param>
    /// <param name="configure">Names further origins that get the token.</param>
    /// <remarks>It needs a request that is being served: in background work use <see cref="AddCognitoClientTokenHandler(IHttpClientBuilder, string[])"/>.</remarks>
    public static IHttpClientBuilder AddCognitoUserTokenHandler(this IHttpClientBuilder builder, Action<CognitoTokenHandlerOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var options = Options(configure);
        builder.Services.AddHttpContextAccessor();
        return builder.AddHttpMessageHandler(provider =>
            Handler(provider, builder.Name, options, new UserToken(provider.GetRequiredService<IHttpContextAccessor>()).FindAsync));
    }

    /// <summary>
    /// Sends a token of the app itself along with the client's requests (<c>client_credentials</c>), from the token endpoint of the pool's domain. It is kept
    /// in the app's <c>HybridCache</c>, encrypted, and renewed ahead of its expiry. An answer of 401 has a new one fetched, once a minute at most, and the request sent once more.
    /// </summary>
    /// <param name="builder">The client. The token goes to its base address alone, which has to be set where the client is added.</param>
    /// <param name="scopes">Scopes of resource servers, such as <c>orders/read</c>; none asks for all that the app client may have.</param>
    public static IHttpClientBuilder AddCognitoClientTokenHandler(this IHttpClientBuilder builder, params string[] scopes) =>
        builder.AddCognitoClientTokenHandler(_ => { }, scopes);

    /// <inheritdoc cref="AddCognitoClientTokenHandler(IHttpClientBuilder, string[])"/>
    /// <param name="builder">The client. The token goes to its base address, which has to be set where the client is added.</param>
    /// <param name="configure">Names further origins that get the token, or the scheme of another pool.</param>
    /// <param name="scopes">Scopes of resource servers, such as <c>orders/read</c>; none asks for all that the app client may have.</param>
    public static IHttpClientBuilder AddCognitoClientTokenHandler(this IHttpClientBuilder builder, Action<CognitoTokenHandlerOptions> configure, params string[] scopes)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        ArgumentNullException.ThrowIfNull(scopes);
        var options = Options(configure);
        builder.Services.AddHybridCache();
        builder.Services.TryAddKeyedSingleton<ClientTokenEndpoint>(options.Scheme);
        builder.Services.TryAddKeyedSingleton<ClientTokens>(options.Scheme);
        return builder.AddHttpMessageHandler(provider =>
        {
            var tokens = provider.GetRequiredKeyedService<ClientTokens>(options.Scheme);
            return Handler(provider, builder.Name, options, async (refused, cancellationToken) => await tokens.FindAsync(scopes, refused, cancellationToken));
        });
    }

    private static TokenHandler Handler(
        IServiceProvider provider, string client, CognitoTokenHandlerOptions options, Func<string?, CancellationToken, ValueTask<string?>> find) => new(
            new TokenTargets(client, provider.GetRequiredService<IOptionsMonitor<HttpClientFactoryOptions>>().Get(client), options.AllowedOrigins),
            find,
            provider.GetRequiredService<ILogger<TokenHandler>>());

    private static CognitoTokenHandlerOptions Options(Action<CognitoTokenHandlerOptions>? configure)
    {
        var options = new CognitoTokenHandlerOptions();
        configure?.Invoke(options);
        return options;
    }
}
