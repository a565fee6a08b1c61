using Amazon.CognitoIdentityProvider;
using Amazon.Runtime;

namespace AWSSDK.CognitoIdentityProvider.Tests.Client;

internal static class Clients
{
    public const string AccessKey = "AKIDEXAMPLE";
    public const string Secret = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

    public static AmazonCognitoIdentityProviderConfig Config(ServiceStub service) =>
        new() { ServiceURL = service.Url, AuthenticationRegion = "eu-west-1", MaxErrorRetry = 0 };

    public static AmazonCognitoIdentityProviderClient Signing(ServiceStub service) => new(AccessKey, Secret, Config(service));

    public static AmazonCognitoIdentityProviderClient Anonymous(ServiceStub service) => new(new AnonymousAWSCredentials(), Config(service));
}
