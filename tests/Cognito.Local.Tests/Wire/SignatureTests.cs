using Amazon;
using Amazon.CognitoIdentityProvider;
using Amazon.Runtime;

namespace Cognito.Local.Tests.Wire;

public sealed class SignatureTests
{
    [Fact]
    public async Task With_access_keys_signatures_are_verified()
    {
        var options = new LocalCognitoOptions();
        options.AccessKeys["AKID"] = "secret";
        using var cognito = new LocalCognito(options);

        using (var good = cognito.CreateClient())
            Assert.Empty((await good.ListUserPoolsAsync(new() { MaxResults = 1 })).UserPools ?? []);
        await RefusedAsync("InvalidSignatureException", cognito, "AKID", "wrong");
        await RefusedAsync("UnrecognizedClientException", cognito, "OTHER", "secret");
    }

    [Fact]
    public async Task Public_operations_need_no_signature()
    {
        var options = new LocalCognitoOptions();
        options.AccessKeys["AKID"] = "secret";
        using var cognito = new LocalCognito(options);
        using var client = Client(cognito, "OTHER", "wrong");

        await LocalPool.RefusedAsync<Amazon.CognitoIdentityProvider.Model.NotAuthorizedException>(
            "Invalid Access Token", () => client.GetUserAsync(new() { AccessToken = "x" }));
    }

    private static async Task RefusedAsync(string code, LocalCognito cognito, string id, string secret)
    {
        using var client = Client(cognito, id, secret);
        var error = await Assert.ThrowsAsync<AmazonCognitoIdentityProviderException>(() => client.CreateUserPoolAsync(new() { PoolName = "p" }));
        Assert.Equal(code, error.ErrorCode);
        Assert.Empty(cognito.Service.Store.Read(tables => tables.Pools.Page("", 1)));
    }

    private static AmazonCognitoIdentityProviderClient Client(LocalCognito cognito, string id, string secret) =>
        new(new BasicAWSCredentials(id, secret), new AmazonCognitoIdentityProviderConfig
        {
            RegionEndpoint = RegionEndpoint.USEast1,
            HttpClientFactory = new Local.Wire.InMemoryHttpClientFactory(cognito.CreateHandler()),
        });
}
