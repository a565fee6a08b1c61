using Cognito.Journeys.Browsers;
using Microsoft.Playwright;

namespace Cognito.Journeys.Screens;

/// <summary>Gets to a screen and looks at it.</summary>
internal static class ScreenVisits
{
    private const int MaxBytes = 40_000;

    private const string Watch = "addEventListener('securitypolicyviolation', event => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`))";

    private static readonly Dictionary<string, Screen> s_screens = SignInScreens.All.Concat(AccountScreens.All).ToDictionary(screen => screen.Name);

    public static TheoryData<string> Names => [.. s_screens.Keys];

    /// <summary>Somebody who sees the screen. The visit fails when the browser complains: of a script, of the page's policy, of an answer.</summary>
    public static async Task<Person> ReachAsync(Chromium chromium, Sites sites, string name)
    {
        var screen = s_screens[name];
        var person = await Person.VisitAsync(chromium, await sites.StartedAsync(screen.Way), Device.Phone);
        await person.Page.AddInitScriptAsync(Watch);
        await person.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await CheckTransferAsync(person, () => screen.ReachAsync(person));
        return person;
    }

    /// <summary>The same in another language. What a page says once, it does not say again.</summary>
    public static async Task ReloadAsync(Person person, string language)
    {
        var devTools = await person.Page.Context.NewCDPSessionAsync(person.Page);
        var agent = await person.Page.EvaluateAsync<string>("navigator.userAgent");
        await devTools.SendAsync("Emulation.setUserAgentOverride", new() { ["userAgent"] = agent, ["acceptLanguage"] = language });
        await CheckTransferAsync(person, () => person.Page.ReloadAsync());
    }

    private static async Task CheckTransferAsync(Person person, Func<Task> open)
    {
        var transfer = await Transfer.OfAsync(person.Page);
        await open();
        await person.Page.WaitForLoadStateAsync();
        Assert.InRange(transfer.Bytes, 1_000, MaxBytes);
    }

    /// <summary>What is wrong with the screen, one line each.</summary>
    public static async Task<List<string>> FaultsAsync(Person person, string name, IEnumerable<Look> looks)
    {
        var faults = new List<string>();
        foreach (var look in looks)
        {
            faults.AddRange(await look.FaultsAsync(person.Page, name));
        }

        return faults;
    }
}
