using Cognito.Journeys.Browsers;

namespace Cognito.Journeys.Screens;

/// <summary>
/// Every screen there is, in light and dark, on a phone and on a desk, and once from right to left. The visitor fails the test when the
/// browser complains: of a script, of the page's policy, of an answer.
/// </summary>
public sealed class ScreenTests(Chromium chromium, Sites sites)
{
    private const int MaxBytes = 40_000;

    private const string Watch = "addEventListener('securitypolicyviolation', event => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`))";

    private static readonly Dictionary<string, Screen> s_screens = SignInScreens.All.ToDictionary(screen => screen.Name);

    public static TheoryData<string> Names => [.. s_screens.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_screen_is_fit_for_everybody_by_day_and_by_night_on_a_phone_and_on_a_desk(string name)
    {
        await using var person = await ReachAsync(name, "en");

        Assert.Empty(await FaultsAsync(person, name, Look.All));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_screen_can_be_read_from_right_to_left(string name)
    {
        await using var person = await ReachAsync(name, "ar");

        Assert.Equal("rtl", await person.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('h1')).direction"));
        Assert.Empty(await FaultsAsync(person, name, [Look.Arabic]));
    }

    private async Task<Person> ReachAsync(string name, string language)
    {
        var screen = s_screens[name];
        var person = await Person.VisitAsync(chromium, await sites.StartedAsync(screen.Way), Device.Phone, language);
        await person.Page.AddInitScriptAsync(Watch);
        await person.Page.EmulateMediaAsync(new() { ReducedMotion = Microsoft.Playwright.ReducedMotion.Reduce });
        var transfer = await Transfer.OfAsync(person.Page);
        await screen.ReachAsync(person);
        await person.Page.WaitForLoadStateAsync();
        Assert.InRange(transfer.Bytes, 1_000, MaxBytes);
        TestContext.Current.SendDiagnosticMessage($"{name}: {transfer.Bytes} bytes");
        return person;
    }

    private static async Task<List<string>> FaultsAsync(Person person, string name, IReadOnlyList<Look> looks)
    {
        var faults = new List<string>();
        foreach (var look in looks)
        {
            faults.AddRange(await look.FaultsAsync(person.Page, name));
        }

        return faults;
    }
}
