using Cognito.AspNetCore.Tests.Support;
using Cognito.Protocol;

namespace Cognito.AspNetCore.Tests.Service;

/// <summary>A client with two secrets, of which the service takes one.</summary>
public sealed class ClientSecretsTests
{
    private const string Next = "2example0secret0of0fifty0two0characters0bbbbbbbbbbbb";

    [Theory]
    [InlineData("Unable to verify secret hash for client x")]
    [InlineData("SecretHash does not match for the client: x")]
    public async Task The_next_secret_is_tried_when_the_first_is_refused_and_first_from_then_on(string message)
    {
        await using var app = await TestApp.StartAsync(options => (options.ClientSecret, options.NextClientSecret) = (FakePool.ClientSecret, Next));
        app.Pool.On("InitiateAuth", body => (string?)body["AuthParameters"]!["SECRET_HASH"] == SecretHash.Compute("anna", FakePool.ClientId, Next)
            ? FakePool.Ok(app.Pool.Tokens())
            : FakePool.Error("NotAuthorizedException", message));

        await (await SignInAsync(app)).AssertSignedInAsync("anna");
        Assert.Equal(2, app.Pool.Count("InitiateAuth"));
        await (await SignInAsync(app)).AssertSignedInAsync("anna");
        Assert.Equal(3, app.Pool.Count("InitiateAuth"));
    }

    [Fact]
    public async Task When_both_are_refused_it_is_a_wrong_setting()
    {
        await using var app = await TestApp.StartAsync(options => (options.ClientSecret, options.NextClientSecret) = (FakePool.ClientSecret, Next));
        app.Pool.Refuses("InitiateAuth", "NotAuthorizedException", "Unable to verify secret hash for client x");

        (await SignInAsync(app)).AssertRefused("failed");

        Assert.Equal(2, app.Pool.Count("InitiateAuth"));
    }

    [Fact]
    public async Task A_wrong_password_is_no_reason_to_try_the_other_secret()
    {
        await using var app = await TestApp.StartAsync(options => (options.ClientSecret, options.NextClientSecret) = (FakePool.ClientSecret, Next));
        app.Pool.Refuses("InitiateAuth", "NotAuthorizedException", "Incorrect username or password.");

        (await SignInAsync(app)).AssertRefused("invalidCredentials");

        Assert.Equal(1, app.Pool.Count("InitiateAuth"));
    }

    [Fact]
    public async Task A_refresh_tries_the_other_secret_too()
    {
        await using var app = await TestApp.StartAsync(options => (options.ClientSecret, options.NextClientSecret) = (FakePool.ClientSecret, Next));
        var browser = await app.SignedInAsync();
        app.Pool.On("GetTokensFromRefreshToken", body => (string?)body["ClientSecret"] == Next
            ? FakePool.Ok(app.Pool.Tokens())
            : FakePool.Error("NotAuthorizedException", "Unable to verify the secret of client x"));

        var (_, body) = await browser.JsonAsync("/auth/refresh", new { });

        Assert.Equal("signedIn", (string?)body["state"]);
        Assert.Equal(2, app.Pool.Count("GetTokensFromRefreshToken"));
    }

    private static Task<Journey> SignInAsync(TestApp app)
    {
        return new Journey(app.Browser()).StartAsync(new { username = "anna", password = "p" });
    }
}
