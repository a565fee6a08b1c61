using Amazon.CognitoIdentityProvider.Endpoints;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal.Endpoints.StandardLibrary;

namespace Amazon.CognitoIdentityProvider.Internal;

/// <summary>The service's endpoint rules: which address serves a region.</summary>
public class AmazonCognitoIdentityProviderEndpointProvider : IEndpointProvider
{
    // The commercial partition's dual-stack FIPS names exist in these regions under the ordinary suffix.
    private static readonly string[] FipsByOrdinarySuffix = ["us-east-1", "us-east-2", "us-west-1", "us-west-2"];

    /// <exception cref="AmazonClientException">The parameters contradict each other, or the region has no such endpoint.</exception>
    public Endpoint ResolveEndpoint(EndpointParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return new Endpoint(Address(
            parameters[nameof(CognitoIdentityProviderEndpointParameters.Region)] as string,
            parameters[nameof(CognitoIdentityProviderEndpointParameters.Endpoint)] as string,
            parameters[nameof(CognitoIdentityProviderEndpointParameters.UseFIPS)] is true,
            parameters[nameof(CognitoIdentityProviderEndpointParameters.UseDualStack)] is true));
    }

    private static string Address(string? region, string? custom, bool fips, bool dualStack)
    {
        if (!string.IsNullOrEmpty(custom))
        {
            return (fips, dualStack) switch
            {
                (true, _) => throw new AmazonClientException("Invalid Configuration: FIPS and custom endpoint are not supported"),
                (_, true) => throw new AmazonClientException("Invalid Configuration: Dualstack and custom endpoint are not supported"),
                _ => custom,
            };
        }

        if (string.IsNullOrEmpty(region) || Fn.Partition(region) is not { } partition)
            throw new AmazonClientException("Invalid Configuration: Missing Region");

        return (fips, dualStack) switch
        {
            (true, true) when !partition.supportsFIPS || !partition.supportsDualStack =>
                throw new AmazonClientException("FIPS and DualStack are enabled, but this partition does not support one or both"),
            (true, false) when !partition.supportsFIPS =>
                throw new AmazonClientException("FIPS is enabled but this partition does not support FIPS"),
            (false, true) when !partition.supportsDualStack =>
                throw new AmazonClientException("DualStack is enabled but this partition does not support DualStack"),
            (true, true) when FipsByOrdinarySuffix.Contains(region) => $"https://cognito-idp-fips.{region}.amazonaws.com",
            (true, true) => $"https://cognito-idp-fips.{region}.{partition.dualStackDnsSuffix}",
            (true, false) => $"https://cognito-idp-fips.{region}.{partition.dnsSuffix}",
            (false, true) when partition.name == "aws" => $"https://cognito-idp.{region}.amazonaws.com",
            (false, true) => $"https://cognito-idp.{region}.{partition.dualStackDnsSuffix}",
            _ => $"https://cognito-idp.{region}.{partition.dnsSuffix}",
        };
    }
}
