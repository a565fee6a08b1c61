using Amazon.Runtime.Internal;

namespace Amazon.CognitoIdentityProvider.Internal;

/// <summary>Names the service in AWSSDK.Core's metrics and traces.</summary>
internal sealed class AmazonCognitoIdentityProviderMetadata : IServiceMetadata
{
    public string ServiceId => "Cognito Identity Provider";

    public IDictionary<string, string> OperationNameMapping { get; } = new Dictionary<string, string>();
}
