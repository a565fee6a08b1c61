using System.Diagnostics.Metrics;
using System.Net;
using System.Text.RegularExpressions;
using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Cognito.AspNetCore.Tests.Tokens;

/// <summary>Every forged or faulty token is refused for the right reason, at the least cost, and its sender learns nothing.</summary>
public sealed partial class ForgeryTests
{
    private const int Times = 3;

    public static TheoryData<string> Names => [.. Forgeries.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_is_refused_for_the_right_reason_and_costs_one_verification_at_most(string name)
    {
        var (reason, make) = Forgeries.All[name];
        await using var app = await StartAsync();
        using var measured = new Measurements(app.Services.GetRequiredService<IMeterFactory>());
        var token = make(app);

        for (var i = 0; i < Times; i++)
        {
            var response = await SendAsync(app, token);
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
            Assert.Equal(
                $"Bearer error=\"invalid_token\", error_description=\"The access token {(reason == "expired" ? "has expired" : "is not valid")}\"",
                response.Headers.WwwAuthenticate.ToString());
        }

        Assert.Equal(Enumerable.Repeat(reason, Times), Refused().Matches(app.Logs.All).Select(match => match.Groups[1].Value));
        Assert.Equal(reason == "signature" ? 1 : 0, measured.Count("cognito.token.verification.duration"));
        Assert.InRange(app.Pool.KeyFetches, 0, reason switch { "signature" => 1, "unknown_key" => 2, _ => 0 });
        if (token.Length > 0)
        {
            Assert.DoesNotContain(token, app.Logs.All, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void There_are_many() => Assert.InRange(Forgeries.All.Count, 60, int.MaxValue);

    [Fact]
    public async Task What_the_forgeries_are_made_from_is_good()
    {
        await using var app = await StartAsync();

        Assert.Equal(HttpStatusCode.OK, (await SendAsync(app, Forge.Signed(Forge.Header, Forge.Payload(app)))).StatusCode);
        var other = app.Pool.Mint.Access(claims => (claims["iss"], claims["client_id"]) = (Forgeries.OtherIssuer, Forgeries.OtherClient), Forgeries.OtherKey);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(app, other)).StatusCode);
    }

    [Fact]
    public async Task All_of_them_together_fetch_keys_once_a_minute()
    {
        await using var app = await StartAsync();
        foreach (var (_, make) in Forgeries.All.Values)
        {
            await SendAsync(app, make(app));
        }

        // Each pool's once, and once more for a key that is not among them.
        Assert.InRange(app.Pool.KeyFetches, 2, 4);
    }

    private static async Task<TestApp> StartAsync()
    {
        var app = await TestApp.StartAsync(
            options => options.Bearer.UserPools.Add(new CognitoBearerPool { UserPoolId = Forgeries.OtherPool, ClientIds = { Forgeries.OtherClient } }));
        app.Pool.OtherKeys[Forgeries.OtherIssuer] = [Forgeries.OtherKey];
        return app;
    }

    private static Task<HttpResponseMessage> SendAsync(TestApp app, string token) =>
        app.Browser().SendAsync(HttpMethod.Get, "/me", null, ("Authorization", "Bearer " + token), ("Accept", "text/html"));

    [GeneratedRegex("An access token was refused: ([a-z_]+)\\.")]
    private static partial Regex Refused();
}
