using Amazon.CognitoIdentityProvider.Endpoints;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.Util;

namespace Amazon.CognitoIdentityProvider.Internal;

/// <summary>Puts the endpoint on each request before it is signed.</summary>
internal sealed class AmazonCognitoIdentityProviderEndpointResolver : BaseEndpointResolver
{
    protected override EndpointParameters MapEndpointsParameters(IRequestContext requestContext)
    {
        var config = requestContext.ClientConfig;
        return new CognitoIdentityProviderEndpointParameters
        {
            Region = Region(requestContext.Request, config),
            UseDualStack = config.UseDualstackEndpoint,
            UseFIPS = config.UseFIPSEndpoint,
            Endpoint = config.ServiceURL,
        };
    }

    private static string? Region(IRequest request, IClientConfig config)
    {
        if ((request.AlternateEndpoint ?? config.RegionEndpoint)?.SystemName is { } region)
            return region;
        if (string.IsNullOrEmpty(config.ServiceURL))
            return null;
        return string.IsNullOrEmpty(config.AuthenticationRegion) ? AWSSDKUtils.DetermineRegion(config.ServiceURL) : config.AuthenticationRegion;
    }
}
