using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Cognito.AspNetCore.Tests.Support;

/// <summary>What the account's endpoints are asked, by session or by access token.</summary>
internal static class AccountApp
{
    /// <summary>A browser in which a person of the local pool has just signed in.</summary>
    public static async Task<Browser> SignedInAsync(this LocalApp app, string name = "anna")
    {
        var journey = await app.Journey().StartAsync(new { username = name, password = LocalApp.Password });
        Assert.True(journey.State == "signedIn", journey.Said.ToJsonString());
        return journey.Browser;
    }

    /// <summary>Asks for JSON.</summary>
    public static async Task<(HttpStatusCode Status, JsonNode Body)> AskAsync(this Browser browser, string method, string path, object? body = null, string? bearer = null)
    {
        var response = await browser.SendAsync(method, path, body, bearer);
        return (response.StatusCode, await Browser.ReadAsync(response));
    }

    public static Task<HttpResponseMessage> SendAsync(this Browser browser, string method, string path, object? body = null, string? bearer = null) =>
        browser.SendAsync(
            new HttpMethod(method),
            path,
            body is null ? null : JsonContent.Create(body),
            bearer is null ? [] : [("Authorization", $"Bearer {bearer}")]);

    /// <summary>Asks for JSON that says yes.</summary>
    public static async Task<JsonNode> DoAsync(this Browser browser, string method, string path, object? body = null, string? bearer = null)
    {
        var (status, said) = await browser.AskAsync(method, path, body, bearer);
        Assert.True(status == HttpStatusCode.OK, said.ToJsonString());
        return said;
    }

    /// <summary>Asks for what is refused.</summary>
    public static async Task RefusedAsync(this Browser browser, string code, string method, string path, object? body = null, string? bearer = null)
    {
        var (_, said) = await browser.AskAsync(method, path, body, bearer);
        Assert.True((string?)said["code"] == code, said.ToJsonString());
    }

    public static async Task<string> TextAsync(this Browser browser, string path) =>
        await (await browser.GetAsync(path)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
