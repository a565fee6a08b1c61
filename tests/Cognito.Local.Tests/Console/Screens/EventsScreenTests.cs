using Amazon.CognitoIdentityProvider.Model;
using AngleSharp;

namespace Cognito.Local.Tests.Console.Screens;

public sealed class EventsScreenTests
{
    private const string Password = "Password-1";

    [Fact]
    public async Task Every_step_of_a_sign_in_is_told_in_the_service_s_words_and_no_secret_with_it()
    {
        await using var site = await ConsoleSite.StartAsync();
        var pool = site.Cognito.CreatePool(request => request.PoolName = "shop", request => request.ClientName = "web");
        pool.AddUser(new("jane", Password) { Mfa = LocalMfa.Authenticator });
        await Assert.ThrowsAsync<NotAuthorizedException>(() => SignInAsync(site, pool, "Wrong-Password-1"));
        var asked = await SignInAsync(site, pool, Password);
        var code = pool.AuthenticatorCode("jane");
        var tokens = (await site.Client.RespondToAuthChallengeAsync(new()
        {
            ClientId = pool.ClientId,
            ChallengeName = asked.ChallengeName,
            Session = asked.Session,
            ChallengeResponses = new() { ["USERNAME"] = "jane", ["SOFTWARE_TOKEN_MFA_CODE"] = code },
        })).AuthenticationResult;
        await site.Client.GetUserAsync(new() { AccessToken = tokens.AccessToken });
        await site.Client.ListUsersAsync(new() { UserPoolId = pool.Id });
        using var visitor = site.Visit();

        await visitor.OpenAsync("/events");

        Assert.Equal(
            [
                "Done GetUser 2026-03-01 12:00:00 UTC jane web",
                "Tokens RespondToAuthChallenge 2026-03-01 12:00:00 UTC jane web",
                "Asked InitiateAuth Asks for SOFTWARE_TOKEN_MFA 2026-03-01 12:00:00 UTC jane web",
                "Refused InitiateAuth NotAuthorizedException: Incorrect username or password. 2026-03-01 12:00:00 UTC jane web",
            ],
            Items(visitor));
        foreach (var secret in new[] { Password, "Wrong-Password-1", code, asked.Session, tokens.AccessToken, tokens.RefreshToken })
            Assert.DoesNotContain(secret, visitor.Document.ToHtml(), StringComparison.Ordinal);
        Assert.Equal("jane", (await visitor.FollowAsync("jane")).Heading);
    }

    [Fact]
    public async Task Events_can_be_had_of_one_pool()
    {
        await using var site = await ConsoleSite.StartAsync();
        var (one, other) = (site.Cognito.CreatePool(), site.Cognito.CreatePool());
        await MessagesScreenTests.SignUpAsync(site, one, "jane@example.com");
        await MessagesScreenTests.SignUpAsync(site, other, "joe@example.com");
        using var visitor = site.Visit();

        Assert.Equal(2, Items(await visitor.OpenAsync("/events")).Length);
        await visitor.PressAsync("Filter", ("pool", one.Id));
        Assert.Contains("jane@example.com", Assert.Single(Items(visitor)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Events_come_as_they_happen_and_none_is_lost_when_the_browser_comes_back()
    {
        await using var site = await ConsoleSite.StartAsync();
        var pool = site.Cognito.CreatePool();
        await MessagesScreenTests.SignUpAsync(site, pool, "before@example.com");
        using var visitor = site.Visit();
        await visitor.OpenAsync($"/events?pool={pool.Id}");
        var address = visitor.Document.QuerySelector("[data-live]")!.GetAttribute("data-live")!;
        string? last;
        await using (var live = await LiveEvents.OpenAsync(site, address))
        {
            await MessagesScreenTests.SignUpAsync(site, pool, "first@example.com");
            Assert.Contains("first@example.com", await live.NextAsync(), StringComparison.Ordinal);
            last = live.LastId;
        }

        await MessagesScreenTests.SignUpAsync(site, pool, "second@example.com");
        await using var again = await LiveEvents.OpenAsync(site, address, last);
        Assert.Contains("second@example.com", await again.NextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_from_before_a_restart_does_not_keep_new_events_away()
    {
        await using var site = await ConsoleSite.StartAsync();
        var pool = site.Cognito.CreatePool();
        await using var live = await LiveEvents.OpenAsync(site, ConsoleSite.Root + "/events/live", "4711");

        await MessagesScreenTests.SignUpAsync(site, pool, "jane@example.com");

        Assert.Contains("jane@example.com", await live.NextAsync(), StringComparison.Ordinal);
    }

    private static string[] Items(ConsoleVisitor visitor) =>
        [.. visitor.Document.QuerySelectorAll(".lc-event").Select(item => string.Join(' ', item.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];

    private static Task<InitiateAuthResponse> SignInAsync(ConsoleSite site, LocalUserPool pool, string password) => site.Client.InitiateAuthAsync(new()
    {
        ClientId = pool.ClientId,
        AuthFlow = "USER_PASSWORD_AUTH",
        AuthParameters = new() { ["USERNAME"] = "jane", ["PASSWORD"] = password },
    });
}
