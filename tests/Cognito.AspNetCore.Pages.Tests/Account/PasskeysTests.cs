using System.Text.Json.Nodes;
using Cognito.Local.Tests;

namespace Cognito.AspNetCore.Pages.Tests.Account;

public sealed class PasskeysTests
{
    [Fact]
    public async Task A_passkey_is_added_seen_and_deleted()
    {
        await using var app = await AccountApp.StartAsync(pages => pages.PasskeyPrompt = false, AccountApp.WithPasskeys);
        var (browser, empty) = await app.SignedInAsync("/account/passkeys");
        Assert.Empty(empty.Document.QuerySelectorAll(".cg-list li"));
        using var device = new PasskeyDevice();

        var added = await AddAsync(browser, await browser.OpenAsync(empty.Link("Add a passkey")), device);
        Assert.Equal("/account/passkeys", added.Path);
        Assert.Equal("Your passkey is ready. You can sign in with it from now on.", added.Message);
        Assert.Matches(@"^Added on \d{1,2} \w+ 20\d\d$", added.Text(".cg-list time"));
        Assert.Equal("1", (await browser.OpenAsync("/account")).Text("a[href='/account/passkeys'] .cg-quiet"));
        var deleted = await browser.SendAsync(await browser.OpenAsync("/account/passkeys"));

        Assert.Equal("The passkey is deleted.", deleted.Message);
        Assert.Empty(deleted.Document.QuerySelectorAll(".cg-list li"));
        Assert.Equal("There is no such passkey any more.", Assert.Single((await browser.SendAsync(added)).Problems));
    }

    [Fact]
    public async Task Without_JavaScript_the_page_says_what_it_needs()
    {
        await using var app = await AccountApp.StartAsync(pages => pages.PasskeyPrompt = false, AccountApp.WithPasskeys);

        var (_, screen) = await app.SignedInAsync("/account/passkeys/add");

        Assert.Equal("To make a passkey, this page needs JavaScript.", screen.Text("noscript"));
        Assert.All(screen.Document.QuerySelectorAll("[data-passkey]"), element => Assert.True(element.HasAttribute("hidden")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("no JSON")]
    public async Task What_no_browser_makes_is_refused_and_can_be_tried_again(string credential)
    {
        await using var app = await AccountApp.StartAsync(pages => pages.PasskeyPrompt = false, AccountApp.WithPasskeys);
        var (browser, screen) = await app.SignedInAsync("/account/passkeys/add");

        var again = await browser.SendAsync(screen, ("credential", credential));

        Assert.Single(again.Problems);
        using var device = new PasskeyDevice();
        Assert.Equal("/account/passkeys", (await AddAsync(browser, again, device)).Path);
    }

    [Fact]
    public async Task After_a_while_the_person_signs_in_again_first()
    {
        await using var app = await AccountApp.StartAsync(pages => pages.PasskeyPrompt = false, AccountApp.WithPasskeys);
        var (browser, screen) = await app.SignedInAsync("/account/passkeys");
        app.Time.Advance(TimeSpan.FromMinutes(11));

        var again = await browser.OpenAsync(screen.Link("Add a passkey"));

        Assert.Equal("/sign-in", again.Path);
        Assert.Equal("/account/passkeys/add", (await AccountApp.SignInAsync(browser, again)).Path);
    }

    /// <summary>What the page's script does.</summary>
    internal static Task<Screen> AddAsync(Browser browser, Screen screen, PasskeyDevice device)
    {
        var options = JsonNode.Parse(screen.Document.QuerySelector("[data-passkey-create]")!.GetAttribute("data-passkey-create")!)!;
        device.Origin = "https://example.com";
        return browser.SendAsync(screen, ("credential", device.Create(options).ToJsonString()));
    }
}
