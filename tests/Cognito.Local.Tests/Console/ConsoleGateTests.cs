using System.Net;

namespace Cognito.Local.Tests.Console;

/// <summary>Who may open the console.</summary>
public sealed class ConsoleGateTests
{
    private const string Remedy = "set LocalCognitoOptions.Console to ConsoleAccess.Anyone (--console anyone of the server).";

    [Theory]
    [InlineData("Development", ConsoleAccess.Development, HttpStatusCode.OK)]
    [InlineData("Production", ConsoleAccess.Development, HttpStatusCode.NotFound)]
    [InlineData("Production", ConsoleAccess.ThisMachine, HttpStatusCode.OK)]
    [InlineData("Production", ConsoleAccess.Anyone, HttpStatusCode.OK)]
    [InlineData("Development", ConsoleAccess.Nobody, HttpStatusCode.NotFound)]
    public async Task It_is_there_in_development_unless_told_otherwise(string environment, ConsoleAccess access, HttpStatusCode expected)
    {
        await using var site = await ConsoleSite.StartAsync(configure: options => options.Console = access, environment: environment);

        Assert.Equal(expected, (await GetAsync(site)).StatusCode);
        Assert.Equal(expected == HttpStatusCode.NotFound, site.Cognito.Service.Live is null);
    }

    [Theory]
    [InlineData("127.0.0.1", "localhost")]
    [InlineData("127.8.8.8", "127.0.0.1:5080")]
    [InlineData("::1", "[::1]:5080")]
    [InlineData("::ffff:127.0.0.1", "shop.localhost:5080")]
    public async Task This_machine_is_let_in_by_its_own_names(string caller, string host)
    {
        await using var site = await ConsoleSite.StartAsync(IPAddress.Parse(caller));

        Assert.Equal(HttpStatusCode.OK, (await GetAsync(site, ("Host", host))).StatusCode);
    }

    [Theory]
    [InlineData("192.0.2.7", "localhost", "Host", "and you come from 192.0.2.7.")]
    [InlineData("2001:db8::7", "localhost", "Host", "and you come from 2001:db8::7.")]
    [InlineData("127.0.0.1", "attacker.example", "Host", "by a name of this machine, such as localhost.")]
    [InlineData("127.0.0.1", "localhost.attacker.example", "Host", "by a name of this machine, such as localhost.")]
    [InlineData("127.0.0.1", "192.0.2.1", "Host", "by a name of this machine, such as localhost.")]
    [InlineData("127.0.0.1", "198.51.100.9", "X-Forwarded-For", "and you come through a proxy.")]
    [InlineData("127.0.0.1", "for=198.51.100.9", "Forwarded", "and you come through a proxy.")]
    public async Task Others_are_turned_away_and_told_what_to_set(string caller, string value, string header, string reason)
    {
        await using var site = await ConsoleSite.StartAsync(IPAddress.Parse(caller));
        site.Cognito.CreatePool(pool => pool.PoolName = "secret shop");

        foreach (var path in new[] { "", "/messages", "/messages/live", "/events/live", "/assets/console.css" })
        {
            var answer = await GetAsync(site, (header, value), path);

            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            var text = await answer.Content.ReadAsStringAsync();
            Assert.Contains(reason, text, StringComparison.Ordinal);
            Assert.EndsWith(Remedy, text, StringComparison.Ordinal);
            Assert.DoesNotContain("secret shop", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Everyone_is_let_in_where_the_app_says_so()
    {
        await using var site = await ConsoleSite.StartAsync(IPAddress.Parse("192.0.2.7"), options => options.Console = ConsoleAccess.Anyone);

        Assert.Equal(HttpStatusCode.OK, (await GetAsync(site, ("Host", "dev.example"))).StatusCode);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://attacker.example")]
    [InlineData("Origin", "http://localhost:9999")]
    [InlineData("Origin", "null")]
    public async Task Forms_of_other_sites_are_refused_whoever_may_open_it(string header, string value)
    {
        await using var site = await ConsoleSite.StartAsync(configure: options => options.Console = ConsoleAccess.Anyone);
        var pool = site.Cognito.CreatePool();
        using var visitor = site.Visit();
        await visitor.OpenAsync($"/pools/{pool.Id}/groups");
        var token = visitor.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var request = new HttpRequestMessage(HttpMethod.Post, visitor.Address)
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["do"] = "create", ["name"] = "planted" }),
        };
        request.Headers.Add(header, value);

        var answer = await visitor.FetchAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Empty((await site.Client.ListGroupsAsync(new() { UserPoolId = pool.Id })).Groups);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("made-up")]
    public async Task Forms_without_their_proof_change_nothing_and_say_what_to_do(string? token)
    {
        await using var site = await ConsoleSite.StartAsync();
        var pool = site.Cognito.CreatePool();
        using var visitor = site.Visit();
        await visitor.OpenAsync($"/pools/{pool.Id}/groups");
        var fields = new Dictionary<string, string> { ["do"] = "create", ["name"] = "planted" };
        if (token is not null)
            fields["__RequestVerificationToken"] = token;

        await visitor.SendAsync(new(HttpMethod.Post, visitor.Address) { Content = new FormUrlEncodedContent(fields) });

        Assert.Equal((HttpStatusCode.BadRequest, "The form is too old"), (visitor.Status, visitor.Heading));
        Assert.Empty((await site.Client.ListGroupsAsync(new() { UserPoolId = pool.Id })).Groups);
    }

    [Fact]
    public async Task Another_browser_s_proof_is_none()
    {
        await using var site = await ConsoleSite.StartAsync();
        var pool = site.Cognito.CreatePool();
        using var one = site.Visit();
        using var other = site.Visit();
        await one.OpenAsync($"/pools/{pool.Id}/groups");
        await other.OpenAsync($"/pools/{pool.Id}/groups");

        await other.PressAsync("Add the group", ("name", "planted"), ("__RequestVerificationToken", one.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")));

        Assert.Equal(HttpStatusCode.BadRequest, other.Status);
        Assert.Empty((await site.Client.ListGroupsAsync(new() { UserPoolId = pool.Id })).Groups);
    }

    private static Task<HttpResponseMessage> GetAsync(ConsoleSite site, (string Name, string Value)? header = null, string path = "")
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "http://localhost" + ConsoleSite.Root + path);
        if (header is { } given)
            request.Headers.TryAddWithoutValidation(given.Name, given.Value);
        return new HttpClient(site.CreateHandler()).SendAsync(request, TestContext.Current.CancellationToken);
    }
}
