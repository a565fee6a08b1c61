using System.Collections.ObjectModel;
using Amazon.Runtime;

namespace Amazon.CognitoIdentityProvider;

/// <summary>The defaults of each <see cref="DefaultConfigurationMode"/>: https://docs.aws.amazon.com/sdkref/latest/guide/feature-smart-config-defaults.html.</summary>
public static class AmazonCognitoIdentityProviderDefaultConfiguration
{
    /// <summary>Safe in most places.</summary>
    public static IDefaultConfiguration Standard { get; } = Mode(DefaultConfigurationMode.Standard, 3100);

    /// <summary>For callers in the same AWS region.</summary>
    public static IDefaultConfiguration InRegion { get; } = Mode(DefaultConfigurationMode.InRegion, 1100);

    /// <summary>For callers in another AWS region.</summary>
    public static IDefaultConfiguration CrossRegion { get; } = Mode(DefaultConfigurationMode.CrossRegion, 3100);

    /// <summary>For callers behind slow links.</summary>
    public static IDefaultConfiguration Mobile { get; } = Mode(DefaultConfigurationMode.Mobile, 30000);

    /// <summary>AWSSDK.Core finds out where it runs and picks one of the others.</summary>
    public static IDefaultConfiguration Auto { get; } = Mode(DefaultConfigurationMode.Auto, 1100);

    /// <summary>All five.</summary>
    public static ReadOnlyCollection<IDefaultConfiguration> GetAllConfigurations() =>
        new([Standard, InRegion, CrossRegion, Mobile, Auto]);

    private static DefaultConfiguration Mode(DefaultConfigurationMode mode, int connectMilliseconds) => new()
    {
        Name = mode,
        RetryMode = RequestRetryMode.Standard,
        S3UsEast1RegionalEndpoint = S3UsEast1RegionalEndpointValue.Regional,
        ConnectTimeout = TimeSpan.FromMilliseconds(connectMilliseconds),
        TlsNegotiationTimeout = TimeSpan.FromMilliseconds(connectMilliseconds),
    };
}
