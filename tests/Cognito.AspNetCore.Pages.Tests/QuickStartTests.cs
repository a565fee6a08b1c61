using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Cognito.Local;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Cognito.AspNetCore.Pages.Tests;

/// <summary>The app as it is, with the pool of its pool.json in its process, and a clock that tests move.</summary>
public sealed class QuickStartFactory : WebApplicationFactory<Program>
{
    public FakeTimeProvider Clock { get; } = new(TimeProvider.System.GetUtcNow());

    public LocalCognito Cognito => Services.GetRequiredService<LocalCognito>();

    public LocalUserPool Pool => Cognito.Pool("eu-west-1_QuickStart");

    protected override void ConfigureWebHost(IWebHostBuilder builder) =>
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));
}

public sealed class QuickStartTests : IDisposable
{
    private readonly QuickStartFactory _app = new();
    private readonly HttpClient _browser;

    public QuickStartTests() => _browser = _app.CreateClient();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task A_newcomer_signs_up_with_the_code_from_the_mail()
    {
        var asked = await PostAsync("/auth/sign-up", new { username = "joe@example.com", password = "Password-1", attributes = new { name = "Joe" } });
        await PostAsync("/auth/sign-up/confirm", new { flow = asked.Flow, code = _app.Pool.LatestCode("joe@example.com") });

        Assert.Equal("signedIn", (await SignInAsync("joe@example.com")).State);
    }

    [Fact]
    public async Task A_bearer_of_a_token_is_let_in_also_after_the_keys_have_changed()
    {
        _app.Pool.AddUser(new("jane@example.com", "Password-1") { Groups = ["admins"] });
        await _app.Pool.RotateKeysAsync(TestContext.Current.CancellationToken);
        var tokens = await _app.Pool.IssueTokensAsync("jane@example.com", TestContext.Current.CancellationToken);

        _browser.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", tokens.AccessToken);

        Assert.Equal(HttpStatusCode.OK, await HelloAsync());
    }

    [Fact]
    public async Task A_session_outlives_an_outage_of_the_pool()
    {
        _app.Pool.AddUser("jane@example.com", "Password-1");
        await SignInAsync("jane@example.com");

        _app.Clock.Advance(TimeSpan.FromHours(2));
        _app.Cognito.Faults.Disconnect("GetTokensFromRefreshToken");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await HelloAsync());

        _app.Cognito.Faults.Clear();
        _app.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, await HelloAsync());
    }

    private Task<Answer> SignInAsync(string username) => PostAsync("/auth/sign-in", new { username, password = "Password-1" });

    private async Task<HttpStatusCode> HelloAsync() => (await _browser.GetAsync("/api/hello", TestContext.Current.CancellationToken)).StatusCode;

    private async Task<Answer> PostAsync(string path, object body)
    {
        var response = await _browser.PostAsJsonAsync(path, body, TestContext.Current.CancellationToken);
        return (await response.Content.ReadFromJsonAsync<Answer>(TestContext.Current.CancellationToken))!;
    }

    private sealed record Answer(string State, string? Flow);
}
