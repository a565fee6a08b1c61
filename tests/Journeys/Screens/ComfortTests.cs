using System.Text.RegularExpressions;
using Cognito.Journeys.Browsers;
using Microsoft.Playwright;

namespace Cognito.Journeys.Screens;

/// <summary>What the pages' script adds.</summary>
public sealed class ComfortTests(Chromium chromium, Sites sites)
{
    [Fact]
    public async Task What_a_new_password_has_is_ticked_off_while_it_is_typed()
    {
        await using var person = await VisitAsync();
        await person.OpenAsync("/sign-up");
        var met = person.Page.Locator(".cg-rules .cg-met");
        await Assertions.Expect(met).ToHaveCountAsync(0);

        await person.FillAsync("password", "aB3");
        await Assertions.Expect(met).ToHaveCountAsync(3);
        await person.FillAsync("password", "aB3-with-more");
        await Assertions.Expect(met).ToHaveCountAsync(5);
        await Assertions.Expect(met.First).ToContainTextAsync("(done)");
    }

    [Fact]
    public async Task A_new_code_can_be_asked_for_after_a_while()
    {
        await using var person = await VisitAsync();
        await person.SignUpAsync();
        var button = person.Page.Locator("button[name='resend']");
        await Assertions.Expect(button).ToHaveTextAsync(new Regex(@"^New code in \d+ s$"));
        await Assertions.Expect(button).ToBeDisabledAsync();
        var code = person.Code;

        await button.ClickAsync(new() { Force = true });
        await button.EvaluateAsync("button => { button.dataset.countdown = 1; }");
        await Assertions.Expect(button).ToHaveTextAsync("Send a new code");
        Assert.Equal(code, person.Code);

        await button.ClickAsync();
        await person.SeeMessageAsync();
        Assert.NotEqual(code, person.Code);
    }

    [Fact]
    public async Task A_key_is_copied_without_its_spaces()
    {
        await using var person = await VisitAsync(Way.MfaRequired);
        await person.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await person.Registered().SignInAsync();
        await person.AtAsync("/sign-in/set-up");
        await person.SendAsync();
        await person.AtAsync("/sign-in/set-up/authenticator");
        var button = person.Page.Locator("[data-copy]");

        await button.ClickAsync();

        await Assertions.Expect(button).ToHaveTextAsync("Copied");
        var key = await person.Page.Locator("#authenticator-key").InputValueAsync();
        Assert.Equal(key.Replace(" ", ""), await person.Page.EvaluateAsync<string>("navigator.clipboard.readText()"));
    }

    [Fact]
    public async Task A_password_can_be_looked_at_and_is_hidden_again_when_it_is_sent()
    {
        await using var person = await VisitAsync();
        await person.OpenAsync("/sign-in");
        var (input, button) = (person.Page.Locator("#password"), person.Page.Locator(".cg-reveal"));

        await button.ClickAsync();
        await Assertions.Expect(input).ToHaveAttributeAsync("type", "text");
        await Assertions.Expect(button).ToHaveAttributeAsync("aria-pressed", "true");
        await button.ClickAsync();
        await Assertions.Expect(input).ToHaveAttributeAsync("type", "password");
    }

    [Fact]
    public async Task A_form_is_sent_once_however_often_it_is_pressed()
    {
        await using var person = await VisitAsync();
        person.Registered();
        await person.OpenAsync("/sign-in");
        await person.FillAsync("username", person.Name);
        await person.FillAsync("password", Person.Password);
        var posts = 0;
        person.Page.Request += (_, request) => posts += request.Method == "POST" ? 1 : 0;

        await person.Page.Locator("main form .cg-button").First.EvaluateAsync("button => { button.click(); button.click(); button.click(); }");

        await person.AtAsync(Site.Home);
        Assert.Equal(1, posts);
    }

    [Fact]
    public async Task What_went_wrong_has_the_keyboard_and_leads_to_its_input()
    {
        await using var person = await VisitAsync();
        await person.SignUpAsync();
        await person.FillAsync("code", "000000");
        await person.SendAsync();
        await person.SeeProblemAsync();

        await Assertions.Expect(person.Page.Locator("[role=alert]")).ToBeFocusedAsync();
        await person.Page.Locator("[role=alert] a").ClickAsync();
        await Assertions.Expect(person.Page.Locator("#code")).ToBeFocusedAsync();
    }

    private async Task<Person> VisitAsync(Way way = Way.Password) => await Person.VisitAsync(chromium, await sites.StartedAsync(way), Device.Desktop);
}
