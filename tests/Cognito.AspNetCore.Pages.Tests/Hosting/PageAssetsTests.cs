using System.Net;

namespace Cognito.AspNetCore.Pages.Tests.Hosting;

public sealed class PageAssetsTests
{
    /// <summary>Static files are found by the list that is built beside the app's own assembly.</summary>
    private static readonly string? s_tests = typeof(PageAssetsTests).Assembly.GetName().Name;

    [Theory]
    [InlineData("cognito.css", "text/css", 20_000)]
    [InlineData("cognito.js", "text/javascript", 6_000)]
    [InlineData("icon.svg", "image/svg+xml", 1_000)]
    public async Task An_asset_is_served_and_small(string name, string type, int limit)
    {
        await using var app = await PagesApp.StartAsync(applicationName: s_tests);
        using var client = app.CreateClient();

        var response = await client.GetAsync($"/_content/Cognito.AspNetCore.Pages/{name}", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
        var content = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.InRange(content.Length, 1, limit);
    }

    [Fact]
    public async Task The_pages_links_carry_a_hash_and_may_be_kept_for_good()
    {
        await using var app = await PagesApp.StartAsync(applicationName: s_tests);
        using var browser = app.Browse();
        using var client = app.CreateClient();

        var links = (await browser.OpenAsync("/sign-in")).Document.QuerySelectorAll("link[rel=stylesheet], script");

        Assert.Equal(2, links.Length);
        foreach (var url in links.Select(link => link.GetAttribute("href") ?? link.GetAttribute("src")))
        {
            Assert.Contains("?v=", url, StringComparison.Ordinal);
            var response = await client.GetAsync(url, TestContext.Current.CancellationToken);
            Assert.Equal(TimeSpan.FromDays(365), response.Headers.CacheControl?.MaxAge);
        }
    }
}
