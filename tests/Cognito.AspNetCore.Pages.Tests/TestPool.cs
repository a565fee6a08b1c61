using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;
using Cognito.Local;

namespace Cognito.AspNetCore.Pages.Tests;

/// <summary>A local pool of a test's own, for what the sample's pool does not have.</summary>
internal sealed record TestPool(LocalCognito Service, IAmazonCognitoIdentityProvider Client, string Id, string ClientId)
{
    /// <param name="required">Names of attributes that every user must have.</param>
    public static async Task<TestPool> CreateAsync(params string[] required)
    {
        var service = new LocalCognito(new() { Region = "eu-west-1" });
        var client = service.CreateClient();
        var pool = await client.CreateUserPoolAsync(new()
        {
            PoolName = "test",
            Schema = required.Length == 0 ? null : [.. required.Select(name => new SchemaAttributeType { Name = name, Required = true, AttributeDataType = "String", Mutable = true })],
        });
        var app = await client.CreateUserPoolClientAsync(new()
        {
            UserPoolId = pool.UserPool.Id,
            ClientName = "app",
            ExplicitAuthFlows = ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
        });
        return new(service, client, pool.UserPool.Id, app.UserPoolClient.ClientId);
    }
}
