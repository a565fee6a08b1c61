using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Cognito.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Cognito.AspNetCore.Tests.Outgoing;

/// <summary>Calling other APIs with the token of whoever is signed in.</summary>
public sealed class UserTokenHandlerTests
{
    [Fact]
    public async Task The_token_of_the_session_goes_along()
    {
        var (app, api) = await StartAsync();
        await using var _ = app;
        var browser = await app.SignedInAsync();

        await browser.GetAsync("/call?to=orders");

        var token = await TextAsync(await browser.GetAsync("/token?name=access_token"));
        Assert.Equal([token], api.Tokens);
        Assert.Equal(token, await TextAsync(await browser.GetAsync("/mine")));
    }

    [Fact]
    public async Task The_token_of_a_bearer_goes_along()
    {
        var (app, api) = await StartAsync();
        await using var _ = app;
        var token = app.Pool.Mint.Access();

        await app.Browser().SendAsync(HttpMethod.Get, "/call?to=orders", null, ("Authorization", "Bearer " + token));

        Assert.Equal([token], api.Tokens);
    }

    [Fact]
    public async Task Where_nobody_is_signed_in_none_goes_along()
    {
        var (app, api) = await StartAsync();
        await using var _ = app;

        Assert.Equal(HttpStatusCode.OK, (await app.Browser().GetAsync("/call?to=orders")).StatusCode);
        Assert.Equal([null], api.Tokens);
        Assert.Equal("", await TextAsync(await app.Browser().GetAsync("/mine")));
    }

    [Theory]
    [InlineData("https://evil.example/orders", false)]
    [InlineData("https://orders.example.com.evil.example/", false)]
    [InlineData("https://orders.example.com@evil.example/", false)]
    [InlineData("https://orders.example.com:8443/", false)]
    [InlineData("http://orders.example.com/", false)]
    [InlineData("//evil.example/orders", false)]
    [InlineData("https://stock.example.com/all", true)]
    [InlineData("https://orders.example.com/v2/", true)]
    [InlineData("../v2/orders", true)]
    public async Task It_goes_to_the_clients_own_address_and_to_those_that_were_named(string address, bool goes)
    {
        var (app, api) = await StartAsync();
        await using var _ = app;
        var browser = await app.SignedInAsync();

        await browser.GetAsync("/call?to=" + Uri.EscapeDataString(address));

        Assert.Equal(goes, Assert.Single(api.Tokens) is not null);
    }

    [Fact]
    public async Task An_answer_of_401_has_the_session_refreshed_and_the_request_sent_once_more()
    {
        var (app, api) = await StartAsync();
        await using var _ = app;
        var browser = await app.SignedInAsync();
        var first = await TextAsync(await browser.GetAsync("/mine"));
        app.Time.Advance(TimeSpan.FromMinutes(1));
        app.Pool.On("GetTokensFromRefreshToken", __ => FakePool.Ok(app.Pool.Tokens(null)));
        api.Refused.Add(first);

        Assert.Equal("200", await TextAsync(await browser.GetAsync("/post?to=orders")));

        Assert.Equal(first, api.Tokens[0]);
        Assert.NotEqual(first, api.Tokens[1]);
        Assert.Equal(["order 1", "order 1"], api.Calls.Select(call => call.Body));
        Assert.Equal(api.Tokens[1], await TextAsync(await browser.GetAsync("/mine"))); // the cookie has it, too
    }

    [Fact]
    public async Task An_API_that_takes_no_token_is_asked_twice_and_no_more()
    {
        var (app, api) = await StartAsync();
        await using var _ = app;
        var browser = await app.SignedInAsync();
        app.Time.Advance(TimeSpan.FromMinutes(1));
        app.Pool.On("GetTokensFromRefreshToken", __ => FakePool.Ok(app.Pool.Tokens(null)));
        api.RefusesAll = true;

        Assert.Equal("401", await TextAsync(await browser.GetAsync("/post?to=orders")));
        Assert.Equal(2, api.Calls.Count);
    }

    [Fact]
    public async Task A_stream_is_not_sent_twice()
    {
        var (app, api) = await StartAsync();
        await using var _ = app;
        var browser = await app.SignedInAsync();
        app.Pool.On("GetTokensFromRefreshToken", __ => FakePool.Ok(app.Pool.Tokens(null)));
        api.RefusesAll = true;

        Assert.Equal("401", await TextAsync(await browser.GetAsync("/stream?to=orders")));
        Assert.Single(api.Calls);
    }

    [Fact]
    public async Task A_request_with_a_token_of_its_own_goes_as_it_is()
    {
        var (app, api) = await StartAsync();
        await using var _ = app;
        var browser = await app.SignedInAsync();

        await browser.GetAsync("/own?to=orders");

        Assert.Equal(["another-token"], api.Tokens);
    }

    [Theory]
    [InlineData(null, "no base address")]
    [InlineData("http://orders.example.com/", "is plain HTTP")]
    public async Task A_client_without_a_safe_address_says_so(string? address, string message)
    {
        await using var app = await TestApp.StartAsync(build: builder => builder.Services
            .AddHttpClient("nowhere", client => client.BaseAddress = address is null ? null : new Uri(address))
            .AddCognitoUserTokenHandler());

        var fault = Assert.Throws<InvalidOperationException>(() => app.Services.GetRequiredService<IHttpClientFactory>().CreateClient("nowhere"));

        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    private static async Task<(TestApp App, OtherApi Api)> StartAsync()
    {
        var api = new OtherApi();
        var app = await TestApp.StartAsync(
            build: builder => builder.Services
                .AddHttpClient("orders", client => client.BaseAddress = new Uri(OtherApi.Address))
                .ConfigurePrimaryHttpMessageHandler(() => api)
                .AddCognitoUserTokenHandler(options => options.AllowedOrigins.Add("https://stock.example.com")),
            map: web =>
            {
                web.MapGet("/call", (IHttpClientFactory clients, string to) => SendAsync(clients, to, request => request.Method = HttpMethod.Get));
                web.MapGet("/post", (IHttpClientFactory clients, string to) => SendAsync(clients, to, request => request.Content = new StringContent("order 1")));
                web.MapGet("/stream", (IHttpClientFactory clients, string to) => SendAsync(clients, to, request => request.Content = new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes("order 1")))));
                web.MapGet("/own", (IHttpClientFactory clients, string to) => SendAsync(clients, to, request => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "another-token")));
                web.MapGet("/mine", async (HttpContext context) => await context.GetCognitoTokenAsync(context.RequestAborted) ?? "");
            });
        return (app, api);
    }

    private static async Task<string> SendAsync(IHttpClientFactory clients, string to, Action<HttpRequestMessage> prepare)
    {
        using var client = clients.CreateClient("orders");
        using var request = new HttpRequestMessage(HttpMethod.Post, to);
        prepare(request);
        using var response = await client.SendAsync(request);
        Assert.Null(response.RequestMessage!.Headers.Authorization is { Parameter: not "another-token" } left ? left : null);
        return $"{(int)response.StatusCode}";
    }

    private static Task<string> TextAsync(HttpResponseMessage response) => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
