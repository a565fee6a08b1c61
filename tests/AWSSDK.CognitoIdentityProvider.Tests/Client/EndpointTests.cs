using Amazon;
using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Endpoints;
using Amazon.CognitoIdentityProvider.Internal;
using Amazon.CognitoIdentityProvider.Model;
using Amazon.Runtime;

namespace AWSSDK.CognitoIdentityProvider.Tests.Client;

public sealed class EndpointTests
{
    public static TheoryData<string> Cases =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Client", "endpoints.txt")).Where(line => line[0] != '#')];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_rules_give_what_the_service_publishes(string line)
    {
        var (region, fips, dualStack, custom, expected) = Parse(line);
        var parameters = new CognitoIdentityProviderEndpointParameters { Region = region, UseFIPS = fips, UseDualStack = dualStack, Endpoint = custom };

        Assert.Equal(expected, Outcome(() => new AmazonCognitoIdentityProviderEndpointProvider().ResolveEndpoint(parameters).URL));
    }

    public static TheoryData<string> CasesOfAClient => [.. Cases.Select(row => row.Data).Where(line => Parse(line) is { Region: not null, Custom: null })];

    [Theory]
    [MemberData(nameof(CasesOfAClient))]
    public void A_client_goes_where_the_rules_say(string line)
    {
        var (region, fips, dualStack, _, expected) = Parse(line);
        var config = new AmazonCognitoIdentityProviderConfig { RegionEndpoint = RegionEndpoint.GetBySystemName(region!), UseFIPSEndpoint = fips, UseDualstackEndpoint = dualStack };
        using var client = new AmazonCognitoIdentityProviderClient(new AnonymousAWSCredentials(), config);

        Assert.Equal(expected, Outcome(() => client.DetermineServiceOperationEndpoint(new GetUserRequest()).URL.TrimEnd('/')));
    }

    [Fact]
    public void A_custom_service_url_is_taken_as_it_is()
    {
        var config = new AmazonCognitoIdentityProviderConfig { ServiceURL = "http://127.0.0.1:9229" };
        using var client = new AmazonCognitoIdentityProviderClient(new AnonymousAWSCredentials(), config);

        Assert.Equal("http://127.0.0.1:9229", client.DetermineServiceOperationEndpoint(new GetUserRequest()).URL.TrimEnd('/'));
    }

    private static (string? Region, bool Fips, bool DualStack, string? Custom, string Expected) Parse(string line)
    {
        var words = line.Split(' ', 5);
        return (words[0] == "-" ? null : words[0], words[1] == "fips", words[2] == "dual", words[3] == "-" ? null : words[3], words[4]);
    }

    private static string Outcome(Func<string> resolve)
    {
        try
        {
            return resolve();
        }
        catch (AmazonClientException problem)
        {
            return $"error {problem.Message}";
        }
    }
}
