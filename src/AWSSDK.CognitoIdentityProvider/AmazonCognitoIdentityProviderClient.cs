// No nullable annotations, like the official package: what compiles against one compiles against the other.
#nullable disable
using Amazon.CognitoIdentityProvider.Internal;
using Amazon.CognitoIdentityProvider.Model;
using Amazon.CognitoIdentityProvider.Wire;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;

namespace Amazon.CognitoIdentityProvider;

/// <summary>
/// Calls the Amazon Cognito user pools API over HTTP, on AWSSDK.Core. Without credentials given, the AWS credential
/// chain is asked at the first call that must be signed; operations that need no signature never ask it.
/// </summary>
public partial class AmazonCognitoIdentityProviderClient : AmazonServiceClient, IAmazonCognitoIdentityProvider
{
    private static readonly IServiceMetadata Metadata = new AmazonCognitoIdentityProviderMetadata();

    private CognitoIdentityProviderPaginatorFactory _paginators;

    public AmazonCognitoIdentityProviderClient()
        : base(new AmazonCognitoIdentityProviderConfig())
    {
    }

    public AmazonCognitoIdentityProviderClient(RegionEndpoint region)
        : base(In(region))
    {
    }

    public AmazonCognitoIdentityProviderClient(AmazonCognitoIdentityProviderConfig config)
        : base(config)
    {
    }

    public AmazonCognitoIdentityProviderClient(AWSCredentials credentials)
        : this(credentials, new AmazonCognitoIdentityProviderConfig())
    {
    }

    public AmazonCognitoIdentityProviderClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, In(region))
    {
    }

    public AmazonCognitoIdentityProviderClient(AWSCredentials credentials, AmazonCognitoIdentityProviderConfig clientConfig)
        : base(credentials, clientConfig)
    {
    }

    public AmazonCognitoIdentityProviderClient(string awsAccessKeyId, string awsSecretAccessKey)
        : this(awsAccessKeyId, awsSecretAccessKey, new AmazonCognitoIdentityProviderConfig())
    {
    }

    public AmazonCognitoIdentityProviderClient(string awsAccessKeyId, string awsSecretAccessKey, RegionEndpoint region)
        : this(awsAccessKeyId, awsSecretAccessKey, In(region))
    {
    }

    public AmazonCognitoIdentityProviderClient(string awsAccessKeyId, string awsSecretAccessKey, AmazonCognitoIdentityProviderConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, clientConfig)
    {
    }

    public AmazonCognitoIdentityProviderClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken)
        : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonCognitoIdentityProviderConfig())
    {
    }

    public AmazonCognitoIdentityProviderClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, RegionEndpoint region)
        : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, In(region))
    {
    }

    public AmazonCognitoIdentityProviderClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, AmazonCognitoIdentityProviderConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, clientConfig)
    {
    }

    /// <inheritdoc/>
    public ICognitoIdentityProviderPaginatorFactory Paginators => _paginators ??= new CognitoIdentityProviderPaginatorFactory(this);

    /// <inheritdoc/>
    protected override IServiceMetadata ServiceMetadata => Metadata;

    /// <inheritdoc/>
    public Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request) =>
        Config.DetermineServiceOperationEndpoint(new ServiceOperationEndpointParameters(request));

    /// <inheritdoc/>
    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        pipeline.RemoveHandler<EndpointResolver>();
        pipeline.AddHandlerAfter<Marshaller>(new AmazonCognitoIdentityProviderEndpointResolver());
        pipeline.AddHandlerAfter<AmazonCognitoIdentityProviderEndpointResolver>(new AmazonCognitoIdentityProviderAuthSchemeHandler());
        pipeline.AddHandlerAfter<Unmarshaller>(new WholeAnswerHandler());
    }

    private Task<T> CallAsync<T>(
        AmazonCognitoIdentityProviderRequest request, string operation, bool isSigned, JsonReader<T> read, bool mayBeEmpty, CancellationToken cancellationToken)
        where T : AmazonWebServiceResponse, new()
    {
        ArgumentNullException.ThrowIfNull(request);
        return InvokeAsync<T>(request, new Operation(operation, isSigned, new AnswerReader<T>(read, mayBeEmpty)), cancellationToken);
    }

    private static AmazonCognitoIdentityProviderConfig In(RegionEndpoint region) => new() { RegionEndpoint = region };
}
