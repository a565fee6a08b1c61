using Cognito.Journeys.Programs;

namespace Cognito.Journeys.Samples;

/// <summary>What each page of sign-in tells the browser, and what the sample prints.</summary>
public sealed class HeaderTests(QuickStart app)
{
    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/sign-in/new-password")]
    [InlineData("/sign-up")]
    [InlineData("/sign-up/confirm")]
    [InlineData("/password/forgot")]
    [InlineData("/password/reset")]
    [InlineData("/sign-out")]
    [InlineData("/signed-out")]
    [InlineData("/access-denied")]
    public async Task Every_page_of_sign_in_is_strict(string path)
    {
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = await app.StartedAsync() };

        using var response = await http.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.StartsWith("default-src 'self';", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.NotEmpty(response.Headers.GetValues("Referrer-Policy"));
    }

    [Fact]
    public async Task A_program_gets_a_status_where_a_browser_gets_a_page()
    {
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = await app.StartedAsync() };

        using var response = await http.GetAsync("/api/hello", TestContext.Current.CancellationToken);

        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Contains("Bearer", response.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_says_where_to_go_and_whom_to_sign_in_as()
    {
        var address = await app.StartedAsync();

        var output = await app.OutputWithAsync("new@example.com");

        Assert.Contains($"Open {address.GetLeftPart(UriPartial.Authority)} and sign in as", output, StringComparison.Ordinal);
        Assert.Contains("ada@example.com", output, StringComparison.Ordinal);
    }
}
