using Cognito.Journeys.Browsers;
using Cognito.Journeys.Programs;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace Cognito.Journeys.Browsers;

/// <summary>The system's Chromium, without a window: started by the first test that needs it, shared by all.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private readonly Lazy<Task<(IPlaywright Playwright, IBrowser Browser)>> _started = new(StartAsync);

    /// <summary>Somebody with a browser of their own: no cookies, nothing remembered.</summary>
    internal async Task<Visitor> VisitAsync(Uri site, Device device, int? expectedStatus = null)
    {
        var (_, browser) = await _started.Value;
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = site.ToString(),
            ViewportSize = device == Device.Phone ? new() { Width = 390, Height = 844 } : new() { Width = 1280, Height = 800 },
            IsMobile = device == Device.Phone,
            HasTouch = device == Device.Phone,
            JavaScriptEnabled = device != Device.DesktopWithoutJavaScript,
            Locale = "en-GB",
        });
        return new Visitor(context, await context.NewPageAsync(), device) { ExpectedStatus = expectedStatus };
    }

    public async ValueTask DisposeAsync()
    {
        if (_started is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            var (playwright, browser) = await _started.Value;
            await browser.DisposeAsync();
            playwright.Dispose();
        }
    }

    private static async Task<(IPlaywright Playwright, IBrowser Browser)> StartAsync()
    {
        var program = Installed.Find("chromium", "chromium-browser", "google-chrome");
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = program,
            Args =
            [
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
            ],
        });
        return (playwright, browser);
    }
}
