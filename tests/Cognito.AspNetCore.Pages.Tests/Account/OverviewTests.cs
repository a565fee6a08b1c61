using System.Net;
using Cognito.AspNetCore.Pages.Account;

namespace Cognito.AspNetCore.Pages.Tests.Account;

public sealed class OverviewTests
{
    [Fact]
    public async Task It_says_who_is_signed_in_and_how_the_account_is_secured()
    {
        await using var app = await AccountApp.StartAsync(pages => pages.PasskeyPrompt = false, AccountApp.WithPasskeys);

        var (_, screen) = await app.SignedInAsync("/account");

        Assert.Equal("You are signed in as ada@example.com.", screen.Text(".cg-lead"));
        Assert.Equal(
            ["Profile ada@example.com", "Password", "Two-step sign-in Off", "Passkeys None yet", "Devices 1", "Where you are signed in 1"],
            Rows(screen));
    }

    [Fact]
    public async Task What_the_pool_does_not_have_is_not_shown()
    {
        await using var app = await AccountApp.StartAsync(tracks: false);

        var (_, screen) = await app.SignedInAsync("/account");

        Assert.Equal(["Profile ada@example.com", "Password", "Two-step sign-in Off", "Where you are signed in"], Rows(screen));
    }

    [Fact]
    public async Task Every_line_leads_to_its_page_and_from_there_back()
    {
        await using var app = await AccountApp.StartAsync(pages => pages.PasskeyPrompt = false, AccountApp.WithPasskeys);
        var (browser, _) = await app.SignedInAsync("/account/profile");
        var overview = await browser.OpenAsync("/account?returnUrl=%2Forders");

        foreach (var link in overview.Document.QuerySelectorAll(".cg-menu a").Select(link => link.GetAttribute("href")!))
        {
            var page = await browser.OpenAsync(link);
            Assert.Equal(HttpStatusCode.OK, page.Response.StatusCode);
            Assert.Equal(link, page.Url.PathAndQuery);
            Assert.Equal("/account?returnUrl=%2Forders", page.Link("Your account"));
        }

        Assert.Equal("/orders", overview.Link("Back to Northwind"));
    }

    [Theory]
    [InlineData("/account")]
    [InlineData("/account/profile")]
    [InlineData("/account/attributes/email")]
    [InlineData("/account/password")]
    [InlineData("/account/mfa")]
    [InlineData("/account/mfa/authenticator")]
    [InlineData("/account/passkeys")]
    [InlineData("/account/passkeys/add")]
    [InlineData("/account/devices")]
    [InlineData("/account/sessions")]
    [InlineData("/account/delete")]
    public async Task Who_is_not_signed_in_does_so_first_and_comes_back(string path)
    {
        await using var app = await AccountApp.StartAsync();
        using var browser = app.Browse();

        var signIn = await browser.OpenAsync(path);
        var page = await AccountApp.SignInAsync(browser, signIn);

        Assert.Equal("/sign-in?returnUrl=" + Uri.EscapeDataString(path), signIn.Url.PathAndQuery);
        Assert.Equal(path, page.Url.PathAndQuery);
        Assert.True(page.IsOurs);
        Assert.Empty(page.Problems);
    }

    [Theory]
    [InlineData("/account")]
    [InlineData("/account/profile")]
    [InlineData("/account/mfa")]
    [InlineData("/account/passkeys")]
    [InlineData("/account/passkeys/add")]
    [InlineData("/account/devices")]
    [InlineData("/account/sessions")]
    public async Task While_the_pool_does_not_answer_a_page_says_so(string path)
    {
        await using var app = await AccountApp.StartAsync();
        var (browser, _) = await app.SignedInAsync("/account/password");
        app.Line.IsUp = false;

        var screen = await browser.OpenAsync(path);

        Assert.Equal("The sign-in service cannot be reached right now. Try again in a moment.", Assert.Single(screen.Problems));
        app.Line.IsUp = true;
        Assert.Empty((await browser.OpenAsync(path)).Problems);
    }

    [Fact]
    public async Task A_session_without_the_right_to_manage_the_account_is_told_so()
    {
        await using var app = await AccountApp.StartAsync();
        var (browser, _) = await app.SignedInAsync("/account/password");
        app.Line.Refusal = ("GetUser", "NotAuthorizedException", "Access Token does not have required scopes");

        var screen = await browser.OpenAsync("/account/mfa");

        Assert.Equal("This app may not do that. Sign in to the account itself.", Assert.Single(screen.Problems));
    }

    [Fact]
    public async Task A_session_that_the_service_has_ended_leads_to_a_new_sign_in_and_back()
    {
        await using var app = await AccountApp.StartAsync();
        var (browser, _) = await app.SignedInAsync("/account/password");
        app.Line.Refusal = ("GetUser", "NotAuthorizedException", "Access Token has been revoked");

        var signIn = await browser.OpenAsync("/account/profile");
        app.Line.Refusal = null;

        Assert.Equal("/sign-in", signIn.Path);
        Assert.Equal("/account/profile", (await AccountApp.SignInAsync(browser, signIn)).Path);
    }

    [Fact]
    public async Task The_scheme_may_be_another_than_the_app_s_default()
    {
        await using var app = await AccountApp.StartAsync(scheme: "Customers");

        var (browser, screen) = await app.SignedInAsync("/account");

        Assert.Equal("/account", screen.Path);
        Assert.Equal("You are signed in as ada@example.com.", screen.Text(".cg-lead"));
        Assert.Equal("Your profile is saved.", (await browser.SendAsync(await browser.OpenAsync("/account/profile"), ("name", "Ada King"))).Message);
    }

    [Fact]
    public async Task Where_the_app_wants_none_of_them_they_are_not_found()
    {
        await using var app = await AccountApp.StartAsync(pages => pages.AllowAccount = false);
        using var browser = app.Browse();

        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync("/account")).Response.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync("/account/profile")).Response.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync("/sign-in")).Response.StatusCode);
    }

    [Fact]
    public async Task Pages_that_the_app_leaves_out_are_neither_found_nor_shown()
    {
        await using var app = await AccountApp.StartAsync(pages => pages.AccountPages = AccountPages.Profile | AccountPages.Sessions);
        var (browser, overview) = await app.SignedInAsync("/account");

        Assert.Equal(["Profile ada@example.com", "Where you are signed in 1"], Rows(overview));
        Assert.DoesNotContain(overview.Document.QuerySelectorAll("a"), link => link.GetAttribute("href")!.Contains("delete", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync("/account/delete")).Response.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync("/account/mfa/authenticator")).Response.StatusCode);
    }

    private static IEnumerable<string> Rows(Screen screen) =>
        screen.Document.QuerySelectorAll(".cg-menu a").Select(row => Screen.Words(row.TextContent));
}
