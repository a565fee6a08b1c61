using System.Net;
using Cognito.AspNetCore.Tests.Support;

namespace Cognito.AspNetCore.Tests.Sessions;

/// <summary>One session on several nodes of a farm, whose pool rotates refresh tokens without grace.</summary>
public sealed class SharedRefreshTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_thousand_requests_at_once_on_two_nodes_make_one_call_and_none_fails(bool serverSide)
    {
        var farm = new Farm();
        await using var one = await farm.StartAsync(serverSide);
        await using var other = await farm.StartAsync(serverSide);
        var browser = await one.SignedInAsync();
        RotateWithoutGrace(farm);
        farm.Time.Advance(TokenMint.Lifetime);

        var statuses = await Task.WhenAll(Enumerable.Range(0, 1000).Select(async i => (await Farm.Copy(browser, i % 2 == 0 ? one : other).GetAsync("/me")).StatusCode));

        Assert.All(statuses, status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Equal(1, farm.Pool.Count("GetTokensFromRefreshToken"));

        // One request of each node waits for the other node; all others wait for it.
        Assert.InRange(farm.Locks.Taken.Count(name => name.StartsWith("cognito:r:", StringComparison.Ordinal)), 1, 2);
        await browser.GetAsync("/me");
        Assert.Equal("rotated1", await SessionTests.TextAsync(Farm.Copy(browser, other), "/token?name=refresh_token"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Hour_after_hour_the_session_goes_on_whichever_node_refreshes_it(bool serverSide)
    {
        var farm = new Farm();
        await using var one = await farm.StartAsync(serverSide);
        await using var other = await farm.StartAsync(serverSide);
        var browser = await one.SignedInAsync();
        RotateWithoutGrace(farm);

        for (var hour = 1; hour <= 6; hour++)
        {
            farm.Time.Advance(TokenMint.Lifetime);
            var visit = Farm.Copy(browser, hour % 2 == 0 ? one : other);
            Assert.Equal(HttpStatusCode.OK, (await visit.GetAsync("/me")).StatusCode);
            browser = visit;
        }

        Assert.Equal(6, farm.Pool.Count("GetTokensFromRefreshToken"));
    }

    [Fact]
    public async Task Who_comes_late_with_the_cookie_from_before_finds_the_result_on_the_other_node()
    {
        var farm = new Farm();
        await using var one = await farm.StartAsync(serverSide: false);
        await using var other = await farm.StartAsync(serverSide: false);
        var browser = await one.SignedInAsync();
        var late = Farm.Copy(browser, other);
        RotateWithoutGrace(farm);
        farm.Time.Advance(TokenMint.Lifetime);
        await browser.GetAsync("/me");
        farm.Time.Advance(TimeSpan.FromSeconds(59));

        Assert.Equal(HttpStatusCode.OK, (await late.GetAsync("/me")).StatusCode);
        Assert.Equal("rotated1", await SessionTests.TextAsync(late, "/token?name=refresh_token"));
        Assert.Equal(1, farm.Pool.Count("GetTokensFromRefreshToken"));
    }

    [Fact]
    public async Task A_refusal_is_shared_too()
    {
        var farm = new Farm();
        await using var one = await farm.StartAsync(serverSide: false);
        await using var other = await farm.StartAsync(serverSide: false);
        var browser = await one.SignedInAsync();
        var copy = Farm.Copy(browser, other);
        farm.Pool.Refuses("GetTokensFromRefreshToken", "NotAuthorizedException", "Refresh Token has been revoked");
        farm.Time.Advance(TokenMint.Lifetime);

        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/me")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await copy.GetAsync("/me")).StatusCode);
        Assert.Equal(1, farm.Pool.Count("GetTokensFromRefreshToken"));
    }

    [Fact]
    public async Task Without_the_lock_nobody_refreshes_and_the_session_goes_on_while_its_tokens_do()
    {
        var farm = new Farm();
        await using var app = await farm.StartAsync(serverSide: false);
        var browser = await app.SignedInAsync();
        RotateWithoutGrace(farm);
        farm.Locks.IsAway = true;
        farm.Time.Advance(TokenMint.Lifetime - TimeSpan.FromMinutes(4));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/me")).StatusCode);
        farm.Time.Advance(TimeSpan.FromMinutes(4));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await browser.GetAsync("/me")).StatusCode);
        Assert.Equal(0, farm.Pool.Count("GetTokensFromRefreshToken"));

        farm.Locks.IsAway = false;
        farm.Time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/me")).StatusCode);
    }

    [Fact]
    public async Task What_is_shared_of_a_refresh_is_encrypted()
    {
        var farm = new Farm();
        await using var app = await farm.StartAsync(serverSide: false);
        var browser = await app.SignedInAsync();
        RotateWithoutGrace(farm);
        farm.Time.Advance(TokenMint.Lifetime);
        await browser.GetAsync("/me");

        var entry = Assert.Single(farm.Cache.Entries, entry => entry.Key.StartsWith("cognito:r:", StringComparison.Ordinal));
        Assert.True(entry.Value.Value.AsSpan().IndexOf("rotated1"u8) < 0);
        Assert.DoesNotContain(TokenMint.RefreshToken, entry.Key, StringComparison.Ordinal);
    }

    /// <summary>Each refresh token is good once.</summary>
    private static void RotateWithoutGrace(Farm farm)
    {
        var (current, generation) = (TokenMint.RefreshToken, 0);
        var gate = new Lock();
        farm.Pool.OnAsync("GetTokensFromRefreshToken", async (body, cancellation) =>
        {
            await Task.Yield();
            lock (gate)
            {
                if ((string?)body["RefreshToken"] != current)
                {
                    return FakePool.Error("RefreshTokenReuseException", "");
                }

                current = $"rotated{++generation}";
                return FakePool.Ok(farm.Pool.Tokens(current));
            }
        });
    }
}
