using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

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
    public async Task What_stands_above_and_below_every_page_is_the_app_s_where_it_has_such_files()
    {
        await using var app = await PagesApp.StartAsync(applicationName: typeof(OverrideTests).Assembly.GetName().Name);
        using var browser = app.Browse();

        var screen = await browser.OpenAsync("/sign-in");
        var refused = await browser.FetchAsync(new(HttpMethod.Post, "/sign-in") { Content = new FormUrlEncodedContent([]) });

        Assert.All([screen, refused], shown =>
        {
            Assert.Equal("A word above every page", shown.Text("header"));
            Assert.Equal("A word below every page", shown.Text("footer"));
        });
    }

    [Fact]
    public async Task A_word_is_the_app_s_where_its_localizer_has_one()
    {
        await using var app = await PagesApp.StartAsync(services: services => services.AddSingleton<IStringLocalizer<CognitoTexts>, OwnWords>());
        using var browser = app.Browse();

        var screen = await browser.OpenAsync("/sign-in");

        Assert.Equal("Come in", screen.Heading);
        Assert.Equal("Sign in", screen.Text(".cg-button"));
    }

    [Fact]
    public async Task Without_such_a_file_the_page_is_the_library_s_own()
    {
        await using var app = await PagesApp.StartAsync();
        using var browser = app.Browse();

        Assert.Equal("You are signed out", (await browser.OpenAsync("/signed-out")).Heading);
    }
}
