using Cognito.Journeys.Browsers;
using Cognito.Journeys.Programs;

namespace Cognito.Journeys.Samples;

/// <summary>Who may see what.</summary>
public sealed class AccessTests(Chromium chromium, QuickStart app)
{
    [Theory]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    [InlineData(Device.DesktopWithoutJavaScript)]
    public async Task An_admin_gets_to_the_page_for_admins_by_way_of_signing_in(Device device)
    {
        await using var visitor = await chromium.VisitAsync(await app.StartedAsync(), device);

        await visitor.OpenAsync("/admins");
        await visitor.SeeAsync(SignInSteps.SignInPage, "sign-in");
        await visitor.SignInAsync(SignInSteps.Admin);

        await visitor.SeeAsync(SignInSteps.AdminsPage, "admins");
    }

    [Theory]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    [InlineData(Device.DesktopWithoutJavaScript)]
    public async Task Others_are_told_that_they_may_not(Device device)
    {
        await using var visitor = await chromium.VisitAsync(await app.StartedAsync(), device);
        var address = await visitor.GetAccountAsync();
        await visitor.SignInAsync(address, SignInSteps.Password);
        await visitor.SeeAsync("Hello, Grace Hopper");

        await visitor.OpenAsync("/admins");

        await visitor.SeeAsync(SignInSteps.AccessDeniedPage, "access-denied");
        await visitor.PressAsync("Use another account");
        await visitor.SeeAsync(SignInSteps.SignedOutPage);
        await visitor.FollowAsync("Sign in again");
        await visitor.SignInAsync(SignInSteps.Admin);
        await visitor.SeeAsync(SignInSteps.AdminsPage);
    }
}
