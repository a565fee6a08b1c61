using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Cognito.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;

namespace Cognito.AspNetCore.Endpoints;

/// <summary>So many requests in a window for each address: a whole IPv6 /64 counts as one, as one customer has it.</summary>
internal sealed class AddressLimiter : IDisposable
{
    private readonly PartitionedRateLimiter<IPAddress?> _limiter;

    public AddressLimiter([FromKeyedServices] UserPool pool)
    {
        var limit = pool.Options.RateLimit;
        _limiter = PartitionedRateLimiter.Create<IPAddress?, string>(address => limit.Requests == 0
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetFixedWindowLimiter(Key(address), _ => new() { PermitLimit = limit.Requests, Window = limit.Window }));
    }

    public RateLimitLease Acquire(IPAddress? address) => _limiter.AttemptAcquire(address);

    public static string RetryAfterSeconds(RateLimitLease lease) =>
        Math.Ceiling(lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait.TotalSeconds : 1).ToString(CultureInfo.InvariantCulture);

    public void Dispose() => _limiter.Dispose();

    internal static string Key(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };
}
