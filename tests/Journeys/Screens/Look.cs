using Cognito.Tests;
using Microsoft.Playwright;

namespace Cognito.Journeys.Screens;

/// <summary>A window that a screen is looked at in.</summary>
/// <param name="Name">For pictures and messages.</param>
/// <param name="Scheme">Light or dark.</param>
/// <param name="Width">In CSS pixels.</param>
/// <param name="Height">In CSS pixels.</param>
internal sealed record Look(string Name, ColorScheme Scheme, int Width, int Height)
{
    /// <summary>Each width and each scheme once.</summary>
    public static IReadOnlyList<Look> All { get; } =
    [
        new("phone-light", ColorScheme.Light, 360, 740),
        new("desktop-dark", ColorScheme.Dark, 1280, 800),
    ];

    public static Look Arabic { get; } = new("arabic", ColorScheme.Light, 360, 740);

    /// <summary>Shows the page so, keeps a picture of it, and finds what is wrong.</summary>
    /// <returns>What is wrong, one line each.</returns>
    public async Task<IReadOnlyList<string>> FaultsAsync(IPage page, string screen)
    {
        await page.SetViewportSizeAsync(Width, Height);
        await page.EmulateMediaAsync(new() { ColorScheme = Scheme });
        await page.ScreenshotAsync(new() { Path = Repository.PathOf($"artifacts/screens/{Name}/{screen}.png"), FullPage = true });
        var content = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        string[] overflow = content > Width ? [$"{content} wide on a screen of {Width}"] : [];
        return [.. overflow.Concat(await Axe.ViolationsAsync(page)).Select(fault => $"{screen}, {Name}: {fault}")];
    }
}
