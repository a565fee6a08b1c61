using Amazon;
using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;
using Amazon.Extensions.NETCore.Setup;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Microsoft.Extensions.DependencyInjection;

namespace AWSSDK.CognitoIdentityProvider.Tests.Client;

public sealed class RegistrationTests
{
    [Fact]
    public void AddAWSService_makes_the_client_for_the_apps_region()
    {
        using var services = new ServiceCollection()
            .AddDefaultAWSOptions(new AWSOptions { Region = RegionEndpoint.EUNorth1, Credentials = new AnonymousAWSCredentials() })
            .AddAWSService<IAmazonCognitoIdentityProvider>()
            .BuildServiceProvider();

        var client = services.GetRequiredService<IAmazonCognitoIdentityProvider>();

        Assert.IsType<AmazonCognitoIdentityProviderClient>(client);
        Assert.Equal("https://cognito-idp.eu-north-1.amazonaws.com", Address(client));
    }

    [Fact]
    public void A_configuration_of_another_service_is_refused()
    {
        var problem = Assert.Throws<AmazonClientException>(() => Make<IAmazonCognitoIdentityProvider>(new OtherConfig()));

        Assert.Contains(nameof(AmazonCognitoIdentityProviderConfig), problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_apps_own_http_client_is_used()
    {
        using var handler = new RecordingHandler();
        var config = new AmazonCognitoIdentityProviderConfig { RegionEndpoint = RegionEndpoint.EUWest1, HttpClientFactory = new HandlerFactory(handler) };
        using var client = new AmazonCognitoIdentityProviderClient(new AnonymousAWSCredentials(), config);

        await client.GetUserAsync(new GetUserRequest(), TestContext.Current.CancellationToken);

        Assert.Equal("https://cognito-idp.eu-west-1.amazonaws.com/", handler.Address);
    }

    private static string Address(IAmazonCognitoIdentityProvider client) => client.DetermineServiceOperationEndpoint(new GetUserRequest()).URL.TrimEnd('/');

    private static IAmazonService Make<T>(ClientConfig config)
        where T : IAmazonService => T.CreateDefaultServiceClient(new AnonymousAWSCredentials(), config);

    private sealed class OtherConfig() : ClientConfig(new DefaultConfigurationProvider(AmazonCognitoIdentityProviderDefaultConfiguration.GetAllConfigurations()))
    {
        public override string ServiceVersion => "1";

        public override string UserAgent => "test";

        public override string RegionEndpointServiceName => "other";

        public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) => new("https://example.com");
    }
}
