using System.Net;

namespace Cognito.AspNetCore.Pages.Tests.Hosting;

public sealed class PagesTests(QuickStartApp app) : IClassFixture<QuickStartApp>
{
    [Theory]
    [InlineData("/sign-in", "Sign in")]
    [InlineData("/sign-up", "Create an account")]
    [InlineData("/sign-up/confirm", "Confirm your account")]
    [InlineData("/password/forgot", "Forgot your password?")]
    [InlineData("/password/reset", "Choose a new password")]
    [InlineData("/sign-out", "Sign out")]
    [InlineData("/signed-out", "You are signed out")]
    [InlineData("/access-denied", "No access to this page")]
    public async Task A_page_opens_by_itself_and_keeps_the_rules(string path, string heading)
    {
        using var browser = app.Browse();

        var screen = await browser.OpenAsync(path);

        Assert.Equal(HttpStatusCode.OK, screen.Response.StatusCode);
        Assert.True(screen.IsOurs);
        Assert.Equal(heading, screen.Heading);
        Assert.Equal($"{heading} · QuickStart", screen.Document.Title);
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/sign-in/new-password")]
    [InlineData("/sign-up")]
    [InlineData("/sign-up/confirm")]
    [InlineData("/password/forgot")]
    [InlineData("/password/reset")]
    [InlineData("/sign-out")]
    public async Task A_form_without_its_antiforgery_token_is_refused_with_a_way_on(string path)
    {
        using var browser = app.Browse();
        using var request = new HttpRequestMessage(HttpMethod.Post, path + "?returnUrl=%2Faccount")
        {
            Content = new FormUrlEncodedContent([new("username", QuickStartApp.Ada), new("password", QuickStartApp.AdasPassword)]),
        };

        var screen = await browser.FetchAsync(request);

        Assert.Equal([HttpStatusCode.BadRequest], browser.Statuses);
        Assert.True(screen.IsOurs);
        Assert.Equal("Please try once more", screen.Heading);
        Assert.Equal(path + "?returnUrl=%2Faccount", screen.Link("Open the form again"));
    }

    [Fact]
    public async Task A_form_larger_than_any_real_one_is_not_taken()
    {
        await using var own = new QuickStartApp();
        own.UseKestrel(0);
        own.StartServer();
        using var browser = new Browser(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }, own.ClientOptions.BaseAddress);
        var screen = await browser.OpenAsync("/sign-in");

        var refused = await browser.SendAsync(screen, ("username", new string('a', 70_000)), ("password", "x"));

        Assert.Equal([HttpStatusCode.BadRequest], browser.Statuses);
        Assert.Equal("Please try once more", refused.Heading);
    }
}
