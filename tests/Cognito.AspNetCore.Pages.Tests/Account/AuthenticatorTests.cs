using System.Net;

namespace Cognito.AspNetCore.Pages.Tests.Account;

public sealed class AuthenticatorTests
{
    [Fact]
    public async Task An_app_is_set_up_with_the_key_that_the_page_shows_and_keeps()
    {
        await using var app = await AccountApp.StartAsync();
        var (browser, begin) = await app.SignedInAsync("/account/mfa/authenticator");

        var shown = await browser.SendAsync(begin);
        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.OK], browser.Statuses);
        var secret = Key(shown);
        Assert.DoesNotContain(secret, shown.Url.Query, StringComparison.Ordinal);
        Assert.Equal(secret, Key(await browser.OpenAsync(shown.Url.PathAndQuery)));
        var wrong = await browser.SendAsync(shown, ("code", app.CodeOf(secret) == "000000" ? "000001" : "000000"));
        Assert.Single(wrong.Problems);
        Assert.Equal(secret, Key(wrong));
        var ready = await browser.SendAsync(wrong, ("code", app.CodeOf(secret)));

        Assert.Equal("/account/mfa", ready.Path);
        Assert.Equal("Your authenticator app is set up. We will ask for its code when you next sign in.", ready.Message);
        Assert.Contains("Authenticator app On", ready.Text(".cg-list"), StringComparison.Ordinal);
        Assert.Equal("Set up", (await browser.OpenAsync(shown.Url.PathAndQuery)).Text("main button"));
    }

    [Fact]
    public async Task The_key_is_there_as_picture_as_text_and_as_link()
    {
        await using var app = await AccountApp.StartAsync();
        var (browser, begin) = await app.SignedInAsync("/account/mfa/authenticator");

        var shown = await browser.SendAsync(begin);

        var picture = shown.Document.QuerySelector("[role=img]")!;
        Assert.Equal("QR code with the key for your authenticator app", picture.GetAttribute("aria-label"));
        Assert.Equal("#ffffff", picture.QuerySelector("svg > rect")!.GetAttribute("fill"));
        Assert.DoesNotContain(Key(shown), shown.Text("#authenticator-key"), StringComparison.Ordinal);
        Assert.All(shown.Text("#authenticator-key").Split(' ').SkipLast(1), group => Assert.Equal(4, group.Length));
        var text = shown.Document.QuerySelector("#authenticator-key")!;
        Assert.True(text.HasAttribute("readonly"));
        Assert.Equal("Or type this key into the app", shown.Text("label[for=authenticator-key]"));
        Assert.True(shown.Document.QuerySelector("[data-copy=authenticator-key]")!.HasAttribute("hidden"));
        Assert.StartsWith("otpauth://totp/", shown.Link("Open in the authenticator app"), StringComparison.Ordinal);
        Assert.Contains("secret=" + Key(shown), shown.Link("Open in the authenticator app"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_key_opens_in_this_browser_alone_and_not_for_long()
    {
        await using var app = await AccountApp.StartAsync();
        var (browser, begin) = await app.SignedInAsync("/account/mfa/authenticator");
        var shown = await browser.SendAsync(begin);
        var (other, _) = await app.SignedInAsync("/account");

        Assert.Null((await other.OpenAsync(shown.Url.PathAndQuery)).Document.QuerySelector("#authenticator-key"));
        app.Time.Advance(TimeSpan.FromMinutes(11));
        Assert.Null((await browser.OpenAsync(shown.Url.PathAndQuery)).Document.QuerySelector("#authenticator-key"));
    }

    [Fact]
    public async Task After_a_while_the_person_signs_in_again_first()
    {
        await using var app = await AccountApp.StartAsync();
        var (browser, begin) = await app.SignedInAsync("/account/mfa/authenticator");
        app.Time.Advance(TimeSpan.FromMinutes(11));

        var again = await browser.SendAsync(begin);

        Assert.Equal("/sign-in", again.Path);
        Assert.Equal("/account/mfa/authenticator", (await AccountApp.SignInAsync(browser, again)).Path);
    }

    private static string Key(Screen screen) => screen.Text("#authenticator-key").Replace(" ", null, StringComparison.Ordinal);
}
