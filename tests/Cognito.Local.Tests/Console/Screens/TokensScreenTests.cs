using System.Net;

namespace Cognito.Local.Tests.Console.Screens;

public sealed class TokensScreenTests
{
    [Fact]
    public async Task A_good_token_is_taken_apart_and_found_good()
    {
        await using var site = await ConsoleSite.StartAsync();
        var pool = site.Cognito.CreatePool(request => request.PoolName = "shop", request => request.ClientName = "web");
        pool.AddUser(new("jane", "Password-1") { Attributes = new Dictionary<string, string> { ["name"] = "Jane <b>Doe</b>" } });
        var tokens = await pool.IssueTokensAsync("jane", TestContext.Current.CancellationToken);
        using var visitor = site.Visit();

        await DecodeAsync(visitor, tokens.IdToken);

        Assert.Equal("The token is good", visitor.Document.GetElementById("verdict")!.TextContent);
        Assert.Equal(
            [
                "Right It was issued by the pool shop.",
                "Right The signature is the pool's, by a key that is in its key set.",
                "Right It expires in 60 minutes.",
                "Right It is an ID token: it tells the app who the person is.",
                "Right It was given to the app client web.",
                "Right It is about jane.",
            ],
            Checks(visitor));
        Assert.Contains("name Jane <b>Doe</b> Full name", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("exp 2026-03-01 13:00:00 UTC 1772370000 When it expires", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("alg RS256 How it is signed", visitor.Text, StringComparison.Ordinal);
        Assert.All(site.Log, line => Assert.DoesNotContain(tokens.IdToken.Split('.')[1], line, StringComparison.Ordinal));
        Assert.Equal(ConsoleSite.Root + "/tokens", visitor.Address);
    }

    [Fact]
    public async Task What_is_wrong_is_said_and_why()
    {
        await using var site = await ConsoleSite.StartAsync();
        var pool = site.Cognito.CreatePool();
        pool.AddUser("jane");
        var tokens = await pool.IssueTokensAsync("jane", TestContext.Current.CancellationToken);
        using var visitor = site.Visit();

        var parts = tokens.AccessToken.Split('.');
        await DecodeAsync(visitor, $"{parts[0]}.{parts[1]}.{tokens.IdToken.Split('.')[2]}");
        Assert.Contains("Wrong The signature is not of this text: the token was changed, or is not whole.", Checks(visitor));

        await DecodeAsync(visitor, $"{tokens.IdToken.Split('.')[0]}.{parts[1]}.{parts[2]}");
        Assert.Equal("The token is not good", visitor.Document.GetElementById("verdict")!.TextContent);

        await DecodeAsync(visitor, $"{Encode("""{"alg":"none"}""")}.{parts[1]}.");
        Assert.Contains("Wrong Pools sign with RS256, and this says otherwise (alg): its signature was not looked at.", Checks(visitor));

        await DecodeAsync(visitor, $"{Encode("""{"alg":"RS256","kid":"other"}""")}.{parts[1]}.{parts[2]}");
        Assert.Contains("Wrong The pool has no key of this kid: the signature cannot be its.", Checks(visitor));

        site.Clock.Advance(TimeSpan.FromHours(3));
        await site.Client.AdminUserGlobalSignOutAsync(new() { UserPoolId = pool.Id, Username = "jane" });
        await DecodeAsync(visitor, tokens.AccessToken);
        Assert.Contains("Wrong It expired 2 hours ago.", Checks(visitor));
        Assert.Contains("Wrong Its user was signed out everywhere since. Who validates the token alone does not know.", Checks(visitor));

        await site.Client.AdminDisableUserAsync(new() { UserPoolId = pool.Id, Username = "jane" });
        Assert.Contains("Wrong Its user is disabled. Who validates the token alone does not know.", Checks(await DecodeAsync(visitor, tokens.AccessToken)));
        await site.Client.AdminDeleteUserAsync(new() { UserPoolId = pool.Id, Username = "jane" });
        Assert.Contains("Wrong The pool has no such user, or no longer.", Checks(await DecodeAsync(visitor, tokens.AccessToken)));
        await site.Client.DeleteUserPoolClientAsync(new() { UserPoolId = pool.Id, ClientId = pool.ClientId });
        Assert.Contains("Wrong The pool has no such app client.", Checks(await DecodeAsync(visitor, tokens.AccessToken)));

        await DecodeAsync(visitor, $"{parts[0]}.{Encode("""{"iss":"https://other.example/us-east-1_Other","exp":"soon","nested":{"a":[1]}}""")}.{parts[2]}");
        Assert.Equal(
            [
                "Wrong Its issuer, https://other.example/us-east-1_Other, is none of the pools here.",
                "Wrong It does not say when it expires (exp).",
                "Wrong It is neither an ID token nor an access token (token_use).",
            ],
            Checks(visitor));
        Assert.Contains("""nested {"a":[1]}""", visitor.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not a token", "Not a JSON Web Token")]
    [InlineData("a.b.c", "Not a JSON Web Token")]
    [InlineData("W10.W10.W10", "Not a JSON Web Token")]
    [InlineData("eyJhbGciOiJSU0EtT0FFUCJ9.a.b.c.d", "Not a JSON Web Token")]
    [InlineData("<script>alert(1)</script>", "Not a JSON Web Token")]
    [InlineData(" ", "No token")]
    public async Task What_is_no_token_is_refused_and_kept_in_the_field(string text, string problem)
    {
        await using var site = await ConsoleSite.StartAsync();
        using var visitor = site.Visit();

        await DecodeAsync(visitor, text);

        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
        Assert.StartsWith(problem, visitor.Problem, StringComparison.Ordinal);
        Assert.Equal(text.Trim(), visitor.Document.GetElementById("token")!.TextContent);
    }

    [Theory]
    [InlineData(20_000)]
    [InlineData(200_000)]
    public async Task What_is_too_long_is_not_looked_at(int length)
    {
        await using var site = await ConsoleSite.StartAsync();
        using var visitor = site.Visit();

        await DecodeAsync(visitor, new string('a', length));

        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
        Assert.DoesNotContain("aaaa", visitor.Document.Body!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<ConsoleVisitor> DecodeAsync(ConsoleVisitor visitor, string token)
    {
        await visitor.OpenAsync("/tokens");
        return await visitor.PressAsync("Take it apart", ("token", token));
    }

    private static string[] Checks(ConsoleVisitor visitor) => [.. visitor.Document.QuerySelectorAll(".lc-checks li").Select(item => item.TextContent.Trim())];

    private static string Encode(string json) => System.Buffers.Text.Base64Url.EncodeToString(System.Text.Encoding.UTF8.GetBytes(json));
}
