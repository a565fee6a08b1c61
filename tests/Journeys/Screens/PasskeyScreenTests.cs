using Cognito.Journeys.Browsers;
using Microsoft.Playwright;

namespace Cognito.Journeys.Screens;

/// <summary>Passkeys through the pages, with an authenticator that verifies the person and one that only asks to be touched.</summary>
public sealed class PasskeyScreenTests(Chromium chromium, Sites sites)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_takes_up_the_offer_of_a_passkey_signs_in_with_it_from_then_on(bool verifiesUser)
    {
        await using var person = await VisitAsync();

        await person.AddPasskeyAsync(verifiesUser);
        await Assertions.Expect(person.Page.Locator(".cg-list li")).ToHaveCountAsync(1);
        await person.SignOutAsync();
        await person.ChooseAsync();
        await person.PressAsync("factor", "WebAuthn");

        await person.AtAsync(Site.Home);
    }

    [Fact]
    public async Task A_browser_that_is_to_know_the_name_offers_the_passkey_before_anything_is_typed()
    {
        await using var person = await VisitAsync();
        await person.AddPasskeyAsync(isRemembered: true);
        await person.SignOutAsync();

        await person.OpenAsync("/sign-in?returnUrl=%2F%3Ffrom%3Dhere");

        await person.AtAsync(Site.Home);
        Assert.Equal("?from=here", new Uri(person.Page.Url).Query);
    }

    [Fact]
    public async Task Who_turns_the_request_down_can_try_again_or_go_another_way()
    {
        await using var person = await VisitAsync();
        var authenticator = await person.AddPasskeyAsync();
        await person.SignOutAsync();
        await authenticator.TouchAsync(always: false);
        await person.ChooseAsync();
        await person.PressAsync("factor", "WebAuthn");
        await person.AtAsync("/sign-in/passkey");

        await person.PressAsync("another");
        await person.AtAsync("/sign-in/choose");
        await person.UsePasswordAsync();

        await person.AtAsync(Site.Home);
    }

    [Fact]
    public async Task A_passkey_that_is_deleted_is_no_longer_offered()
    {
        await using var person = await VisitAsync();
        await person.AddPasskeyAsync();

        await person.Page.Locator("main summary").ClickAsync();
        await person.Page.Locator("main details .cg-button").ClickAsync();
        await person.SeeMessageAsync();
        await person.SignOutAsync();
        await person.ChooseAsync();

        await Assertions.Expect(person.Page.Locator("button[value='WebAuthn']")).ToHaveCountAsync(0);
    }

    private async Task<Person> VisitAsync() => await Person.VisitAsync(chromium, await sites.StartedAsync(Way.Choice), Device.Desktop);
}
