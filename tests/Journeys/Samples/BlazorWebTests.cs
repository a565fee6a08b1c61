using Cognito.Journeys.Browsers;
using Cognito.Journeys.Programs;
using Microsoft.Playwright;

namespace Cognito.Journeys.Samples;

/// <summary>samples/BlazorWeb: one session for static and interactive components, and the end of it.</summary>
public sealed class BlazorWebTests(Chromium chromium)
{
    [Fact]
    public async Task A_circuit_knows_who_is_signed_in_and_notices_when_nobody_is_any_more()
    {
        await using var sample = await Sample.StartAsync("BlazorWeb", "--Revalidation", "00:00:01");
        await using var visitor = await chromium.VisitAsync(sample.Address, Device.Desktop);
        await visitor.OpenAsync("/");
        await visitor.SeeAsync("Components, one session", "blazor-home");
        await visitor.FollowAsync("Board");
        await visitor.SignInAsync("joe@example.com", "Difference-1822");

        await visitor.SeeAsync("Board");
        await visitor.FillAsync("Your note", "Mind the gears");
        await visitor.PressAsync("Pin it");
        await visitor.SeeAsync("Board", "blazor-board");
        await visitor.SeeTextAsync("Joe Clement Mind the gears");
        Assert.Equal(0, await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Clear the board" }).CountAsync());

        await using (var tab = await visitor.OpenTabAsync())
        {
            await tab.OpenAsync("/");
            await tab.SeeAsync("Hello, Joe Clement");
            await tab.FollowAsync("Claims");
            await tab.SeeAsync("What your token says", "blazor-claims");
            await tab.SeeTextAsync("joe@example.com");
            await tab.PressAsync("Sign out");
            await tab.SeeAsync(SignInSteps.SignedOutPage);
        }

        await visitor.SeeTextAsync("Your session has ended.");
        await visitor.SeeAsync("Board", "blazor-session-ended");
        await visitor.FollowAsync("Sign in again");
        await visitor.SignInAsync(SignInSteps.Admin);
        await visitor.SeeAsync("Board");
        await visitor.SeeTextAsync("Mind the gears");
        await visitor.PressAsync("Clear the board");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(0);
    }
}
