using Cognito.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers sign-in with Amazon Cognito.</summary>
public static class CognitoServiceCollectionExtensions
{
    /// <summary>Adds authentication with a user pool, as the default scheme: sessions, bearer tokens, and the flows to sign in and up.</summary>
    /// <param name="services">The app's services.</param>
    /// <param name="section">Settings, usually <c>Configuration.GetSection("Cognito")</c>.</param>
    public static AuthenticationBuilder AddCognito(this IServiceCollection services, IConfigurationSection section) => throw new NotImplementedException();

    /// <inheritdoc cref="AddCognito(IServiceCollection, IConfigurationSection)"/>
    /// <param name="services">The app's services.</param>
    /// <param name="configure">Settings.</param>
    public static AuthenticationBuilder AddCognito(this IServiceCollection services, Action<CognitoOptions> configure) => throw new NotImplementedException();
}
