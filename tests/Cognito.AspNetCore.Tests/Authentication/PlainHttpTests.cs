using Cognito.AspNetCore.Tests.Support;
using Microsoft.Extensions.Hosting;

namespace Cognito.AspNetCore.Tests.Authentication;

public sealed class PlainHttpTests
{
    [Theory]
    [InlineData("http://localhost:5000")]
    [InlineData("http://127.0.0.1:5000")]
    [InlineData("http://[::1]:5000")]
    public async Task On_this_machine_in_Development_cookies_work_over_plain_HTTP(string address)
    {
        await using var app = await TestApp.StartAsync(environment: Environments.Development);

        var cookie = await SessionCookieAsync(app, address);

        Assert.StartsWith("cognito=", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("secure", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Production", "http://localhost:5000")]
    [InlineData("Development", "http://app.example.com")]
    [InlineData("Development", "http://127.0.0.1.example.com")]
    [InlineData("Development", "https://localhost:5001")]
    public async Task Anywhere_else_they_are_secure(string environment, string address)
    {
        await using var app = await TestApp.StartAsync(environment: environment);

        var cookie = await SessionCookieAsync(app, address);

        Assert.StartsWith("__Host-cognito=", cookie, StringComparison.Ordinal);
        Assert.Contains("; secure;", cookie, StringComparison.Ordinal);
        Assert.Equal(address.StartsWith("http:", StringComparison.Ordinal), app.Logs.All.Contains("plain HTTP", StringComparison.Ordinal));
    }

    private static async Task<string> SessionCookieAsync(TestApp app, string address)
    {
        new SrpScript(app.Pool, "Right-1-password").Install();
        var response = await app.Browser(address).PostAsync("/auth/sign-in", new { username = "anna", password = "Right-1-password" });
        return Assert.Single(response.Headers.GetValues("Set-Cookie"));
    }
}
