using Cognito.Journeys.Browsers;
using Cognito.Journeys.Programs;

namespace Cognito.Journeys.Samples;

/// <summary>The main job: clone, run one command, open a browser.</summary>
public sealed class FirstVisitTests(Chromium chromium, QuickStart app)
{
    [Theory]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    [InlineData(Device.DesktopWithoutJavaScript)]
    public async Task A_person_signs_up_confirms_sees_who_they_are_signs_out_and_in_again(Device device)
    {
        await using var visitor = await chromium.VisitAsync(await app.StartedAsync(), device);
        var address = SignInSteps.NewAddress();

        await visitor.OpenAsync("/");
        await visitor.SeeAsync("Sign-in that runs on your machine", "home");
        await visitor.FollowAsync("Create an account");
        await visitor.SignUpAsync(address);
        await visitor.EnterCodeAsync(await visitor.ReadCodeAsync(address));
        await visitor.SeeAsync(SignInSteps.HomePage, "home-signed-in");
        await visitor.OpenAsync("/account");
        await visitor.SeeAsync(SignInSteps.AccountPage, "account");
        await visitor.SeeTextAsync(address);

        await visitor.OpenAsync("/");
        await visitor.PressAsync("Sign out");
        await visitor.SeeAsync(SignInSteps.SignedOutPage, "signed-out");
        await visitor.OpenAsync("/account");
        await visitor.SignInAsync(address, SignInSteps.Password);
        await visitor.SeeAsync(SignInSteps.AccountPage);
    }
}
