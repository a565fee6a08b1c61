using Cognito.Journeys.Browsers;
using Cognito.Journeys.Programs;
using Microsoft.Playwright;

namespace Cognito.Journeys.Samples;

/// <summary>samples/CustomPages: the pages in the look and the words of the app, with a challenge of its own.</summary>
public sealed class CustomPagesTests(Chromium chromium)
{
    private const string Riddle = "The librarian asks";

    [Theory]
    [InlineData(Device.Phone)]
    [InlineData(Device.DesktopWithoutJavaScript)]
    public async Task Somebody_signs_up_answers_the_riddle_and_leaves(Device device)
    {
        await using var sample = await Sample.StartAsync("CustomPages");
        await using var visitor = await chromium.VisitAsync(sample.Address, device);
        var address = SignInSteps.NewAddress();
        await visitor.OpenAsync("/");
        await visitor.SeeAsync("Quiet, please", "custom-home");
        await visitor.FollowAsync("Come in");
        await visitor.SeeAsync("Come in", "custom-sign-in");

        await visitor.FollowAsync("Get one");
        await visitor.SeeAsync("Your library card", "custom-sign-up");
        await visitor.FillAsync("Email address", address);
        await visitor.FillAsync("Full name", "Grace Hopper");
        await visitor.Page.GetByLabel("Favourite shelf").FillAsync("Compilers");
        await visitor.FillAsync("Password", SignInSteps.Password);
        await visitor.PressAsync("Get the card");
        await visitor.SeeAsync(SignInSteps.ConfirmPage, "custom-confirm");
        await visitor.EnterCodeAsync(await sample.CodeForAsync(address));

        await visitor.SeeAsync("Enter your password");
        await visitor.FillAsync("Password", SignInSteps.Password);
        await visitor.PressAsync("Open the door");
        await visitor.SeeAsync(Riddle, "custom-riddle");
        await visitor.SeeTextAsync("I have leaves and a spine");
        await visitor.Page.GetByRole(AriaRole.Textbox).FillAsync("A hedgehog");
        await visitor.PressAsync("Continue");
        await visitor.SeeProblemAsync("The librarian shakes her head.", "custom-riddle-again");
        await visitor.Page.GetByRole(AriaRole.Textbox).FillAsync("A book!");
        await visitor.PressAsync("Continue");

        await visitor.SeeAsync("Welcome, Grace Hopper", "custom-in");
        await visitor.SeeTextAsync("Your favourite shelf: Compilers.");
        await visitor.PressAsync("Leave");
        await visitor.SeeAsync("Goodbye, and read well", "custom-out");
    }
}
