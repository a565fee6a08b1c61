using System.Net;
using System.Net.Http.Json;
using Cognito.Journeys.Programs;
using Cognito.Tests;

namespace Cognito.Journeys.Samples;

/// <summary>samples/Farm: a session is on all nodes, or on none.</summary>
public sealed class FarmTests
{
    [Fact]
    public async Task Who_signs_in_on_one_node_is_in_on_the_other_and_who_signs_out_there_is_out_on_both()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var pool = await LocalServer.StartAsync("--config", "samples/Farm/pool.json");
        var service = pool.Address.GetLeftPart(UriPartial.Authority);
        string[] settings =
        [
            "--ConnectionStrings:Redis", redis.Configuration,
            "--Cognito:ServiceUrl", service,
            "--Cognito:Authority", $"{service}/eu-west-1_Farm",
        ];
        await using var one = await Sample.StartAsync("Farm", settings);
        await using var two = await Sample.StartAsync("Farm", settings);
        using var browser = new HttpClient();

        using var signedIn = await browser.PostAsJsonAsync(new Uri(one.Address, "/auth/sign-in"), new { username = "ada@example.com", password = "Analytical-1843" }, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, signedIn.StatusCode);
        Assert.Equal($"ada@example.com, says the node at port {two.Address.Port}", await browser.GetStringAsync(new Uri(two.Address, "/me"), TestContext.Current.CancellationToken));

        // What somebody copied before.
        using var copy = new HttpClient(new SocketsHttpHandler { UseCookies = false });
        copy.DefaultRequestHeaders.Add("Cookie", signedIn.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));
        using var signedOut = await browser.PostAsJsonAsync(new Uri(two.Address, "/auth/sign-out"), new { }, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, signedOut.StatusCode);

        foreach (var node in new[] { one, two })
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await copy.GetAsync(new Uri(node.Address, "/me"), TestContext.Current.CancellationToken)).StatusCode);
        }
    }
}
