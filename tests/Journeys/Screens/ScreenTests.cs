using Cognito.Journeys.Browsers;

namespace Cognito.Journeys.Screens;

/// <summary>Every screen there is, in light and dark, on a phone and on a desk, from left to right and from right to left.</summary>
public sealed class ScreenTests(Chromium chromium, Sites sites)
{
    public static TheoryData<string> Names => ScreenVisits.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_screen_is_fit_for_everybody_by_day_and_by_night_on_a_phone_and_on_a_desk(string name)
    {
        await using var person = await ScreenVisits.ReachAsync(chromium, sites, name);
        var faults = await ScreenVisits.FaultsAsync(person, name, Look.All);

        await ScreenVisits.ReloadAsync(person, "ar");
        Assert.Equal("rtl", await person.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('h1')).direction"));
        faults.AddRange(await ScreenVisits.FaultsAsync(person, name, [Look.Arabic]));

        Assert.Empty(faults);
    }
}
