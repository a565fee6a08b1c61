using System.Net;

namespace Cognito.AspNetCore.Pages.Tests;

public sealed class OutageTests
{
    private const string Sorry = "The sign-in service cannot be reached right now. Try again in a moment.";

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/sign-up")]
    [InlineData("/sign-up/confirm")]
    [InlineData("/password/forgot")]
    [InlineData("/password/reset")]
    public async Task While_the_pool_does_not_answer_a_page_says_so_and_can_be_sent_again(string path)
    {
        await using var app = new QuickStartApp();
        using var browser = app.Browse();
        app.IsPoolUp = false;
        var screen = await browser.OpenAsync(path);
        (string, string)[] typed = [("username", "nora@example.com"), ("name", "Nora"), ("password", "Countess-1815"), ("code", "123456")];

        var again = await browser.SendAsync(screen, typed);

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.OK], browser.Statuses);
        Assert.Equal(path, again.Path);
        Assert.Equal(Sorry, Assert.Single(again.Problems));
        Assert.Equal("nora@example.com", again.Input("username").Value);
        app.IsPoolUp = true;
        Assert.DoesNotContain(Sorry, (await browser.SendAsync(again, typed)).Problems);
    }

    [Fact]
    public async Task A_pending_sign_in_outlasts_it()
    {
        await using var app = new QuickStartApp();
        using var browser = app.Browse();
        var choose = await browser.SendAsync(
            await browser.OpenAsync("/account"), ("username", QuickStartApp.Newcomer), ("password", QuickStartApp.NewcomersPassword));
        app.IsPoolUp = false;

        var again = await browser.SendAsync(choose, ("password", "Chosen-1852!"));
        app.IsPoolUp = true;

        Assert.Equal("/sign-in/new-password", again.Path);
        Assert.Equal(Sorry, Assert.Single(again.Problems));
        Assert.Equal("/account", (await browser.SendAsync(again, ("password", "Chosen-1852!"))).Path);
    }

    [Fact]
    public async Task A_password_that_was_changed_is_told_so_though_sign_in_did_not_go_on()
    {
        await using var app = new QuickStartApp();
        using var browser = app.Browse();
        var reset = await browser.SendAsync(await browser.OpenAsync("/password/forgot"), ("username", QuickStartApp.Ada));
        app.LostOperation = "InitiateAuth";

        var signIn = await browser.SendAsync(reset, ("code", app.CodeTo(QuickStartApp.Ada)), ("password", "Engine-1833!"));

        Assert.Equal("/sign-in", signIn.Path);
        Assert.Equal("Your password is changed. Sign in with the new one.", signIn.Message);
        Assert.Empty(signIn.Problems);
    }

    [Fact]
    public async Task Signing_out_works_all_the_same()
    {
        await using var app = new QuickStartApp();
        using var browser = app.Browse();
        var home = await browser.SendAsync(
            await browser.OpenAsync("/sign-in"), ("username", QuickStartApp.Ada), ("password", QuickStartApp.AdasPassword));
        app.IsPoolUp = false;

        Assert.Equal("/signed-out", (await browser.SendAsync(home)).Path);
        Assert.Equal("/sign-in", (await browser.OpenAsync("/account")).Path);
    }

    [Fact]
    public async Task Too_many_forms_from_one_address_are_asked_to_wait()
    {
        await using var app = await PagesApp.StartAsync();
        using var browser = app.Browse();
        var screen = await browser.OpenAsync("/password/forgot");
        for (var sent = 0; sent < 60; sent++)
            screen = await browser.SendAsync(screen, ("username", ""));

        screen = await browser.SendAsync(screen, ("username", ""));

        Assert.Equal("Too much is going on right now. Try again in a moment.", Assert.Single(screen.Problems));
    }
}
