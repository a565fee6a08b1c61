using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Cognito.Local.Tests.Operations;

public sealed class RefreshTests : IDisposable
{
    private const string Invalid = "Invalid Refresh Token";
    private const string Revoked = "Refresh Token has been revoked";

    private readonly LocalPool local = new();

    public void Dispose() => local.Dispose();

    [Fact]
    public async Task New_tokens_belong_to_the_same_family_and_bring_no_refresh_token()
    {
        var app = await local.CreateAppAsync();
        await local.RegisterAsync(app, "jane");
        var first = (await local.SignInAsync(app, "jane")).AuthenticationResult;
        local.Clock.Advance(TimeSpan.FromMinutes(5));

        var answer = await local.RefreshAsync(app, first.RefreshToken);
        var renewed = await local.RenewAsync(app, first.RefreshToken);

        Assert.Empty(answer.ChallengeParameters ?? []);
        foreach (var tokens in new[] { answer.AuthenticationResult, renewed })
        {
            Assert.Null(tokens.RefreshToken);
            Assert.Equal(Claim(first, "origin_jti"), Claim(tokens, "origin_jti"));
            Assert.Equal(Claim(first, "auth_time"), Claim(tokens, "auth_time"));
            Assert.NotEqual(Claim(first, "jti"), Claim(tokens, "jti"));
            Assert.NotEqual(Claim(first, "iat"), Claim(tokens, "iat"));
        }
    }

    [Fact]
    public async Task Administrators_refresh_too()
    {
        var app = await local.CreateAppAsync();
        await local.RegisterAsync(app, "jane");
        var first = (await local.SignInAsync(app, "jane")).AuthenticationResult;

        var answer = await local.Client.AdminInitiateAuthAsync(new()
        {
            UserPoolId = app.UserPoolId,
            ClientId = app.ClientId,
            AuthFlow = AuthFlowType.REFRESH_TOKEN,
            AuthParameters = new() { ["REFRESH_TOKEN"] = first.RefreshToken },
        });

        Assert.NotNull(answer.AuthenticationResult.AccessToken);
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("access token")]
    [InlineData("bent")]
    [InlineData("other client")]
    [InlineData("other pool")]
    [InlineData("other service")]
    public async Task What_is_not_this_client_s_token_gives_nothing(string flaw)
    {
        var app = await local.CreateAppAsync();
        await local.RegisterAsync(app, "jane");
        var tokens = (await local.SignInAsync(app, "jane")).AuthenticationResult;
        var sibling = await local.CreateAppClientAsync(app.UserPoolId);
        var elsewhere = await local.CreateAppAsync();
        using var otherService = new LocalPool();
        var before = local.Picture(app.UserPoolId);
        var token = flaw switch
        {
            "garbage" => "garbage",
            "access token" => tokens.AccessToken,
            "bent" => tokens.RefreshToken[..900] + (tokens.RefreshToken[900] == 'A' ? 'B' : 'A') + tokens.RefreshToken[901..],
            "other service" => await ForeignTokenAsync(otherService),
            _ => tokens.RefreshToken,
        };
        var client = flaw switch
        {
            "other client" => sibling,
            "other pool" => elsewhere,
            _ => app,
        };

        await LocalPool.RefusedAsync<NotAuthorizedException>(Invalid, () => local.RefreshAsync(client, token));
        await LocalPool.RefusedAsync<NotAuthorizedException>(Invalid, () => local.RenewAsync(client, token));

        Assert.Equal(before, local.Picture(app.UserPoolId));
        Assert.NotNull((await local.RefreshAsync(app, tokens.RefreshToken)).AuthenticationResult);
    }

    [Theory]
    [InlineData(null, "days", 30 * 24 * 60)]
    [InlineData(0, "days", 30 * 24 * 60)]
    [InlineData(1, "days", 24 * 60)]
    [InlineData(2, "hours", 2 * 60)]
    [InlineData(90, "minutes", 90)]
    [InlineData(3600, "seconds", 60)]
    public async Task A_refresh_token_ends_when_the_client_says_so(int? validity, string unit, int minutes)
    {
        var app = await local.CreateAppAsync(client: client =>
        {
            client.RefreshTokenValidity = validity;
            client.TokenValidityUnits = new() { RefreshToken = unit };
        });
        await local.RegisterAsync(app, "jane");
        var token = (await local.SignInAsync(app, "jane")).AuthenticationResult.RefreshToken;

        local.Clock.Advance(TimeSpan.FromMinutes(minutes - 1));
        Assert.NotNull((await local.RefreshAsync(app, token)).AuthenticationResult);
        local.Clock.Advance(TimeSpan.FromMinutes(1));
        await LocalPool.RefusedAsync<NotAuthorizedException>("Refresh Token has expired", () => local.RefreshAsync(app, token));
        await LocalPool.RefusedAsync<NotAuthorizedException>("Refresh Token has expired", () => local.RenewAsync(app, token));
    }

    [Fact]
    public async Task Revocation_ends_one_family_and_leaves_the_others()
    {
        var app = await local.CreateAppAsync();
        await local.RegisterAsync(app, "jane");
        var phone = (await local.SignInAsync(app, "jane")).AuthenticationResult;
        var desk = (await local.SignInAsync(app, "jane")).AuthenticationResult;

        await local.Client.RevokeTokenAsync(new() { ClientId = app.ClientId, Token = phone.RefreshToken });
        await local.Client.RevokeTokenAsync(new() { ClientId = app.ClientId, Token = phone.RefreshToken });

        await LocalPool.RefusedAsync<NotAuthorizedException>(Revoked, () => local.RefreshAsync(app, phone.RefreshToken));
        await LocalPool.RefusedAsync<NotAuthorizedException>(Revoked, () => local.RenewAsync(app, phone.RefreshToken));
        await LocalPool.RefusedAsync<NotAuthorizedException>(
            "Access Token has been revoked", () => local.Client.GetUserAsync(new() { AccessToken = phone.AccessToken }));
        Assert.NotNull((await local.RefreshAsync(app, desk.RefreshToken)).AuthenticationResult);
        Assert.Equal("jane", (await local.Client.GetUserAsync(new() { AccessToken = desk.AccessToken })).Username);
    }

    [Fact]
    public async Task Revocation_is_for_refresh_tokens_of_the_client_s_own()
    {
        var app = await local.CreateAppAsync();
        await local.RegisterAsync(app, "jane");
        var tokens = (await local.SignInAsync(app, "jane")).AuthenticationResult;
        var sibling = await local.CreateAppClientAsync(app.UserPoolId);
        var without = await local.CreateAppClientAsync(app.UserPoolId, client => client.EnableTokenRevocation = false);

        await local.Client.RevokeTokenAsync(new() { ClientId = app.ClientId, Token = "garbage" });
        await Assert.ThrowsAsync<UnsupportedTokenTypeException>(
            () => local.Client.RevokeTokenAsync(new() { ClientId = app.ClientId, Token = tokens.AccessToken }));
        await Assert.ThrowsAsync<UnauthorizedException>(
            () => local.Client.RevokeTokenAsync(new() { ClientId = sibling.ClientId, Token = tokens.RefreshToken }));
        await Assert.ThrowsAsync<UnauthorizedException>(
            () => local.Client.RevokeTokenAsync(new() { ClientId = "nobody", Token = tokens.RefreshToken }));
        await Assert.ThrowsAsync<UnsupportedOperationException>(
            () => local.Client.RevokeTokenAsync(new() { ClientId = without.ClientId, Token = tokens.RefreshToken }));

        Assert.NotNull((await local.RefreshAsync(app, tokens.RefreshToken)).AuthenticationResult);
    }

    [Fact]
    public async Task A_global_sign_out_ends_everything_of_one_user()
    {
        var app = await local.CreateAppAsync();
        await local.RegisterAsync(app, "jane");
        await local.RegisterAsync(app, "bob");
        var phone = (await local.SignInAsync(app, "jane")).AuthenticationResult;
        var desk = (await local.SignInAsync(app, "jane")).AuthenticationResult;
        var bob = (await local.SignInAsync(app, "bob")).AuthenticationResult;

        await local.Client.GlobalSignOutAsync(new() { AccessToken = phone.AccessToken });

        foreach (var tokens in new[] { phone, desk })
        {
            await LocalPool.RefusedAsync<NotAuthorizedException>(Revoked, () => local.RefreshAsync(app, tokens.RefreshToken));
            await LocalPool.RefusedAsync<NotAuthorizedException>(
                "Access Token has been revoked", () => local.Client.GlobalSignOutAsync(new() { AccessToken = tokens.AccessToken }));
        }

        Assert.NotNull((await local.RefreshAsync(app, bob.RefreshToken)).AuthenticationResult);
        Assert.NotNull((await local.SignInAsync(app, "jane")).AuthenticationResult);
    }

    [Fact]
    public async Task A_rotating_client_gets_a_new_refresh_token_for_what_is_left_of_the_old_one()
    {
        var app = await RotatingAsync(10);
        var first = (await local.SignInAsync(app, "jane")).AuthenticationResult;
        local.Clock.Advance(TimeSpan.FromDays(29));

        var second = await local.RenewAsync(app, first.RefreshToken);
        var third = await local.RenewAsync(app, second.RefreshToken);

        Assert.Equal(3, new[] { first.RefreshToken, second.RefreshToken, third.RefreshToken }.Distinct().Count());
        Assert.Equal(Claim(first, "origin_jti"), Claim(third, "origin_jti"));
        Assert.Equal(Claim(first, "auth_time"), Claim(third, "auth_time"));
        local.Clock.Advance(TimeSpan.FromDays(1));
        await LocalPool.RefusedAsync<NotAuthorizedException>("Refresh Token has expired", () => local.RenewAsync(app, third.RefreshToken));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(30)]
    public async Task A_token_that_was_rotated_out_is_good_for_the_grace_period_and_not_longer(int grace)
    {
        var app = await RotatingAsync(grace);
        var first = (await local.SignInAsync(app, "jane")).AuthenticationResult.RefreshToken;
        var second = (await local.RenewAsync(app, first)).RefreshToken;

        if (grace > 0)
        {
            local.Clock.Advance(TimeSpan.FromSeconds(grace - 1));
            var retried = (await local.RenewAsync(app, first)).RefreshToken;
            Assert.NotNull((await local.RenewAsync(app, retried)).RefreshToken);
            local.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        await Assert.ThrowsAsync<RefreshTokenReuseException>(() => local.RenewAsync(app, first));
        if (grace == 0)
            Assert.NotNull((await local.RenewAsync(app, second)).RefreshToken);
    }

    [Theory]
    [InlineData(59, false)]
    [InlineData(60, true)]
    public async Task A_token_that_comes_back_long_after_its_rotation_ends_the_family(int seconds, bool isOver)
    {
        var app = await RotatingAsync(10);
        var first = (await local.SignInAsync(app, "jane")).AuthenticationResult;
        var other = (await local.SignInAsync(app, "jane")).AuthenticationResult;
        var second = await local.RenewAsync(app, first.RefreshToken);
        local.Clock.Advance(TimeSpan.FromSeconds(seconds));

        await LocalPool.RefusedAsync<RefreshTokenReuseException>(
            "Refresh token has been invalidated by rotation", () => local.RenewAsync(app, first.RefreshToken));

        if (isOver)
        {
            await LocalPool.RefusedAsync<NotAuthorizedException>(Revoked, () => local.RenewAsync(app, second.RefreshToken));
            await LocalPool.RefusedAsync<NotAuthorizedException>(
                "Access Token has been revoked", () => local.Client.GetUserAsync(new() { AccessToken = second.AccessToken }));
        }
        else
        {
            Assert.NotNull((await local.RenewAsync(app, second.RefreshToken)).RefreshToken);
        }

        Assert.NotNull((await local.RenewAsync(app, other.RefreshToken)).RefreshToken);
    }

    [Fact]
    public async Task Parallel_refreshes_within_the_grace_period_all_end_well()
    {
        var app = await RotatingAsync(60);
        var first = (await local.SignInAsync(app, "jane")).AuthenticationResult.RefreshToken;

        var renewed = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => local.RenewAsync(app, first))));

        local.Clock.Advance(TimeSpan.FromMinutes(30));
        foreach (var tokens in renewed.Take(1))
            Assert.NotNull((await local.RenewAsync(app, tokens.RefreshToken)).RefreshToken);
        Assert.Equal(20, renewed.Select(tokens => tokens.RefreshToken).Distinct().Count());
    }

    [Fact]
    public async Task Without_a_grace_period_one_of_many_wins()
    {
        var app = await RotatingAsync(0);
        var first = (await local.SignInAsync(app, "jane")).AuthenticationResult.RefreshToken;

        var results = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(async () =>
            await Record.ExceptionAsync(() => local.RenewAsync(app, first)))));

        Assert.Single(results, error => error is null);
        Assert.All(results.Where(error => error is not null), error => Assert.IsType<RefreshTokenReuseException>(error));
    }

    [Fact]
    public async Task Where_tokens_rotate_the_flow_is_refused()
    {
        var app = await RotatingAsync(10);
        var token = (await local.SignInAsync(app, "jane")).AuthenticationResult.RefreshToken;

        await LocalPool.RefusedAsync<InvalidParameterException>(
            "REFRESH_TOKEN_AUTH is not enabled for the client.", () => local.RefreshAsync(app, token));
    }

    private static string Claim(AuthenticationResultType tokens, string name) => new JsonWebToken(tokens.AccessToken).GetClaim(name).Value;

    private static async Task<string> ForeignTokenAsync(LocalPool other)
    {
        var app = await other.CreateAppAsync();
        await other.RegisterAsync(app, "jane");
        return (await other.SignInAsync(app, "jane")).AuthenticationResult.RefreshToken;
    }

    private async Task<UserPoolClientType> RotatingAsync(int grace)
    {
        var app = await local.CreateAppAsync(client: client =>
        {
            client.ExplicitAuthFlows = ["ALLOW_USER_PASSWORD_AUTH"];
            client.RefreshTokenRotation = new() { Feature = FeatureType.ENABLED, RetryGracePeriodSeconds = grace };
        });
        await local.RegisterAsync(app, "jane");
        return app;
    }
}
