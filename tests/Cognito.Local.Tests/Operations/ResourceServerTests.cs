using Amazon.CognitoIdentityProvider.Model;

namespace Cognito.Local.Tests.Operations;

public sealed class ResourceServerTests : IDisposable
{
    private readonly LocalPool local = new();

    public void Dispose() => local.Dispose();

    [Fact]
    public async Task A_resource_server_is_created_read_replaced_and_deleted()
    {
        var pool = await local.CreatePoolAsync();
        await CreateAsync(pool, "orders", "read");
        await LocalPool.RefusedAsync<InvalidParameterException>($"orders already exists in user pool {pool}.", () => CreateAsync(pool, "orders"));

        var made = (await local.Client.DescribeResourceServerAsync(new() { UserPoolId = pool, Identifier = "orders" })).ResourceServer;
        Assert.Equal((pool, "orders", "The orders", "read"), (made.UserPoolId, made.Identifier, made.Name, Assert.Single(made.Scopes).ScopeName));

        var changed = (await local.Client.UpdateResourceServerAsync(new() { UserPoolId = pool, Identifier = "orders", Name = "Orders" })).ResourceServer;
        Assert.Equal("Orders", changed.Name);
        Assert.Empty(changed.Scopes ?? []);

        await local.Client.DeleteResourceServerAsync(new() { UserPoolId = pool, Identifier = "orders" });
        await LocalPool.RefusedAsync<ResourceNotFoundException>(
            "Resource server orders does not exist.", () => local.Client.DescribeResourceServerAsync(new() { UserPoolId = pool, Identifier = "orders" }));
    }

    [Fact]
    public async Task They_are_listed_by_pages_and_a_pool_has_25_at_most()
    {
        var (pool, other) = (await local.CreatePoolAsync(), await local.CreatePoolAsync());
        await CreateAsync(other, "elsewhere");
        for (var i = 0; i < 25; i++)
            await CreateAsync(pool, $"server-{i:00}");

        var first = await local.Client.ListResourceServersAsync(new() { UserPoolId = pool, MaxResults = 20 });
        var second = await local.Client.ListResourceServersAsync(new() { UserPoolId = pool, MaxResults = 20, NextToken = first.NextToken });

        Assert.Equal(Enumerable.Range(0, 25).Select(i => $"server-{i:00}"), first.ResourceServers.Concat(second.ResourceServers).Select(server => server.Identifier));
        Assert.Null(second.NextToken);
        await Assert.ThrowsAsync<LimitExceededException>(() => CreateAsync(pool, "one-more"));
    }

    [Fact]
    public async Task A_domain_leads_to_one_pool_until_it_is_deleted()
    {
        var (pool, other) = (await local.CreatePoolAsync(), await local.CreatePoolAsync());
        await local.Client.CreateUserPoolDomainAsync(new() { UserPoolId = pool, Domain = "example" });

        Assert.Equal(pool, (await local.Client.DescribeUserPoolDomainAsync(new() { Domain = "example" })).DomainDescription.UserPoolId);
        Assert.Equal("example", (await local.Client.DescribeUserPoolAsync(new() { UserPoolId = pool })).UserPool.Domain);
        await Assert.ThrowsAsync<InvalidParameterException>(() => local.Client.CreateUserPoolDomainAsync(new() { UserPoolId = pool, Domain = "second" }));
        await Assert.ThrowsAsync<InvalidParameterException>(() => local.Client.CreateUserPoolDomainAsync(new() { UserPoolId = other, Domain = "example" }));
        await LocalPool.RefusedAsync<InvalidParameterException>(
            "User pool cannot be deleted. It has a domain configured that should be deleted first.", () => local.Client.DeleteUserPoolAsync(new() { UserPoolId = pool }));

        await local.Client.DeleteUserPoolDomainAsync(new() { UserPoolId = pool, Domain = "example" });
        Assert.Null((await local.Client.DescribeUserPoolDomainAsync(new() { Domain = "example" })).DomainDescription.UserPoolId);
        await local.Client.CreateUserPoolDomainAsync(new() { UserPoolId = other, Domain = "example" });
        await Assert.ThrowsAsync<InvalidParameterException>(() => local.Client.DeleteUserPoolDomainAsync(new() { UserPoolId = pool, Domain = "example" }));
    }

    [Fact]
    public async Task Client_credentials_need_a_client_of_their_own_with_a_secret()
    {
        var pool = await local.CreatePoolAsync();

        await LocalPool.RefusedAsync<InvalidOAuthFlowException>(
            "client_credentials flow can not be selected if client does not have a client secret.",
            () => local.CreateAppClientAsync(pool, client => client.AllowedOAuthFlows = ["client_credentials"]));
        await LocalPool.RefusedAsync<InvalidOAuthFlowException>(
            "client_credentials flow can not be selected along with code flow or implicit flow.",
            () => local.CreateAppClientAsync(pool, client => (client.GenerateSecret, client.AllowedOAuthFlows) = (true, ["client_credentials", "code"])));
    }

    private Task<CreateResourceServerResponse> CreateAsync(string pool, string identifier, params string[] scopes) => local.Client.CreateResourceServerAsync(new()
    {
        UserPoolId = pool,
        Identifier = identifier,
        Name = $"The {identifier}",
        Scopes = [.. scopes.Select(scope => new ResourceServerScopeType { ScopeName = scope, ScopeDescription = scope })],
    });
}
