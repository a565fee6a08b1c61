namespace Cognito.AspNetCore.Pages.Tests.SignIn;

public sealed class ReturnUrlTests(QuickStartApp app) : IClassFixture<QuickStartApp>
{
    [Theory]
    [InlineData("/account?tab=1", "/account?tab=1")]
    [InlineData("https://elsewhere.example/", "/")]
    [InlineData("//elsewhere.example", "/")]
    [InlineData("/\\elsewhere.example", "/")]
    [InlineData("/\t/elsewhere.example", "/")]
    [InlineData("\\\\elsewhere.example", "/")]
    [InlineData("javascript:alert(1)", "/")]
    [InlineData("account", "/")]
    [InlineData("", "/")]
    public async Task Sign_in_leads_to_local_pages_only(string returnUrl, string expected)
    {
        using var browser = app.Browse();
        var screen = await browser.OpenAsync("/sign-in?returnUrl=" + Uri.EscapeDataString(returnUrl));

        var there = await browser.SendAsync(screen, ("username", QuickStartApp.Ada), ("password", QuickStartApp.AdasPassword));

        Assert.Equal(expected, there.Url.PathAndQuery);
    }

    [Fact]
    public async Task One_of_more_than_512_characters_is_dropped()
    {
        using var browser = app.Browse();
        var screen = await browser.OpenAsync("/sign-in?returnUrl=/" + new string('a', 512));

        Assert.Equal("/sign-up", screen.Link("Create an account"));
    }

    [Theory]
    [InlineData("/sign-in", "Create an account", "/sign-up")]
    [InlineData("/sign-in", "Forgot your password?", "/password/forgot")]
    [InlineData("/sign-up", "Sign in", "/sign-in")]
    [InlineData("/password/forgot", "Back to sign-in", "/sign-in")]
    [InlineData("/password/forgot", "I have a code already", "/password/reset")]
    [InlineData("/password/reset", "Back to sign-in", "/sign-in")]
    [InlineData("/signed-out", "Sign in again", "/sign-in")]
    public async Task Every_link_between_the_pages_keeps_it(string from, string link, string to)
    {
        using var browser = app.Browse();

        var kept = await browser.OpenAsync(from + "?returnUrl=%2Faccount");
        var dropped = await browser.OpenAsync(from + "?returnUrl=https%3A%2F%2Felsewhere.example");

        Assert.Equal(to + "?returnUrl=%2Faccount", kept.Link(link));
        Assert.Equal(to, dropped.Link(link));
    }
}
