using Cognito.Journeys.Browsers;

namespace Cognito.Journeys.Screens;

/// <summary>The account for those whose browser runs no scripts.</summary>
public sealed class AccountWithoutJavaScriptTests(Chromium chromium, Sites sites)
{
    [Fact]
    public async Task The_profile_is_changed()
    {
        await using var person = await AtAsync("/account/profile");

        await person.FillAsync("given_name", "Grace");
        await person.SendAsync();

        await person.SeeMessageAsync();
        Assert.Equal("Grace", await person.Page.Locator("#given_name").InputValueAsync());
    }

    [Fact]
    public async Task An_address_is_confirmed()
    {
        await using var person = await AtAsync("/account/profile", isVerified: false);

        await person.PressAsync("resend");
        await person.AtAsync("/account/attributes/email");
        await person.FillAsync("code", person.Code);
        await person.SendAsync();

        await person.SeeMessageAsync();
        await person.OpenAsync("/account/profile");
        Assert.Equal(0, await person.Page.Locator("main button[name='resend']").CountAsync());
    }

    [Fact]
    public async Task The_password_is_changed()
    {
        await using var person = await AtAsync("/account/password");

        await person.FillAsync("currentPassword", Person.Password);
        await person.FillAsync("password", "Better-Horse-10");
        await person.SendAsync();
        await person.SeeMessageAsync();
        await person.SignOutAsync();
        await person.OpenAsync("/sign-in");
        await person.EnterAsync("Better-Horse-10");

        await person.AtAsync(Site.Home);
    }

    [Fact]
    public async Task An_authenticator_app_is_set_up_and_turned_off_again()
    {
        await using var person = await AtAsync("/account/mfa/authenticator");

        await person.SendAsync();
        await person.FillAsync("code", AuthenticatorApp.CodeOf(await person.Page.Locator("#authenticator-key").InputValueAsync()));
        await person.SendAsync();
        await person.AtAsync("/account/mfa");
        await person.SeeMessageAsync();
        await person.PressAsync("change", "off");
        await person.SeeMessageAsync();

        Assert.Equal(0, await person.Page.Locator("button[value='off']").CountAsync());
    }

    [Fact]
    public async Task The_passkey_page_says_what_is_missing_and_the_rest_works()
    {
        await using var person = await AtAsync("/account");

        await person.OpenAsync("/account/passkeys/add");

        Assert.Equal(0, await person.Page.Locator("main form .cg-button:visible").CountAsync());
    }

    [Fact]
    public async Task All_other_sessions_are_ended()
    {
        await using var person = await AtAsync("/account/sessions");

        await person.PressAsync("all", "others");

        await person.SeeMessageAsync();
    }

    [Fact]
    public async Task The_account_is_deleted_only_by_those_who_are_sure()
    {
        await using var person = await AtAsync("/account/delete");

        await person.Page.Locator("input[name='sure']").CheckAsync();
        await person.SendAsync();

        await person.AtAsync("/signed-out");
        await person.SignInAsync();
        await person.SeeProblemAsync();
    }

    private async Task<Person> AtAsync(string path, bool isVerified = true)
    {
        var person = await Person.VisitAsync(chromium, await sites.StartedAsync(Way.Password), Device.DesktopWithoutJavaScript);
        await person.Registered(isVerified: isVerified).SignInAsync(path);
        await person.AtAsync(path);
        return person;
    }
}
