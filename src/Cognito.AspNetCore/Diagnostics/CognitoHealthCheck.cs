using Cognito.AspNetCore.Tokens;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Cognito.AspNetCore.Diagnostics;

/// <summary>
/// Whether the pools whose tokens are accepted can be reached, and how old their keys are. Without keys nobody can be told from anybody; with
/// those from before an outage everybody can who has a token.
/// </summary>
internal sealed class CognitoHealthCheck(TrustedPools pools) : IHealthCheck
{
    private static readonly TimeSpan s_tooOld = TimeSpan.FromDays(1);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var all = pools.Bearer.Pools.Values;
        await Task.WhenAll(all.Select(pool => pool.Keys.RefreshAsync(cancellationToken)));

        var data = all.ToDictionary(pool => pool.Issuer, pool => (object)(pool.Keys.Age is { } age ? $"keys are {(long)age.TotalSeconds} s old" : "no keys"), StringComparer.Ordinal);
        return all.Any(pool => pool.Keys.Age is null)
                ? new(context.Registration.FailureStatus, "The keys of a user pool cannot be fetched, and never were: no token can be checked.", data: data)
            : all.Any(pool => pool.Keys.IsFailing || pool.Keys.Age > s_tooOld)
                ? HealthCheckResult.Degraded("A user pool cannot be reached: tokens are checked with the keys from before, but nobody can sign in there.", data: data)
            : HealthCheckResult.Healthy("The user pools can be reached.", data);
    }
}
