using Cognito.Journeys.Browsers;
using Cognito.Journeys.Programs;

namespace Cognito.Journeys.Samples;

/// <summary>Somebody was invited and must choose a password. Each test has a sample of its own: the invitation works once.</summary>
public sealed class NewPasswordTests(Chromium chromium)
{
    [Theory]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    [InlineData(Device.DesktopWithoutJavaScript)]
    public async Task An_invited_person_chooses_a_password_and_is_in(Device device)
    {
        await using var app = QuickStart.Untouched();
        await using var visitor = await chromium.VisitAsync(await app.StartedAsync(), device);

        await visitor.OpenAsync("/account");
        await visitor.SignInAsync(SignInSteps.Invited);
        await visitor.SeeAsync(SignInSteps.NewPasswordPage, "new-password");
        await visitor.FillAsync("New password", "short");
        await visitor.PressAsync("Save and sign in");
        await visitor.SeeProblemAsync("The password is too short.", "new-password-refused");
        await visitor.FillAsync("New password", SignInSteps.Password);
        await visitor.PressAsync("Save and sign in");

        await visitor.SeeAsync(SignInSteps.AccountPage);
        await visitor.SeeTextAsync(SignInSteps.Invited.Address);
    }
}
