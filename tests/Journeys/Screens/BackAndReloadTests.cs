using Cognito.Journeys.Browsers;
using Cognito.Local;

namespace Cognito.Journeys.Screens;

/// <summary>Back and reload in the middle of signing in: nothing is done twice, and there is always a way on.</summary>
public sealed class BackAndReloadTests(Chromium chromium, Sites sites)
{
    [Theory]
    [InlineData(Device.Phone)]
    [InlineData(Device.DesktopWithoutJavaScript)]
    public async Task Reloading_the_question_for_a_code_sends_no_other_and_going_back_leads_on(Device device)
    {
        await using var person = await VisitAsync(Way.Choice, device);
        await person.Registered().ChooseAsync();
        await person.PressAsync("factor", "EmailOtp");
        await person.AtAsync("/sign-in/code");
        var code = person.Code;

        await person.Page.ReloadAsync();
        await person.AtAsync("/sign-in/code");
        Assert.Equal(code, person.Code);
        await person.FillAsync("code", "00000000");
        await person.SendAsync();
        await person.SeeProblemAsync();
        await person.Page.ReloadAsync();
        Assert.Equal(0, await person.Page.Locator("[role=alert]").CountAsync());
        await person.FillAsync("code", code);
        await person.SendAsync();
        await person.AtAsync("/account/passkeys/add");
        await person.PressAsync("answer", "later");
        await person.AtAsync(Site.Home);

        await person.OpenAsync("/sign-in");
        await person.FollowAsync(Site.Home);
        await person.AtAsync(Site.Home);
    }

    [Theory]
    [InlineData(Device.Phone)]
    [InlineData(Device.DesktopWithoutJavaScript)]
    public async Task Who_goes_back_to_a_step_that_is_done_can_begin_again_with_the_name_kept(Device device)
    {
        await using var person = await VisitAsync(Way.Password, device);
        await person.Registered(LocalMfa.Authenticator).SignInAsync(Site.Home + "?from=here");
        await person.AtAsync("/sign-in/authenticator");

        await person.Page.GoBackAsync();
        await person.AtAsync("/sign-in");
        await person.EnterAsync();
        await person.AtAsync("/sign-in/authenticator");
        await person.FillAsync("code", person.Pool.AuthenticatorCode(person.Name));
        await person.SendAsync();

        await person.AtAsync(Site.Home);
        Assert.Equal("?from=here", new Uri(person.Page.Url).Query);
    }

    private async Task<Person> VisitAsync(Way way, Device device) => await Person.VisitAsync(chromium, await sites.StartedAsync(way), device);
}
