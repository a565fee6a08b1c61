using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cognito.Journeys.Browsers;
using Cognito.Journeys.Foreign;
using Cognito.Journeys.Programs;
using Cognito.Tests;
using Microsoft.Playwright;

namespace Cognito.Journeys.Passkeys;

/// <summary>An app whose pool takes passkeys, at <c>http://localhost</c>, and a front end of its own for it: tests/Journeys/Passkeys/App and FrontEnd.</summary>
public sealed class PasskeyApp : IAsyncDisposable
{
    public const string Password = "Correct-Horse-9";

    private const string PoolId = "eu-west-1_Passkeys";
    private const string Folder = "tests/Journeys/Passkeys";

    private readonly QuickStart _app = QuickStart.With($"{Folder}/App");

    /// <summary>Somebody new in the pool; the name signs in.</summary>
    /// <param name="mfa">Whether a code by e-mail is asked for after the password.</param>
    internal async Task<string> AddPersonAsync(bool mfa = false)
    {
        var name = $"ada-{Guid.CreateVersion7():N}";
        await CallAsync("AdminCreateUser", new { UserPoolId = PoolId, Username = name, MessageAction = "SUPPRESS", UserAttributes = Email(name) });
        await CallAsync("AdminSetUserPassword", new { UserPoolId = PoolId, Username = name, Password, Permanent = true });
        if (mfa)
        {
            await CallAsync("AdminSetUserMFAPreference", new { UserPoolId = PoolId, Username = name, EmailMfaSettings = new { Enabled = true, PreferredMfa = true } });
        }

        return name;
    }

    /// <summary>The newest code that was sent to a person.</summary>
    internal async Task<string> CodeForAsync(string name)
    {
        using var http = await HttpAsync();
        var messages = await http.GetFromJsonAsync<JsonNode>($"/cognito/_local/messages?poolId={PoolId}&to={name}@example.com", TestContext.Current.CancellationToken);
        return messages!.AsArray()[0]!.Text("code");
    }

    /// <summary>A browser at the front end, with an authenticator.</summary>
    /// <param name="chromium">The browser.</param>
    /// <param name="verifiesUser">Whether the authenticator verifies the person.</param>
    /// <param name="expectedStatus">A status that the front end is to get.</param>
    /// <param name="before">A script that runs before those of the page.</param>
    internal async Task<(Visitor Visitor, Authenticator Authenticator)> VisitAsync(
        Chromium chromium, bool verifiesUser = true, int? expectedStatus = null, string? before = null)
    {
        var address = new UriBuilder(await _app.StartedAsync()) { Host = "localhost" }.Uri;
        var visitor = await chromium.VisitAsync(address, Device.Desktop, expectedStatus);
        await visitor.Page.RouteAsync("**/front-end/*", ServeAsync);
        if (before is not null)
        {
            await visitor.Page.AddInitScriptAsync(before);
        }

        var authenticator = await Authenticator.AddAsync(visitor.Page, verifiesUser);
        await visitor.OpenAsync("/front-end/index.html");
        return (visitor, authenticator);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static Task ServeAsync(IRoute route) => route.FulfillAsync(new()
    {
        Path = Repository.PathOf($"{Folder}/FrontEnd{new Uri(route.Request.Url).AbsolutePath["/front-end".Length..]}"),
        Headers = new Dictionary<string, string>
        {
            ["Content-Security-Policy"] = "default-src 'self'",
            ["Content-Type"] = route.Request.Url.EndsWith(".js", StringComparison.Ordinal) ? "text/javascript" : "text/html",
        },
    });

    private static object[] Email(string name) =>
        [new { Name = "email", Value = $"{name}@example.com" }, new { Name = "email_verified", Value = "true" }];

    private async Task CallAsync(string operation, object input)
    {
        using var http = await HttpAsync();
        using var content = new StringContent(JsonSerializer.Serialize(input), new MediaTypeHeaderValue("application/x-amz-json-1.1"));
        content.Headers.Add("X-Amz-Target", $"AWSCognitoIdentityProviderService.{operation}");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/cognito/") { Content = content };
        request.Headers.TryAddWithoutValidation("Authorization", "AWS4-HMAC-SHA256 any");
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private async Task<HttpClient> HttpAsync() => new() { BaseAddress = await _app.StartedAsync() };
}
