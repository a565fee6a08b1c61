using Cognito.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Goes on from <c>AddCognito</c>.</summary>
public static class CognitoAuthenticationBuilderExtensions
{
    /// <summary>
    /// Keeps sessions on the server, in the app's <c>IDistributedCache</c>, encrypted: the cookie is a reference of less than 250 bytes, sessions can be
    /// listed (<c>CognitoSessions</c>), and one that is revoked ends with the next request on every node.
    /// </summary>
    /// <param name="builder">What <c>AddCognito</c> returned.</param>
    /// <param name="scheme">The scheme of the pool whose sessions they are (default: <c>Cognito</c>).</param>
    /// <remarks>
    /// Nodes must share data-protection keys. Register DistributedLock's <c>IDistributedLockProvider</c> too, so that only one node at a time refreshes
    /// a session: with rotation of refresh tokens and no grace period, two would end it.
    /// </remarks>
    public static AuthenticationBuilder UseServerSideSessions(this AuthenticationBuilder builder, string scheme = CognitoDefaults.AuthenticationScheme)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(scheme);
        builder.Services.Configure<CognitoOptions>(scheme, options => options.Session.ServerSide = true);
        return builder;
    }
}
