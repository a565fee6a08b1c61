using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Cognito.AspNetCore.Pages.Tests.Hosting;

/// <summary>What holds for each page that is mapped: a page that is added is checked by itself.</summary>
public sealed partial class EveryPageTests(QuickStartApp app) : IClassFixture<QuickStartApp>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_page_has_the_strict_headers_and_nothing_inline_whatever_it_answers(bool isSignedIn)
    {
        using var browser = app.Browse();
        if (isSignedIn)
            await SignInAsync(browser);

        var pages = Pages();
        Assert.True(pages.Count >= 9, $"Only {pages.Count} pages are mapped.");
        foreach (var path in pages)
        {
            // The browser checks the page that it ends at; here are the answers on the way.
            await browser.OpenAsync(path);
            Assert.All(browser.Answers.Where(answer => !IsSentToSignIn(answer, isSignedIn)), PageRules.CheckHeaders);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_page_takes_nothing_without_its_antiforgery_token(bool isSignedIn)
    {
        using var browser = app.Browse();
        if (isSignedIn)
            await SignInAsync(browser);

        foreach (var path in Pages())
        {
            await browser.FetchAsync(new(HttpMethod.Post, path) { Content = new FormUrlEncodedContent([]) });
            Assert.True(browser.Statuses[0] is HttpStatusCode.BadRequest || IsSentToSignIn(browser.Answers[0], isSignedIn), $"{path} answers {browser.Statuses[0]}");
        }
    }

    /// <summary>The paths of all pages, with something for what stands in braces.</summary>
    private List<string> Pages() =>
    [
        .. app.Services.GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>()?.AreaName == "Cognito")
            .Select(endpoint => "/" + Parameter().Replace(endpoint.RoutePattern.RawText!, "email").TrimStart('/'))
            .Distinct(),
    ];

    /// <summary>The authentication handler's own answer to somebody who is to sign in first.</summary>
    private static bool IsSentToSignIn(HttpResponseMessage answer, bool isSignedIn) =>
        !isSignedIn && answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.OriginalString.Split('?')[0].EndsWith("/sign-in", StringComparison.Ordinal);

    private static async Task SignInAsync(Browser browser) =>
        await browser.SendAsync(await browser.OpenAsync("/sign-in"), ("username", QuickStartApp.Ada), ("password", QuickStartApp.AdasPassword));

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
