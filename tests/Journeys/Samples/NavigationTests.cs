using Cognito.Journeys.Browsers;
using Cognito.Journeys.Programs;

namespace Cognito.Journeys.Samples;

/// <summary>Where people are led, and what back and reload do.</summary>
public sealed class NavigationTests(Chromium chromium, QuickStart app)
{
    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("/\t/evil.example/")]
    [InlineData("\\\\evil.example/")]
    [InlineData("http:evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("@evil.example")]
    public async Task Signing_in_leads_nowhere_else(string returnUrl)
    {
        var address = await app.StartedAsync();
        await using var visitor = await chromium.VisitAsync(address, Device.Desktop);

        await visitor.OpenAsync("/sign-in?returnUrl=" + Uri.EscapeDataString(returnUrl));
        await visitor.SignInAsync(SignInSteps.Admin);

        await visitor.SeeAsync("Hello, Ada Lovelace");
        Assert.Equal(address, new Uri(visitor.Page.Url));
    }

    [Fact]
    public async Task Signing_in_leads_back_to_where_the_person_was_query_included()
    {
        var address = await app.StartedAsync();
        await using var visitor = await chromium.VisitAsync(address, Device.Desktop);

        await visitor.OpenAsync("/account?tab=claims&x=%C3%A4");
        await visitor.SignInAsync(SignInSteps.Admin);

        await visitor.SeeAsync(SignInSteps.AccountPage);
        Assert.Equal("/account?tab=claims&x=%C3%A4", new Uri(visitor.Page.Url).PathAndQuery);
    }

    [Theory]
    [InlineData(Device.Desktop)]
    [InlineData(Device.DesktopWithoutJavaScript)]
    public async Task Reload_and_back_neither_repeat_nor_break_a_step(Device device)
    {
        await using var visitor = await chromium.VisitAsync(await app.StartedAsync(), device);
        var address = SignInSteps.NewAddress();
        await visitor.OpenAsync("/sign-up");
        await visitor.SignUpAsync(address);
        var code = await visitor.ReadCodeAsync(address);

        await visitor.Page.ReloadAsync();
        await visitor.SeeAsync(SignInSteps.ConfirmPage);
        Assert.Equal(code, await visitor.ReadCodeAsync(address));
        await visitor.EnterCodeAsync("000000");
        await visitor.SeeProblemAsync("The code is not right");
        await visitor.Page.ReloadAsync();
        await visitor.SeeAsync(SignInSteps.ConfirmPage);
        await visitor.EnterCodeAsync(code);
        await visitor.SeeAsync(SignInSteps.HomePage);
        await visitor.PressAsync("Sign out");
        await visitor.OpenAsync("/sign-in");

        await visitor.SignInAsync(address, SignInSteps.Password);
        await visitor.SeeAsync(SignInSteps.HomePage);
        await visitor.Page.GoBackAsync();
        await visitor.Page.ReloadAsync();
        await visitor.SeeTextAsync("You are signed in as");
        await visitor.FollowAsync("Continue");
        await visitor.SeeAsync("Hello, Grace Hopper");
    }

    [Fact]
    public async Task Back_after_signing_out_does_not_bring_the_session_back()
    {
        await using var visitor = await chromium.VisitAsync(await app.StartedAsync(), Device.Desktop);
        await visitor.OpenAsync("/account");
        await visitor.SignInAsync(SignInSteps.Admin);
        await visitor.SeeAsync(SignInSteps.AccountPage);
        await visitor.FollowAsync("Back to QuickStart");
        await visitor.PressAsync("Sign out");
        await visitor.SeeAsync(SignInSteps.SignedOutPage);

        await visitor.Page.GoBackAsync();
        await visitor.Page.ReloadAsync();
        await visitor.SeeAsync("Sign-in that runs on your machine");
        await visitor.OpenAsync("/account");
        await visitor.SeeAsync(SignInSteps.SignInPage);
    }

    [Fact]
    public async Task A_link_or_image_elsewhere_signs_nobody_out()
    {
        await using var visitor = await chromium.VisitAsync(await app.StartedAsync(), Device.Desktop);
        await visitor.OpenAsync("/account");
        await visitor.SignInAsync(SignInSteps.Admin);
        await visitor.SeeAsync(SignInSteps.AccountPage);

        await visitor.OpenAsync("/sign-out");
        await visitor.SeeAsync("Sign out", "sign-out");

        await visitor.OpenAsync("/account");
        await visitor.SeeAsync(SignInSteps.AccountPage);
    }
}
