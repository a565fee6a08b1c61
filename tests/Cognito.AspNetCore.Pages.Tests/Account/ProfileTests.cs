using System.Net;

namespace Cognito.AspNetCore.Pages.Tests.Account;

public sealed class ProfileTests
{
    [Fact]
    public async Task It_shows_what_the_account_holds_and_saves_what_is_changed()
    {
        await using var app = await AccountApp.StartAsync();
        var (browser, screen) = await app.SignedInAsync("/account/profile");
        Assert.Equal(AccountApp.Ada, screen.Input("email").Value);
        Assert.Equal("Ada Lovelace", screen.Input("name").Value);
        Assert.Equal("", screen.Input("phone_number").Value);

        var saved = await browser.SendAsync(screen, ("name", "Ada King"));

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.OK], browser.Statuses);
        Assert.Equal("Your profile is saved.", saved.Message);
        Assert.Equal("Ada King", saved.Input("name").Value);
        Assert.Contains((await app.FindAdaAsync()).UserAttributes, attribute => attribute is { Name: "name", Value: "Ada King" });
    }

    [Fact]
    public async Task What_is_as_it_was_is_not_sent_and_what_is_emptied_is_deleted()
    {
        await using var app = await AccountApp.StartAsync();
        var (browser, screen) = await app.SignedInAsync("/account/profile");
        app.Line.LostOperation = "UpdateUserAttributes";
        Assert.Equal("Your profile is saved.", (await browser.SendAsync(screen)).Message);
        app.Line.LostOperation = null;

        await browser.SendAsync(await browser.OpenAsync("/account/profile"), ("phone_number", AccountApp.Phone));
        var profile = await browser.OpenAsync("/account/profile");
        await browser.SendAsync(profile, profile.Document.Forms[^1], ("phone_number", ""));

        Assert.DoesNotContain((await app.FindAdaAsync()).UserAttributes, attribute => attribute.Name == "phone_number");
    }

    [Fact]
    public async Task A_new_address_is_verified_by_the_code_that_was_sent_to_it()
    {
        await using var app = await AccountApp.StartAsync();
        var (browser, screen) = await app.SignedInAsync("/account/profile?returnUrl=%2Forders");

        var ask = await browser.SendAsync(screen, ("email", "countess@example.com"));
        Assert.Equal("/account/attributes/email?returnUrl=%2Forders", ask.Url.PathAndQuery);
        Assert.Equal("We have sent a code to c***@e***. Type it in here.", ask.Text(".cg-lead"));
        var wrong = await browser.SendAsync(ask, ("code", "000000"));
        Assert.Equal("The code is not right or no longer valid. Check it, or ask for a new one; after several tries, wait a while.", Assert.Single(wrong.Problems));
        var verified = await browser.SendAsync(wrong, ("code", app.CodeTo("countess@example.com")));

        Assert.Equal("/account/profile?returnUrl=%2Forders", verified.Url.PathAndQuery);
        Assert.Equal("Thank you, that is verified.", verified.Message);
        Assert.Equal("countess@example.com", verified.Input("email").Value);
    }

    [Fact]
    public async Task An_address_that_is_not_verified_offers_to_send_a_code()
    {
        await using var app = await AccountApp.StartAsync();
        var (browser, screen) = await app.SignedInAsync("/account/profile");
        await browser.SendAsync(screen, ("email", "countess@example.com"));
        Assert.Contains("Not verified", (await browser.OpenAsync("/account")).Text(".cg-menu"), StringComparison.Ordinal);

        var profile = await browser.OpenAsync("/account/profile");
        Assert.Contains("countess@example.com is not verified yet.", profile.Text("main"), StringComparison.Ordinal);
        var ask = await browser.SendAsync(profile, ("resend", "true"));

        Assert.Equal("We have sent a code to c***@e***. Type it in here.", ask.Text(".cg-lead"));
        var reloaded = await browser.OpenAsync(ask.Url.PathAndQuery);
        Assert.Equal("Type in the code from the message we sent you.", reloaded.Text(".cg-lead"));
        Assert.Equal("Thank you, that is verified.", (await browser.SendAsync(reloaded, ("code", app.CodeTo("countess@example.com")))).Message);
    }

    [Fact]
    public async Task What_does_not_do_is_said_beside_its_input_and_nothing_typed_is_lost()
    {
        await using var app = await AccountApp.StartAsync();
        var (browser, screen) = await app.SignedInAsync("/account/profile");

        var missing = await browser.SendAsync(screen, ("name", ""), ("phone_number", "12"));
        Assert.Equal("Full name: please fill this in.", Assert.Single(missing.Problems));
        var refused = await browser.SendAsync(missing, ("name", "Ada King"), ("phone_number", "12"));

        Assert.Equal("A value is not in the right form.", refused.Text("#phone_number-error"));
        Assert.Equal("Ada King", refused.Input("name").Value);
        Assert.Equal("12", refused.Input("phone_number").Value);
    }

    [Fact]
    public async Task The_app_says_what_can_be_changed()
    {
        await using var app = await AccountApp.StartAsync(pages => pages.ProfileAttributes.Add(new("nickname") { Required = false }));

        var (_, screen) = await app.SignedInAsync("/account/profile");

        Assert.Equal(["Nickname (optional)"], screen.Document.QuerySelectorAll(".cg-field label").Select(label => Screen.Words(label.TextContent)));
    }

    [Fact]
    public async Task Only_addresses_and_numbers_have_a_page_to_verify_them()
    {
        await using var app = await AccountApp.StartAsync();
        var (browser, _) = await app.SignedInAsync("/account/profile");

        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync("/account/attributes/phone_number")).Response.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync("/account/attributes/name")).Response.StatusCode);
    }
}
