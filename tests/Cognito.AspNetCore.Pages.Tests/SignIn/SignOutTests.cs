namespace Cognito.AspNetCore.Pages.Tests.SignIn;

public sealed class SignOutTests(QuickStartApp app) : IClassFixture<QuickStartApp>
{
    [Fact]
    public async Task The_button_of_the_home_page_signs_out()
    {
        using var browser = app.Browse();
        var home = await SignIn(browser);

        var screen = await browser.SendAsync(home);

        Assert.Equal("/signed-out", screen.Path);
        Assert.Equal("/sign-in", (await browser.OpenAsync("/account")).Path);
    }

    [Fact]
    public async Task Opening_the_page_signs_nobody_out_it_asks()
    {
        using var browser = app.Browse();
        await SignIn(browser);

        var ask = await browser.OpenAsync("/sign-out?returnUrl=%2Faccount");

        Assert.Contains(QuickStartApp.Ada, ask.Text(".cg-lead"), StringComparison.Ordinal);
        Assert.Equal("/account", ask.Link("Stay signed in"));
        Assert.Equal("/account", (await browser.OpenAsync("/account")).Path);
        var signedOut = await browser.SendAsync(ask);
        Assert.Equal("/sign-in?returnUrl=%2Faccount", signedOut.Link("Sign in again"));
    }

    [Fact]
    public async Task A_page_for_a_group_is_denied_to_others_with_a_way_to_change_account()
    {
        await using var own = new QuickStartApp();
        using var browser = own.Browse();
        var choose = await browser.SendAsync(
            await browser.OpenAsync("/admins"), ("username", QuickStartApp.Newcomer), ("password", QuickStartApp.NewcomersPassword));

        var denied = await browser.SendAsync(choose, ("password", "Chosen-1852!"));

        Assert.Equal("/access-denied", denied.Path);
        Assert.Contains(QuickStartApp.Newcomer, denied.Text(".cg-lead"), StringComparison.Ordinal);
        var signedOut = await browser.SendAsync(denied);
        Assert.Equal("/sign-in?returnUrl=%2Fadmins", signedOut.Link("Sign in again"));
    }

    [Fact]
    public async Task A_page_for_a_group_opens_to_its_members()
    {
        using var browser = app.Browse();
        await SignIn(browser);

        Assert.Equal("Admins only", (await browser.OpenAsync("/admins")).Heading);
    }

    private static async Task<Screen> SignIn(Browser browser) => await browser.SendAsync(
        await browser.OpenAsync("/sign-in"), ("username", QuickStartApp.Ada), ("password", QuickStartApp.AdasPassword));
}
