namespace Cognito.AspNetCore.Pages.Tests.SignIn;

/// <summary>Sessions that end without their person.</summary>
public sealed class SessionEndedTests
{
    [Fact]
    public async Task Whose_session_the_service_ended_is_told_so_and_comes_back_after_signing_in()
    {
        await using var app = await SignInApp.StartAsync();
        using var browser = app.Browse();
        await SignInAsync(browser, await browser.OpenAsync("/sign-in"));
        await app.Api.AdminUserGlobalSignOutAsync(new() { UserPoolId = app.PoolId, Username = SignInApp.Anna }, TestContext.Current.CancellationToken);
        app.Time.Advance(TimeSpan.FromHours(1));

        var ended = await browser.OpenAsync("/me?tab=1");
        Assert.Equal("/session-ended?returnUrl=%2Fme%3Ftab%3D1", ended.Url.PathAndQuery);
        Assert.Equal("Your session has ended", ended.Heading);
        var signIn = await browser.OpenAsync(ended.Link("Sign in again"));
        Assert.Equal("/me?tab=1", (await SignInAsync(browser, signIn)).Url.PathAndQuery);

        Assert.Equal("/me?tab=1", (await browser.OpenAsync(ended.Url.PathAndQuery)).Link("Continue"));
    }

    [Fact]
    public async Task Whose_session_is_over_for_its_age_is_told_so_once()
    {
        await using var app = await SignInApp.StartAsync(options: options => options.Session.Lifetime = TimeSpan.FromHours(8));
        using var browser = app.Browse();
        await SignInAsync(browser, await browser.OpenAsync("/sign-in"));
        app.Time.Advance(TimeSpan.FromHours(9));

        Assert.Equal("/session-ended", (await browser.OpenAsync("/me")).Path);
        Assert.Equal("/sign-in", (await browser.OpenAsync("/me")).Path);
    }

    private static Task<Screen> SignInAsync(Browser browser, Screen screen) =>
        browser.SendAsync(screen, ("username", SignInApp.Anna), ("password", SignInApp.Password));
}
