namespace Cognito.AspNetCore.Pages.Tests.Hosting;

public sealed class OverrideTests
{
    [Fact]
    public async Task A_file_of_the_same_path_in_the_app_takes_the_place_of_a_page()
    {
        await using var app = await PagesApp.StartAsync(applicationName: typeof(OverrideTests).Assembly.GetName().Name);
        using var browser = app.Browse();

        var mine = await browser.OpenAsync("/signed-out?returnUrl=%2Forders");
        var theirs = await browser.OpenAsync("/sign-in");

        Assert.Equal("See you soon", mine.Heading);
        Assert.True(mine.IsOurs);
        Assert.Equal("/sign-in?returnUrl=%2Forders", mine.Link("Back in"));
        Assert.Equal("Sign in", theirs.Heading);
    }

    [Fact]
    public async Task Without_such_a_file_the_page_is_the_library_s_own()
    {
        await using var app = await PagesApp.StartAsync();
        using var browser = app.Browse();

        Assert.Equal("You are signed out", (await browser.OpenAsync("/signed-out")).Heading);
    }
}
