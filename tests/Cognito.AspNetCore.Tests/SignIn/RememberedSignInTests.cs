using System.Buffers.Text;
using System.Net;
using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.Tests.Support;

namespace Cognito.AspNetCore.Tests.SignIn;

/// <summary>Passkeys that are offered before a name is typed.</summary>
public sealed class RememberedSignInTests
{
    private const string Cookie = "__Host-cognito-username";

    [Fact]
    public async Task Who_wanted_it_is_offered_the_passkey_and_is_in_without_typing()
    {
        await using var app = await PasskeyPool.StartAsync();
        var journey = await app.SignInAsync(rememberUsername: true);
        using var passkey = await journey.AddPasskeyAsync();
        await journey.PostAsync("/auth/sign-out", new { });

        await journey.PostAsync("/auth/sign-in/passkey", new { returnUrl = "/orders" });
        journey.AssertAsked("webAuthn");
        await journey.SignAsync(passkey);

        await journey.AssertSignedInAsync("anna@example.com");
        Assert.Equal("/orders", (string?)journey.Said["returnUrl"]);
        Assert.NotNull(journey.Browser.Cookie(Cookie));
    }

    [Fact]
    public async Task Who_wants_it_while_adding_a_passkey_is_offered_that()
    {
        await using var app = await PasskeyPool.StartAsync();
        var journey = await app.SignInAsync();
        using var passkey = await journey.AddPasskeyAsync(rememberUsername: true);
        await journey.PostAsync("/auth/sign-out", new { });

        await journey.PostAsync("/auth/sign-in/passkey", new { });
        await journey.SignAsync(passkey);

        await journey.AssertSignedInAsync("anna@example.com");
    }

    [Fact]
    public async Task Nobody_is_remembered_unasked_or_before_they_are_in()
    {
        await using var app = await PasskeyPool.StartAsync();
        var journey = await app.SignInAsync();
        using var passkey = await journey.AddPasskeyAsync();
        Assert.Null(journey.Browser.Cookie(Cookie));

        var other = await app.Journey().StartAsync(new { username = "anna", password = "Wrong-1-password", rememberUsername = true });
        await other.StartAsync(new { username = "anna", method = "passkey", rememberUsername = true });
        Assert.Null(other.Browser.Cookie(Cookie));
        await other.SignAsync(passkey);
        Assert.NotNull(other.Browser.Cookie(Cookie));
    }

    [Fact]
    public async Task Whatever_there_is_not_to_offer_sounds_the_same()
    {
        await using var app = await PasskeyPool.StartAsync();
        var stranger = app.Journey();
        var withoutPasskey = await app.SignInAsync(rememberUsername: true);
        var deleted = await app.SignInAsync(rememberUsername: true);
        using var passkey = await deleted.AddPasskeyAsync();
        var forged = app.Journey();
        forged.Browser.Cookies.Add(forged.Browser.Address, new Cookie(Cookie, "Zm9yZ2Vk"));

        await OfferedNothingAsync(stranger);
        await OfferedNothingAsync(forged);
        await app.Api.AdminDeleteUserAsync(new() { UserPoolId = app.PoolId, Username = "anna" }, TestContext.Current.CancellationToken);
        await OfferedNothingAsync(deleted);
        await app.AddUserAsync("anna");
        await OfferedNothingAsync(withoutPasskey);
    }

    [Fact]
    public async Task An_app_without_passkeys_offers_none()
    {
        await using var app = await PasskeyPool.StartAsync(options => options.SignIn.Methods.Remove(SignInMethod.Passkey));
        var journey = await app.SignInAsync(rememberUsername: true);
        using var passkey = await journey.AddPasskeyAsync();

        await OfferedNothingAsync(journey);
    }

    [Fact]
    public async Task An_offer_that_nobody_takes_up_is_in_nobodys_way()
    {
        await using var app = await PasskeyPool.StartAsync();
        var journey = await app.SignInAsync(rememberUsername: true);
        using var passkey = await journey.AddPasskeyAsync();
        await journey.PostAsync("/auth/sign-out", new { });
        await app.AddUserAsync("bert");

        await journey.PostAsync("/auth/sign-in/passkey", new { });
        var offer = journey.Flow;
        await journey.StartAsync(new { username = "bert", password = LocalApp.Password });

        await journey.AssertSignedInAsync("bert@example.com");
        app.Time.Advance(TimeSpan.FromMinutes(4));
        journey.Flow = offer;
        await journey.AnswerAsync(new { type = "webAuthn", credential = "{}" });
        journey.AssertRefused("flowExpired");
    }

    [Fact]
    public async Task A_name_is_forgotten_on_request_and_with_time()
    {
        await using var app = await PasskeyPool.StartAsync();
        var journey = await app.SignInAsync(rememberUsername: true);
        using var passkey = await journey.AddPasskeyAsync();
        var kept = journey.Browser.Cookie(Cookie)!;

        var response = await journey.Browser.SendAsync(HttpMethod.Delete, "/auth/sign-in/passkey", null);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Null(journey.Browser.Cookie(Cookie));
        await OfferedNothingAsync(journey);

        var keeper = app.Journey();
        keeper.Browser.Cookies.Add(keeper.Browser.Address, new Cookie(Cookie, kept));
        await keeper.PostAsync("/auth/sign-in/passkey", new { });
        keeper.AssertAsked("webAuthn");
        app.Time.Advance(TimeSpan.FromDays(181));
        await OfferedNothingAsync(keeper);
    }

    [Fact]
    public async Task Who_deletes_the_account_is_forgotten()
    {
        await using var app = await PasskeyPool.StartAsync();
        var journey = await app.SignInAsync(rememberUsername: true);

        await journey.Browser.SendAsync(HttpMethod.Delete, "/auth/account", null);

        Assert.Null(journey.Browser.Cookie(Cookie));
    }

    [Fact]
    public async Task The_name_is_in_neither_cookie_nor_log()
    {
        await using var app = await PasskeyPool.StartAsync();
        await app.AddUserAsync("a-name-to-be-looked-for");

        var journey = await app.Journey().StartAsync(new { username = "a-name-to-be-looked-for", password = LocalApp.Password, rememberUsername = true });
        await journey.PostAsync("/auth/sign-in/passkey", new { });

        Assert.Equal(-1, Base64Url.DecodeFromChars(journey.Browser.Cookie(Cookie)!).AsSpan().IndexOf("looked-for"u8));
        Assert.DoesNotContain("looked-for", app.Logs.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Offers_count_into_the_rate_limit()
    {
        await using var app = await TestApp.StartAsync(options => options.RateLimit.Requests = 1);
        var browser = app.Browser();
        await browser.PostAsync("/auth/sign-in/passkey", new { });

        Assert.Equal(HttpStatusCode.TooManyRequests, (await browser.PostAsync("/auth/sign-in/passkey", new { })).StatusCode);
    }

    [Theory]
    [InlineData("TooManyRequestsException", HttpStatusCode.TooManyRequests)]
    [InlineData("LimitExceededException", HttpStatusCode.OK)]
    [InlineData("UserNotConfirmedException", HttpStatusCode.OK)]
    [InlineData("InternalErrorException", HttpStatusCode.InternalServerError)]
    public async Task Only_what_can_happen_to_all_is_said(string error, HttpStatusCode status)
    {
        await using var app = await TestApp.StartAsync(options => options.SignIn.Methods.Add(SignInMethod.Passkey), build: null);
        var browser = app.Browser();
        app.Pool.On("InitiateAuth", app.Pool.Tokens());
        await browser.PostAsync("/auth/sign-in", new { username = "anna", rememberUsername = true });
        app.Pool.Refuses("InitiateAuth", error, "");

        var (answered, body) = await browser.JsonAsync("/auth/sign-in/passkey", new { });

        Assert.Equal(status, answered);
        Assert.Equal(status == HttpStatusCode.OK ? "noPasskey" : null, (string?)body["state"]);
    }

    private static async Task OfferedNothingAsync(Journey journey)
    {
        await journey.PostAsync("/auth/sign-in/passkey", new { });
        Assert.Equal((HttpStatusCode.OK, """{"state":"noPasskey"}"""), (journey.Status, journey.Said.ToJsonString()));
    }
}
