using System.Net;
using Microsoft.AspNetCore.Http;

namespace Cognito.Local.Delivery;

/// <summary>
/// Lets only callers of this machine through. The address alone is not enough: a web page elsewhere can make the browser
/// of this machine call by a name that it points here, and then the Host is not a local one.
/// </summary>
internal sealed class OwnMachine(LocalCognito cognito) : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        cognito.Service.Options.ShowMessagesToOthers || IsLocal(context.HttpContext)
            ? next(context)
            : ValueTask.FromResult<object?>(TypedResults.StatusCode(StatusCodes.Status403Forbidden));

    /// <summary>No address means that the caller is in the process.</summary>
    private static bool IsLocal(HttpContext http) =>
        http.Connection.RemoteIpAddress is not { } address
        || (IPAddress.IsLoopback(address) && IsLocalName(http.Request.Host.Host));

    /// <summary>Whether a host's name cannot be anybody's but this machine's (RFC 6761 §6.3: localhost and what is below it).</summary>
    public static bool IsLocalName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
