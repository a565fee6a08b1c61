using Amazon.CognitoIdentityProvider.Model;

namespace Cognito.Local.Tests.Operations;

public sealed class ClientSecretTests : IDisposable
{
    private const string Own = "second_secret_of_our_own";

    private readonly LocalPool local = new();

    public void Dispose() => local.Dispose();

    [Fact]
    public async Task A_secret_of_the_service_is_told_once_and_one_s_own_never()
    {
        var app = await local.CreateAppAsync(client: client => client.GenerateSecret = true);
        var other = await local.CreateAppAsync(client: client => client.GenerateSecret = true);

        var made = (await AddAsync(app)).ClientSecretDescriptor;
        var own = (await AddAsync(other, Own)).ClientSecretDescriptor;
        var listed = await ListAsync(app);

        Assert.Matches("^[0-9a-z]{52}$", made.ClientSecretValue);
        Assert.Null(own.ClientSecretValue);
        Assert.Equal(2, listed.Count);
        Assert.All(listed, secret => Assert.StartsWith(app.ClientId + "--", secret.ClientSecretId, StringComparison.Ordinal));
        Assert.All(listed, secret => Assert.Null(secret.ClientSecretValue));
        Assert.Equal(made.ClientSecretId, listed[1].ClientSecretId);
        Assert.Equal(made.ClientSecretCreateDate, listed[1].ClientSecretCreateDate);
    }

    [Fact]
    public async Task Both_secrets_are_good_until_one_is_deleted()
    {
        var app = await local.CreateAppAsync(client: client => client.GenerateSecret = true);
        await AddAsync(app, Own);
        await local.RegisterAsync(app, "jane");
        var (former, latter) = (app, With(app, Own));

        var tokens = new List<AuthenticationResultType>();
        foreach (var proving in new[] { former, latter })
        {
            var signedIn = (await local.SignInWithSrpAsync(proving, "jane")).AuthenticationResult;
            Assert.NotNull((await local.RenewAsync(proving, signedIn.RefreshToken)).AccessToken);
            Assert.NotNull((await local.RefreshAsync(proving, signedIn.RefreshToken, "jane")).AuthenticationResult);
            tokens.Add(signedIn);
        }

        await DeleteAsync(app, (await ListAsync(app))[0].ClientSecretId);

        await LocalPool.RefusedAsync<NotAuthorizedException>(
            $"Unable to verify secret hash for client {app.ClientId}", () => local.SignInAsync(former, "jane"));
        await LocalPool.RefusedAsync<NotAuthorizedException>(
            $"Unable to verify the secret of client {app.ClientId}", () => local.RenewAsync(former, tokens[0].RefreshToken));
        await Assert.ThrowsAsync<UnauthorizedException>(
            () => local.Client.RevokeTokenAsync(new() { ClientId = app.ClientId, ClientSecret = former.ClientSecret, Token = tokens[0].RefreshToken }));
        Assert.NotNull((await local.SignInAsync(latter, "jane")).AuthenticationResult);
        await local.Client.RevokeTokenAsync(new() { ClientId = app.ClientId, ClientSecret = Own, Token = tokens[0].RefreshToken });
        await LocalPool.RefusedAsync<NotAuthorizedException>(
            "Refresh Token has been revoked", () => local.RenewAsync(latter, tokens[0].RefreshToken));
        Assert.Equal(Own, (await local.Client.DescribeUserPoolClientAsync(new() { UserPoolId = app.UserPoolId, ClientId = app.ClientId })).UserPoolClient.ClientSecret);
    }

    [Fact]
    public async Task A_client_has_two_secrets_at_most_and_keeps_one()
    {
        var app = await local.CreateAppAsync(client: client => client.GenerateSecret = true);
        var open = await local.CreateAppClientAsync(app.UserPoolId);
        var first = Assert.Single(await ListAsync(app)).ClientSecretId;
        await LocalPool.RefusedAsync<InvalidParameterException>("The last secret of a client cannot be deleted.", () => DeleteAsync(app, first));
        await AddAsync(app);

        await LocalPool.RefusedAsync<LimitExceededException>("A client can have at most 2 secrets.", () => AddAsync(app));
        await LocalPool.RefusedAsync<ResourceNotFoundException>("Client secret does not exist.", () => DeleteAsync(app, "other"));
        await LocalPool.RefusedAsync<InvalidParameterException>($"Client {open.ClientId} is not configured with a secret.", () => AddAsync(open));

        Assert.Equal(2, (await ListAsync(app)).Count);
        Assert.Empty(await ListAsync(open));
        await DeleteAsync(app, first);
        await AddAsync(app);
        Assert.Equal(2, (await ListAsync(app)).Count);
    }

    private static UserPoolClientType With(UserPoolClientType app, string secret) =>
        new() { UserPoolId = app.UserPoolId, ClientId = app.ClientId, ClientSecret = secret };

    private Task<AddUserPoolClientSecretResponse> AddAsync(UserPoolClientType app, string? secret = null) =>
        local.Client.AddUserPoolClientSecretAsync(new() { UserPoolId = app.UserPoolId, ClientId = app.ClientId, ClientSecret = secret });

    private Task<DeleteUserPoolClientSecretResponse> DeleteAsync(UserPoolClientType app, string id) =>
        local.Client.DeleteUserPoolClientSecretAsync(new() { UserPoolId = app.UserPoolId, ClientId = app.ClientId, ClientSecretId = id });

    private async Task<List<ClientSecretDescriptorType>> ListAsync(UserPoolClientType app) =>
        (await local.Client.ListUserPoolClientSecretsAsync(new() { UserPoolId = app.UserPoolId, ClientId = app.ClientId })).ClientSecrets ?? [];
}
