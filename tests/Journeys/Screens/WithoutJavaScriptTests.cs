using Cognito.Journeys.Browsers;
using Cognito.Local;
using Microsoft.Playwright;

namespace Cognito.Journeys.Screens;

/// <summary>The ways through the screens for those whose browser runs no scripts. Only passkeys are not for them.</summary>
public sealed class WithoutJavaScriptTests(Chromium chromium, Sites sites)
{
    [Fact]
    public async Task Name_and_password_let_in_and_a_wrong_one_does_not()
    {
        await using var person = await VisitAsync(Way.Password);
        person.Registered();

        await person.OpenAsync(Site.Home);
        await person.EnterAsync("Wrong-Horse-9");
        await person.SeeProblemAsync();
        await person.EnterAsync();

        await person.AtAsync(Site.Home);
    }

    [Fact]
    public async Task A_code_by_mail_lets_in_and_another_can_be_had()
    {
        await using var person = await VisitAsync(Way.Choice);

        await person.Registered().ChooseAsync();
        await Assertions.Expect(person.Page.Locator("[data-passkey]")).ToBeHiddenAsync();
        await person.PressAsync("factor", "EmailOtp");
        await person.AtAsync("/sign-in/code");
        var first = person.Code;
        await person.PressAsync("resend");
        await person.SeeMessageAsync();
        Assert.NotEqual(first, person.Code);
        await person.FillAsync("code", person.Code);
        await person.SendAsync();

        await person.AtAsync("/account/passkeys/add");
        await person.PressAsync("answer", "never");
        await person.AtAsync(Site.Home);
    }

    [Fact]
    public async Task A_code_from_the_authenticator_app_lets_in()
    {
        await using var person = await VisitAsync(Way.Password);

        await person.Registered(LocalMfa.Authenticator).SignInAsync();
        await person.AtAsync("/sign-in/authenticator");
        await person.FillAsync("code", person.Pool.AuthenticatorCode(person.Name));
        await person.SendAsync();

        await person.AtAsync(Site.Home);
    }

    [Fact]
    public async Task An_authenticator_app_is_set_up_by_its_key()
    {
        await using var person = await VisitAsync(Way.MfaRequired);

        await person.Registered().SignInAsync();
        await person.AtAsync("/sign-in/set-up");
        await person.SendAsync();
        await person.AtAsync("/sign-in/set-up/authenticator");
        await Assertions.Expect(person.Page.Locator("[data-copy]")).ToBeHiddenAsync();
        await person.FillAsync("code", AuthenticatorApp.CodeOf(await person.Page.Locator("#authenticator-key").InputValueAsync()));
        await person.SendAsync();

        await person.AtAsync(Site.Home);
    }

    [Fact]
    public async Task A_new_password_takes_the_place_of_a_temporary_one()
    {
        await using var person = await VisitAsync(Way.Password);

        await person.Registered(mustChangePassword: true).SignInAsync();
        await person.AtAsync("/sign-in/new-password");
        Assert.NotEmpty(await person.Page.Locator(".cg-rules li").AllAsync());
        await person.FillAsync("password", "Better-Horse-10");
        await person.SendAsync();

        await person.AtAsync(Site.Home);
    }

    [Fact]
    public async Task An_account_is_made_and_confirmed()
    {
        await using var person = await VisitAsync(Way.Password);

        await person.SignUpAsync();
        await person.FillAsync("code", "000000");
        await person.SendAsync();
        await person.SeeProblemAsync();
        await person.FillAsync("code", person.Code);
        await person.SendAsync();

        await person.AtAsync(Site.Home);
    }

    [Fact]
    public async Task A_forgotten_password_is_changed()
    {
        await using var person = await VisitAsync(Way.Password);
        person.Registered();

        await person.OpenAsync("/sign-in");
        await person.FollowAsync("/password/forgot");
        await person.FillAsync("username", person.Name);
        await person.SendAsync();
        await person.AtAsync("/password/reset");
        await person.FillAsync("code", person.Code);
        await person.FillAsync("password", "Better-Horse-10");
        await person.SendAsync();

        await person.AtAsync(Site.Home);
    }

    [Fact]
    public async Task Signing_out_takes_one_button()
    {
        await using var person = await VisitAsync(Way.Password);
        await person.Registered().SignInAsync();
        await person.AtAsync(Site.Home);

        await person.OpenAsync("/sign-out");
        await person.SendAsync();

        await person.AtAsync("/signed-out");
    }

    private async Task<Person> VisitAsync(Way way) => await Person.VisitAsync(chromium, await sites.StartedAsync(way), Device.DesktopWithoutJavaScript);
}
