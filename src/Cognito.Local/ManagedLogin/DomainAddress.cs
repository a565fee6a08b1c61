using Cognito.Local.Model;
using Cognito.Local.Pools;

namespace Cognito.Local.ManagedLogin;

/// <summary>Where the OAuth endpoints of a pool's domain are.</summary>
internal static class DomainAddress
{
    /// <summary>Below it are the domains of all pools, where they cannot have hosts of their own.</summary>
    public const string Folder = "domains";

    private const string ServiceHost = ".amazoncognito.com";

    /// <summary>Null when the pool has no domain. Its own domain goes before the service's.</summary>
    public static string? Of(LocalCognitoOptions options, UserPoolType pool) =>
        (pool.CustomDomain ?? pool.Domain) is not { } domain ? null
        : options.BaseAddress is { } address ? $"{address.AbsoluteUri.TrimEnd('/')}/{Folder}/{domain}"
        : pool.CustomDomain is not null ? $"https://{domain}"
        : $"https://{domain}.auth.{Identifiers.Region(pool.Id!)}{ServiceHost}";

    /// <summary>The domain that a request is for.</summary>
    public static string DomainOf(Uri address) => address.AbsolutePath.Split('/') is ["", Folder, var domain, ..] ? domain
        : address.Host.EndsWith(ServiceHost, StringComparison.OrdinalIgnoreCase) ? address.Host[..address.Host.IndexOf('.', StringComparison.Ordinal)]
        : address.Host;
}
