namespace Cognito.AspNetCore.Pages.Tests.SignIn;

/// <summary>The sign-in page for somebody who is signed in and has to sign in again.</summary>
public sealed class StepUpTests(QuickStartApp app) : IClassFixture<QuickStartApp>
{
    [Theory]
    [InlineData("max_age=600", "Please sign in again first, for the safety of the account.")]
    [InlineData("mfa=required", "This needs a sign-in with a second factor, such as a code from an authenticator app.")]
    public async Task It_says_why_and_knows_the_name(string query, string why)
    {
        using var browser = app.Browse();
        await SignInAsync(browser, await browser.OpenAsync("/sign-in"));

        var again = await browser.OpenAsync($"/sign-in?{query}&returnUrl=%2Faccount");

        Assert.Contains(why, again.Text("main"), StringComparison.Ordinal);
        Assert.Equal(QuickStartApp.Ada, again.Text(".cg-who"));
        Assert.Empty(again.Document.QuerySelectorAll("a[href^='/sign-up']"));
    }

    [Fact]
    public async Task To_a_level_the_pool_says_what_is_lacking()
    {
        using var browser = app.Browse();
        await SignInAsync(browser, await browser.OpenAsync("/sign-in"));

        var why = await browser.OpenAsync("/sign-in?acr_values=urn%3Acognito%3Aloa%3A3&returnUrl=%2Faccount");
        Assert.Contains("This needs a stronger sign-in.", why.Text("main"), StringComparison.Ordinal);
        Assert.Equal(QuickStartApp.Ada, why.Text(".cg-who"));
        var password = await browser.SendAsync(why);

        Assert.Equal("/sign-in/password", password.Path);
        Assert.StartsWith(QuickStartApp.Ada, password.Text(".cg-who"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_password_once_more_leads_back()
    {
        using var browser = app.Browse();
        await SignInAsync(browser, await browser.OpenAsync("/sign-in"));
        var again = await browser.OpenAsync("/sign-in?max_age=600&returnUrl=%2Faccount");

        var mistaken = await browser.SendAsync(again, ("password", "Wrong-1843"));
        Assert.StartsWith("The name or the password is not right", mistaken.Text("#password-error"), StringComparison.Ordinal);
        var account = await browser.SendAsync(mistaken, ("password", QuickStartApp.AdasPassword));

        Assert.Equal("/account", account.Path);
    }

    [Fact]
    public async Task Who_is_not_signed_in_sees_the_plain_page()
    {
        using var browser = app.Browse();

        var plain = await browser.OpenAsync("/sign-in?max_age=600&acr_values=%22&mfa");

        Assert.DoesNotContain("again", plain.Text("main"), StringComparison.Ordinal);
        Assert.Equal("", plain.Input("username").Value);
    }

    private static Task<Screen> SignInAsync(Browser browser, Screen screen) =>
        browser.SendAsync(screen, ("username", QuickStartApp.Ada), ("password", QuickStartApp.AdasPassword));
}
