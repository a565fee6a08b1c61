namespace Cognito.AspNetCore.Pages.Tests.Account;

public sealed class UserAgentsTests
{
    [Theory]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox, Linux")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36", "Chrome, Windows")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0", "Edge, Windows")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1", "Safari, iPhone")]
    [InlineData("Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36", "Samsung Internet, Android")]
    [InlineData("<script>alert(1)</script>", "A browser or app")]
    public async Task A_session_is_named_by_its_browser(string userAgent, string expected)
    {
        await using var app = await AccountApp.StartAsync(serverSide: true, tracks: false);
        using var browser = app.Browse(userAgent);

        var screen = await AccountApp.SignInAsync(browser, await browser.OpenAsync("/account/sessions"));
        screen = await browser.OpenAsync(screen.Path);

        Assert.StartsWith(expected, screen.Text("#session-0"), StringComparison.Ordinal);
    }
}
