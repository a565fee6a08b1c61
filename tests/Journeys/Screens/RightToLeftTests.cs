using Cognito.Journeys.Browsers;

namespace Cognito.Journeys.Screens;

/// <summary>Every screen there is, in Arabic.</summary>
public sealed class RightToLeftTests(Chromium chromium, Sites sites)
{
    public static TheoryData<string> Names => ScreenVisits.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_screen_is_fit_for_everybody_from_right_to_left(string name)
    {
        await using var person = await ScreenVisits.ReachAsync(chromium, sites, name, "ar");

        Assert.Equal("rtl", await person.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('h1')).direction"));
        Assert.Empty(await ScreenVisits.FaultsAsync(person, name, [Look.Arabic]));
    }
}
