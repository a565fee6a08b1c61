using Cognito.Tests;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Playwright;

namespace Cognito.Journeys.Browsers;

/// <summary>A person with a browser. Notes whatever the browser complains of; <see cref="DisposeAsync"/> fails the test when there was anything.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    /// <summary>Milliseconds: nothing takes as long, unless the machine is busy with something else.</summary>
    private const float Patience = 30_000;

    private static readonly string s_screenshots = Repository.PathOf("artifacts/screenshots");

    private readonly IBrowserContext _context;
    private readonly Device _device;
    private readonly List<string> _complaints = [];
    private bool _isTab;

    public Visitor(IBrowserContext context, IPage page, Device device)
    {
        (_context, Page, _device) = (context, page, device);
        page.SetDefaultTimeout(Patience);
        page.Console += (_, message) => Note(message.Type is "error" or "warning" && !IsAnswerOfPage(message), $"console: {message.Text}");
        page.PageError += (_, error) => Note(true, $"script: {error}");
        page.Response += (_, response) => Note(
            response.Status >= (response.Request.IsNavigationRequest ? 500 : 400) && response.Status != ExpectedStatus, $"{response.Status}: {response.Url}");
        page.Request += (_, request) => NoteForm(request);
        page.RequestFailed += (_, request) => Note(request.Failure != "net::ERR_ABORTED", $"{request.Failure}: {request.Url}");
    }

    public IPage Page { get; }

    /// <summary>A status that scripts of the page are to get as an answer; no complaint, then.</summary>
    public int? ExpectedStatus { get; init; }

    public ILocator Heading => Page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    /// <summary>What the page says is wrong.</summary>
    public ILocator Problem => Page.GetByRole(AriaRole.Alert);

    /// <summary>Another tab of the same browser; closing it leaves the browser open.</summary>
    public async Task<Visitor> OpenTabAsync() => new(_context, await _context.NewPageAsync(), _device) { _isTab = true };

    public async Task OpenAsync(string url) => await Page.GotoAsync(url);

    public Task FillAsync(string label, string text) => Page.GetByLabel(label, new() { Exact = true }).FillAsync(text);

    public Task PressAsync(string button) => Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    public Task FollowAsync(string link) => Page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).ClickAsync();

    /// <summary>Waits for a page by its heading, keeps a picture of it, and checks that it fits the screen.</summary>
    public async Task SeeAsync(string heading, string? picture = null)
    {
        await ExpectAsync(heading);
        if (picture is not null)
        {
            await Page.ScreenshotAsync(new() { Path = Path.Combine(s_screenshots, _device.ToString(), picture + ".png"), FullPage = true });
            var (content, screen) = (await WidthAsync("scrollWidth"), await WidthAsync("clientWidth"));
            Assert.True(content <= screen, $"{picture} is {content} wide on a screen of {screen}");
        }
    }

    /// <summary>Waits for the page to say that something is wrong.</summary>
    public async Task SeeProblemAsync(string text, string? picture = null)
    {
        await Assertions.Expect(Problem).ToContainTextAsync(text, new() { Timeout = Patience });
        await SeeAsync(await Heading.InnerTextAsync(), picture);
    }

    /// <summary>Waits for a text, wherever it is on the page.</summary>
    public Task SeeTextAsync(string text) => Assertions.Expect(Page.GetByText(text).First).ToBeVisibleAsync(new() { Timeout = Patience });

    public async ValueTask DisposeAsync()
    {
        foreach (var cookie in await _context.CookiesAsync())
        {
            SeenSecrets.Note("cookie", cookie.Value);
        }

        await (_isTab ? Page.CloseAsync() : _context.CloseAsync());
        string[] complaints;
        lock (_complaints)
        {
            complaints = [.. _complaints];
        }

        if (complaints.Length > 0 && TestContext.Current.TestState?.Result != TestResult.Failed)
        {
            Assert.Fail("The browser complained:\n" + string.Join('\n', complaints));
        }
    }

    /// <summary>The console repeats the status of a page, such as the 403 of a page that is not for everyone: that is no error of the page.</summary>
    private bool IsAnswerOfPage(IConsoleMessage message) =>
        message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)
        && (message.Location.StartsWith(Page.Url, StringComparison.Ordinal) || (ExpectedStatus is { } status && message.Text.Contains($" {status} ", StringComparison.Ordinal)));

    /// <summary>Says what the page complains of when it is not the one expected: that is why it is another.</summary>
    private async Task ExpectAsync(string heading)
    {
        try
        {
            await Assertions.Expect(Heading).ToHaveTextAsync(heading, new() { Timeout = Patience });
        }
        catch (PlaywrightException missing)
        {
            var problems = await Problem.AllInnerTextsAsync();
            throw new InvalidOperationException($"'{heading}' did not come. {Page.Url} says: {string.Join(" / ", problems)}", missing);
        }
    }

    /// <summary>What people type must not be in the app's log.</summary>
    private static void NoteForm(IRequest request)
    {
        if (request.PostData is { } sent)
        {
            foreach (var (name, values) in QueryHelpers.ParseQuery(sent))
            {
                SeenSecrets.Note(name, values.ToString());
            }
        }
    }

    private Task<int> WidthAsync(string property) => Page.EvaluateAsync<int>($"document.documentElement.{property}");

    private void Note(bool applies, string complaint)
    {
        if (applies)
        {
            lock (_complaints)
            {
                _complaints.Add(complaint);
            }
        }
    }
}
