using System.Net;

namespace Cognito.Local.Wire;

/// <summary>The address by which callers on this machine reach the server.</summary>
internal static class Addresses
{
    /// <summary>Of all that it listens on, the first; where that is every interface, by the name of this machine.</summary>
    public static Uri Reachable(IEnumerable<string> listening)
    {
        var address = new UriBuilder(listening.First().Replace("://+", "://0.0.0.0", StringComparison.Ordinal).Replace("://*", "://0.0.0.0", StringComparison.Ordinal));
        if (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && (ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any)))
            address.Host = "localhost";
        return address.Uri;
    }
}
