using System.Net;

namespace Cognito.AspNetCore.Pages.Tests.SignIn;

public sealed class SignInTests(QuickStartApp app) : IClassFixture<QuickStartApp>
{
    [Fact]
    public async Task The_right_password_leads_back_to_the_page_that_needed_it()
    {
        using var browser = app.Browse();
        var screen = await browser.OpenAsync("/account");
        Assert.Equal("/sign-in?returnUrl=%2Faccount", screen.Url.PathAndQuery);

        var account = await browser.SendAsync(screen, ("username", QuickStartApp.Ada), ("password", QuickStartApp.AdasPassword));

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.OK], browser.Statuses);
        Assert.Equal("/account", account.Path);
        Assert.Contains(QuickStartApp.Ada, account.Text("main"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(QuickStartApp.Ada, "Wrong-1843")]
    [InlineData("nobody@example.com", QuickStartApp.AdasPassword)]
    public async Task A_wrong_password_and_an_unknown_name_are_one_refusal(string username, string password)
    {
        using var browser = app.Browse();
        var screen = await browser.OpenAsync("/sign-in?returnUrl=%2Faccount");

        var again = await browser.SendAsync(screen, ("username", username), ("password", password));

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.OK], browser.Statuses);
        Assert.Equal("/sign-in?returnUrl=%2Faccount", again.Url.PathAndQuery);
        Assert.StartsWith("The name or the password is not right", Assert.Single(again.Problems), StringComparison.Ordinal);
        Assert.Equal(username, again.Input("username").Value);
        Assert.Equal("/sign-in", (await browser.OpenAsync("/account")).Path);
    }

    [Fact]
    public async Task Whoever_is_signed_in_is_told_so_and_can_go_on_or_sign_out()
    {
        using var browser = app.Browse();
        await browser.SendAsync(await browser.OpenAsync("/sign-in"), ("username", QuickStartApp.Ada), ("password", QuickStartApp.AdasPassword));

        var screen = await browser.OpenAsync("/sign-in?returnUrl=%2Fadmins");

        Assert.Equal($"You are signed in as {QuickStartApp.Ada}.", screen.Text(".cg-lead"));
        Assert.Equal("/admins", screen.Link("Continue"));
        Assert.Equal("/signed-out", (await browser.SendAsync(screen)).Path);
    }

    [Theory]
    [InlineData("Wrong-1843")]
    [InlineData("")]
    public async Task The_wish_to_stay_signed_in_outlasts_a_mistake(string password)
    {
        using var browser = app.Browse();

        var again = await browser.SendAsync(
            await browser.OpenAsync("/sign-in"), ("username", QuickStartApp.Ada), ("password", password), ("remember", "true"));

        Assert.NotEmpty(again.Problems);
        Assert.True(again.Input("remember").IsChecked);
        Assert.False((await browser.OpenAsync("/sign-in")).Input("remember").IsChecked);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_session_outlives_the_browser_only_when_asked_to(bool remember)
    {
        using var browser = app.Browse();
        var screen = await browser.OpenAsync("/sign-in");
        (string, string)[] typed = [("username", QuickStartApp.Ada), ("password", QuickStartApp.AdasPassword)];

        await browser.SendAsync(screen, remember ? [.. typed, ("remember", "true")] : typed);

        var cookie = Assert.Single(browser.SetCookies, cookie => cookie.StartsWith("cognito=", StringComparison.Ordinal));
        Assert.Equal(remember, cookie.Contains("expires=", StringComparison.OrdinalIgnoreCase));
    }
}
