using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;

namespace Cognito.Local.Tests.Operations;

public sealed class UserPoolClientTests : IDisposable
{
    private readonly LocalPool local = new();

    public void Dispose() => local.Dispose();

    [Fact]
    public async Task A_new_client_has_the_service_s_defaults()
    {
        var pool = await local.CreatePoolAsync();
        var created = await local.CreateAppClientAsync(pool);

        var client = (await local.Client.DescribeUserPoolClientAsync(new() { UserPoolId = pool, ClientId = created.ClientId })).UserPoolClient;

        Assert.Matches("^[0-9a-z]{26}$", client.ClientId);
        Assert.Null(client.ClientSecret);
        Assert.Equal(30, client.RefreshTokenValidity);
        Assert.Equal(3, client.AuthSessionValidity);
        Assert.True(client.EnableTokenRevocation);
        Assert.False(client.AllowedOAuthFlowsUserPoolClient);
        Assert.Null(client.ExplicitAuthFlows);
        Assert.Null(client.PreventUserExistenceErrors);
    }

    [Fact]
    public async Task A_secret_is_generated_or_given()
    {
        var pool = await local.CreatePoolAsync();

        Assert.Matches("^[0-9a-z]{52}$", (await local.CreateAppClientAsync(pool, client => client.GenerateSecret = true)).ClientSecret);
        Assert.Equal("0123456789_0123456789+abc", (await local.CreateAppClientAsync(pool, client => client.ClientSecret = "0123456789_0123456789+abc")).ClientSecret);
        await RefusedAsync("You cannot specify both GenerateSecret as true and a ClientSecret.", client =>
        {
            client.GenerateSecret = true;
            client.ClientSecret = "0123456789_0123456789+abc";
        });
    }

    [Fact]
    public Task Old_and_new_flow_names_do_not_mix() => RefusedAsync(
        "ExplicitAuthFlows cannot mix values with and without the prefix ALLOW_.",
        client => client.ExplicitAuthFlows = ["USER_PASSWORD_AUTH", "ALLOW_USER_SRP_AUTH"]);

    [Fact]
    public Task Rotation_rules_the_old_refresh_flow_out() => RefusedAsync(
        "Refresh token rotation cannot be enabled together with ALLOW_REFRESH_TOKEN_AUTH.",
        client =>
        {
            client.ExplicitAuthFlows = ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"];
            client.RefreshTokenRotation = new() { Feature = FeatureType.ENABLED };
        });

    [Theory]
    [InlineData(4, "minutes", 30, "days")]
    [InlineData(25, "hours", 30, "days")]
    [InlineData(3, "hours", 2, "hours")]
    [InlineData(5, "minutes", 59, "minutes")]
    [InlineData(5, "minutes", 3651, "days")]
    public Task Lifetimes_outside_the_service_s_range_are_refused(int access, string accessUnit, int refresh, string refreshUnit) =>
        RefusedAsync("Invalid range for token validity.", client =>
        {
            client.AccessTokenValidity = access;
            client.IdTokenValidity = 5;
            client.RefreshTokenValidity = refresh;
            client.TokenValidityUnits = new() { AccessToken = accessUnit, IdToken = "minutes", RefreshToken = refreshUnit };
        });

    [Fact]
    public Task Only_attributes_of_the_pool_can_be_read() => RefusedAsync(
        "Invalid read attributes specified while creating a client", client => client.ReadAttributes = ["email", "custom:unknown"]);

    [Theory]
    [InlineData("custom:unknown")]
    [InlineData("email_verified")]
    [InlineData("sub")]
    public Task Only_attributes_that_a_client_may_change_can_be_written(string name) => RefusedAsync(
        "Invalid write attributes specified while creating a client", client => client.WriteAttributes = [name]);

    [Fact]
    public async Task Required_attributes_must_be_writable()
    {
        var pool = await local.CreatePoolAsync(request => request.Schema = [new() { Name = "email", Required = true }]);

        await LocalPool.RefusedAsync<InvalidParameterException>("Invalid write attributes specified while creating a client",
            () => local.CreateAppClientAsync(pool, client => client.WriteAttributes = ["name"]));
    }

    [Fact]
    public async Task An_update_keeps_id_name_and_secret_and_resets_the_rest()
    {
        var pool = await local.CreatePoolAsync();
        var created = await local.CreateAppClientAsync(pool, client =>
        {
            client.GenerateSecret = true;
            client.ExplicitAuthFlows = ["ALLOW_USER_PASSWORD_AUTH"];
            client.RefreshTokenValidity = 1;
        });

        await local.Client.UpdateUserPoolClientAsync(new() { UserPoolId = pool, ClientId = created.ClientId, AuthSessionValidity = 15 });

        var client = (await local.Client.DescribeUserPoolClientAsync(new() { UserPoolId = pool, ClientId = created.ClientId })).UserPoolClient;
        Assert.Equal(created.ClientSecret, client.ClientSecret);
        Assert.Equal("app", client.ClientName);
        Assert.Null(client.ExplicitAuthFlows);
        Assert.Equal((30, 15), (client.RefreshTokenValidity, client.AuthSessionValidity));
    }

    [Fact]
    public async Task A_client_is_known_in_its_own_pool_only()
    {
        var (one, other) = (await local.CreatePoolAsync(), await local.CreatePoolAsync());
        var client = await local.CreateAppClientAsync(one);

        await LocalPool.RefusedAsync<ResourceNotFoundException>($"User pool client {client.ClientId} does not exist.",
            () => local.Client.DeleteUserPoolClientAsync(new() { UserPoolId = other, ClientId = client.ClientId }));
        Assert.Equal(client.ClientId, Assert.Single((await local.Client.ListUserPoolClientsAsync(new() { UserPoolId = one })).UserPoolClients).ClientId);

        await local.Client.DeleteUserPoolClientAsync(new() { UserPoolId = one, ClientId = client.ClientId });
        await LocalPool.RefusedAsync<ResourceNotFoundException>($"User pool client {client.ClientId} does not exist.",
            () => local.Client.DescribeUserPoolClientAsync(new() { UserPoolId = one, ClientId = client.ClientId }));
    }

    private async Task RefusedAsync(string message, Action<CreateUserPoolClientRequest> change)
    {
        var pool = await local.CreatePoolAsync();
        await LocalPool.RefusedAsync<InvalidParameterException>(message, () => local.CreateAppClientAsync(pool, change));
        Assert.Empty((await local.Client.ListUserPoolClientsAsync(new() { UserPoolId = pool })).UserPoolClients ?? []);
    }
}
