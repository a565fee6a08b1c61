// No nullable annotations, like the official package: what compiles against one compiles against the other.
#nullable disable
using System.Diagnostics.CodeAnalysis;
using Amazon.CognitoIdentityProvider.Model;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace Amazon.CognitoIdentityProvider;

/// <summary>
/// The Amazon Cognito user pools API. One method per operation, generated from the service model.
/// https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/Welcome.html
/// </summary>
public partial interface IAmazonCognitoIdentityProvider : IAmazonService, IDisposable
{
    /// <summary>Walks through all pages of the list operations.</summary>
    ICognitoIdentityProviderPaginatorFactory Paginators { get; }

    /// <summary>The endpoint that this request would be sent to.</summary>
    Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request);

    // AWSSDK.Extensions.NETCore.Setup makes clients through these two; nobody else calls them.
#pragma warning disable CA1033
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicProperties, typeof(AmazonCognitoIdentityProviderConfig))]
    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonCognitoIdentityProviderConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig)
    {
        if (clientConfig is not AmazonCognitoIdentityProviderConfig config)
            throw new AmazonClientException($"The configuration must be an {nameof(AmazonCognitoIdentityProviderConfig)}.");
        return awsCredentials is null
            ? new AmazonCognitoIdentityProviderClient(config)
            : new AmazonCognitoIdentityProviderClient(awsCredentials, config);
    }
#pragma warning restore CA1033
}
