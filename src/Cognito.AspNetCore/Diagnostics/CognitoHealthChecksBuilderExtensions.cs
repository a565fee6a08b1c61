using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.Diagnostics;
using Cognito.AspNetCore.Tokens;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Says how the user pools are.</summary>
public static class CognitoHealthChecksBuilderExtensions
{
    /// <summary>
    /// Adds a check of the pools whose tokens are accepted: healthy when their keys can be fetched (tried once a minute at most), degraded when they
    /// cannot but are known from before, unhealthy when they are not known.
    /// </summary>
    /// <param name="builder">What <c>AddHealthChecks</c> returned.</param>
    /// <param name="scheme">The scheme whose pools are meant.</param>
    /// <param name="name">The check's name.</param>
    /// <param name="failureStatus">What it is when the keys are not known (default: unhealthy).</param>
    /// <param name="tags">To choose checks by.</param>
    public static IHealthChecksBuilder AddCognito(
        this IHealthChecksBuilder builder,
        string scheme = CognitoDefaults.AuthenticationScheme,
        string name = "cognito",
        HealthStatus? failureStatus = null,
        IEnumerable<string>? tags = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Add(new HealthCheckRegistration(
            name, provider => new CognitoHealthCheck(provider.GetRequiredKeyedService<TrustedPools>(scheme)), failureStatus, tags));
    }
}
