using Amazon.CognitoIdentityProvider.Model;
using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.Diagnostics;
using Cognito.AspNetCore.Service;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cognito.AspNetCore.Pages.Policies;

/// <summary>Asks a pool what it asks of passwords. An administrator's question: it is signed with the app's credentials.</summary>
internal sealed class PasswordPolicyReader(IServiceProvider services, TimeProvider time, CognitoMetrics metrics, ILogger<ServiceCalls> logger)
{
    /// <returns>Null when the pool does not say; the log has the reason.</returns>
    public async Task<PasswordPolicy?> ReadAsync(UserPool pool)
    {
        using var client = CognitoClient.ForAdministrators(pool, services);
        var calls = new ServiceCalls(client, pool, services.GetRequiredKeyedService<ClientSecrets>(pool.Scheme), time, metrics, logger);
        var reply = await calls.SendAsync(
            "DescribeUserPool",
            (api, token) => api.DescribeUserPoolAsync(new() { UserPoolId = pool.Options.UserPoolId }, token),
            CancellationToken.None);
        return (reply as Reply<DescribeUserPoolResponse>.Answer)?.Value.UserPool?.Policies?.PasswordPolicy is { } told
            ? PasswordPolicy.Of(told)
            : null;
    }
}
