using Amazon.CognitoIdentityProvider.Model;
using Cognito.Protocol;
using Cognito.Protocol.Srp;

namespace Cognito.Local.Tests.Operations;

public sealed class SecretHashTests : IDisposable
{
    private readonly LocalPool local = new();

    public void Dispose() => local.Dispose();

    [Fact]
    public async Task A_client_with_a_secret_goes_the_whole_way()
    {
        var app = await local.CreateAppAsync(pool => pool.AliasAttributes = ["email"], client => client.GenerateSecret = true);
        var sub = await local.RegisterAsync(app, "jane");

        Assert.NotNull((await local.SignInWithSrpAsync(app, "jane@example.com")).AuthenticationResult);
        var refresh = (await local.SignInAsync(app, "jane")).AuthenticationResult.RefreshToken;
        Assert.NotNull((await local.RefreshAsync(app, refresh, "jane")).AuthenticationResult);
        Assert.NotNull((await local.RefreshAsync(app, refresh, sub)).AuthenticationResult);
        await LocalPool.RefusedAsync<NotAuthorizedException>(
            $"SecretHash does not match for the client: {app.ClientId}", () => local.RefreshAsync(app, refresh, "jane@example.com"));
        Assert.NotNull((await local.RenewAsync(app, refresh)).AccessToken);
    }

    [Theory]
    [InlineData("SignUp")]
    [InlineData("ConfirmSignUp")]
    [InlineData("ResendConfirmationCode")]
    [InlineData("ForgotPassword")]
    [InlineData("ConfirmForgotPassword")]
    [InlineData("USER_PASSWORD_AUTH")]
    [InlineData("USER_SRP_AUTH")]
    [InlineData("ADMIN_NO_SRP_AUTH")]
    [InlineData("PASSWORD_VERIFIER")]
    public async Task Every_operation_checks_the_secret(string operation)
    {
        var confidential = await local.CreateAppAsync(client: client => client.GenerateSecret = true);
        var open = await local.CreateAppClientAsync(
            confidential.UserPoolId, client => client.ExplicitAuthFlows = ["ALLOW_USER_SRP_AUTH", "ALLOW_USER_PASSWORD_AUTH", "ALLOW_ADMIN_USER_PASSWORD_AUTH"]);
        await local.RegisterAsync(confidential, "jane");
        var before = local.Picture(open.UserPoolId);
        var wrong = SecretHash.Compute("jane", confidential.ClientId, "not the secret");
        var id = confidential.ClientId;

        await LocalPool.RefusedAsync<NotAuthorizedException>(
            $"Client {id} is configured with secret but SECRET_HASH was not received", () => CallAsync(operation, confidential, null));
        await LocalPool.RefusedAsync<NotAuthorizedException>($"Unable to verify secret hash for client {id}", () => CallAsync(operation, confidential, wrong));
        await LocalPool.RefusedAsync<NotAuthorizedException>(
            $"Client {open.ClientId} is not configured for secret but secret was received", () => CallAsync(operation, open, wrong));

        Assert.Equal(before, local.Picture(open.UserPoolId));
    }

    [Fact]
    public async Task Refresh_tokens_want_the_secret_itself()
    {
        var app = await local.CreateAppAsync(client: client => client.GenerateSecret = true);
        await local.RegisterAsync(app, "jane");
        var refresh = (await local.SignInAsync(app, "jane")).AuthenticationResult.RefreshToken;

        foreach (var secret in new[] { null, app.ClientSecret[..^1] + (app.ClientSecret[^1] == 'a' ? 'b' : 'a') })
        {
            await Assert.ThrowsAsync<NotAuthorizedException>(() => local.Client.GetTokensFromRefreshTokenAsync(
                new() { ClientId = app.ClientId, ClientSecret = secret, RefreshToken = refresh }));
            await Assert.ThrowsAsync<UnauthorizedException>(() => local.Client.RevokeTokenAsync(
                new() { ClientId = app.ClientId, ClientSecret = secret, Token = refresh }));
        }

        Assert.NotNull((await local.RenewAsync(app, refresh)).AccessToken);
    }

    private async Task CallAsync(string operation, UserPoolClientType app, string? hash)
    {
        var (client, id) = (local.Client, app.ClientId);
        switch (operation)
        {
            case "SignUp":
                await client.SignUpAsync(new() { ClientId = id, SecretHash = hash, Username = "jane", Password = People.Password });
                break;
            case "ConfirmSignUp":
                await client.ConfirmSignUpAsync(new() { ClientId = id, SecretHash = hash, Username = "jane", ConfirmationCode = "1" });
                break;
            case "ResendConfirmationCode":
                await client.ResendConfirmationCodeAsync(new() { ClientId = id, SecretHash = hash, Username = "jane" });
                break;
            case "ForgotPassword":
                await client.ForgotPasswordAsync(new() { ClientId = id, SecretHash = hash, Username = "jane" });
                break;
            case "ConfirmForgotPassword":
                await client.ConfirmForgotPasswordAsync(
                    new() { ClientId = id, SecretHash = hash, Username = "jane", ConfirmationCode = "1", Password = People.Password });
                break;
            case "PASSWORD_VERIFIER":
                using (var srp = new SrpClient())
                {
                    var challenge = await local.StartSrpAsync(app, "jane", srp.A);
                    var proof = local.Prove(app, srp, challenge.ChallengeParameters, People.Password);
                    proof.ChallengeResponses.Remove("SECRET_HASH");
                    if (hash is not null)
                        proof.ChallengeResponses["SECRET_HASH"] = hash;
                    await client.RespondToAuthChallengeAsync(proof);
                }

                break;
            default:
                Dictionary<string, string> parameters = new() { ["USERNAME"] = "jane", ["PASSWORD"] = People.Password, ["SRP_A"] = "2" };
                if (hash is not null)
                    parameters["SECRET_HASH"] = hash;
                if (operation.StartsWith("ADMIN", StringComparison.Ordinal))
                    await client.AdminInitiateAuthAsync(new() { UserPoolId = app.UserPoolId, ClientId = id, AuthFlow = operation, AuthParameters = parameters });
                else
                    await client.InitiateAuthAsync(new() { ClientId = id, AuthFlow = operation, AuthParameters = parameters });
                break;
        }
    }
}
