using Amazon.CognitoIdentityProvider.Internal;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.Util.Internal;
using ExecutionContext = Amazon.Runtime.Internal.ExecutionContext;

namespace Amazon.CognitoIdentityProvider;

/// <summary>
/// How the client reaches the service: region or ServiceURL, retries, timeouts, proxy, HTTP client factory.
/// Everything but the service's own names is inherited from <see cref="ClientConfig"/>.
/// </summary>
public class AmazonCognitoIdentityProviderConfig : ClientConfig
{
    private const string Id = "Cognito Identity Provider";

    private static readonly string Agent = InternalSDKUtils.BuildUserAgentString(
        Id, typeof(AmazonCognitoIdentityProviderConfig).Assembly.GetName().Version!.ToString());

    /// <summary>A configuration with the defaults of the standard mode.</summary>
    public AmazonCognitoIdentityProviderConfig()
        : base(new DefaultConfigurationProvider(AmazonCognitoIdentityProviderDefaultConfiguration.GetAllConfigurations()))
    {
        base.ServiceId = Id;
        AuthenticationServiceName = "cognito-idp";
        EndpointProvider = new AmazonCognitoIdentityProviderEndpointProvider();
    }

    /// <summary>The service's identifier, by which shared configuration files name it.</summary>
    public static new string ServiceId => Id;

    /// <inheritdoc/>
    public override string RegionEndpointServiceName => "cognito-idp";

    /// <inheritdoc/>
    public override string ServiceVersion => "2016-04-18";

    /// <inheritdoc/>
    public override string UserAgent => Agent;

    /// <summary>The endpoint that a call with these parameters would go to.</summary>
    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters)
    {
        var context = new RequestContext(enableMetric: false)
        {
            ClientConfig = this,
            OriginalRequest = parameters.Request,
            Request = new DefaultRequest(parameters.Request, Id) { AlternateEndpoint = parameters.AlternateEndpoint },
        };
        return new AmazonCognitoIdentityProviderEndpointResolver().GetEndpoint(new ExecutionContext(context, null));
    }
}
