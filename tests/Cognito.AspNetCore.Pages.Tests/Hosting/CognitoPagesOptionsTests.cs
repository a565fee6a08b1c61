using System.Net;
using Cognito.AspNetCore.Pages.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Cognito.AspNetCore.Pages.Tests.Hosting;

public sealed class CognitoPagesOptionsTests
{
    public static TheoryData<Action<CognitoPagesOptions>, string> Mistakes => new()
    {
        { options => options.LogoUrl = "https://elsewhere.example/logo.svg", "LogoUrl must be on this site" },
        { options => options.LogoUrl = "//elsewhere.example/logo.svg", "LogoUrl must be on this site" },
        { options => options.LogoUrl = "~//elsewhere.example/logo.svg", "LogoUrl must be on this site" },
        { options => options.StylesheetUrl = "brand.css", "StylesheetUrl must be on this site" },
        { options => options.HomeUrl = "/\\elsewhere.example", "HomeUrl must be on this site" },
        { options => options.HomeUrl = "", "HomeUrl must be on this site" },
        { options => options.ContentSecurityPolicy = "", "ContentSecurityPolicy is empty" },
        { options => options.SignUpAttributes.Add(new("name") { MaxLength = 2_049 }), "MaxLength of name" },
        { options => options.SignUpAttributes.Add(new("name") { MaxLength = 0 }), "MaxLength of name" },
        { options => options.SignUpAttributes.Add(new("name") { Pattern = "[a-z" }), "Pattern of name" },
        { options => options.SignUpAttributes.Add(new("name") { IsCheckbox = true, Choices = [new("a", "A")] }), "name has IsCheckbox and Choices" },
        { Twice, "has name twice" },
        { options => options.Languages = [], "Languages is empty" },
        { options => options.Languages = ["en", "nowhere"], "nowhere is no language" },
    };

    [Theory]
    [MemberData(nameof(Mistakes), DisableDiscoveryEnumeration = true)]
    public async Task A_mistake_stops_the_app_at_start_and_is_named(Action<CognitoPagesOptions> mistake, string message)
    {
        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => PagesApp.StartAsync(mistake));

        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_without_sign_in_stop_the_app_at_start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddRazorPages().AddCognitoPages();
        await using var app = builder.Build();

        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync(TestContext.Current.CancellationToken));

        Assert.Contains("AddCognito", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Name_logo_stylesheet_links_and_home_are_the_app_s()
    {
        await using var app = await PagesApp.StartAsync(options =>
        {
            options.ApplicationName = "Northwind";
            options.LogoUrl = "~/logo.svg";
            options.StylesheetUrl = "/brand.css";
            options.HomeUrl = "/start";
            options.FooterLinks.Add(new("Privacy", "/privacy"));
        });
        using var browser = app.Browse();

        var screen = await browser.OpenAsync("/signed-out");

        Assert.Equal("You are signed out · Northwind", screen.Document.Title);
        Assert.Equal("Northwind", screen.Text("header"));
        Assert.Equal("/logo.svg", screen.Document.QuerySelector("img")!.GetAttribute("src"));
        Assert.Equal("/brand.css", screen.Document.QuerySelectorAll("link[rel=stylesheet]")[^1].GetAttribute("href"));
        Assert.Equal("/privacy", screen.Link("Privacy"));
        Assert.Equal("/start", screen.Link("Go to the start page"));
    }

    [Fact]
    public async Task Where_people_cannot_sign_up_there_is_neither_page_nor_link()
    {
        await using var app = await PagesApp.StartAsync(options => options.AllowSignUp = false);
        using var browser = app.Browse();

        var signIn = await browser.OpenAsync("/sign-in");
        var signUp = await browser.OpenAsync("/sign-up");

        Assert.Empty(signIn.Document.QuerySelectorAll("a[href^='/sign-up']"));
        Assert.Equal(HttpStatusCode.NotFound, signUp.Response.StatusCode);
    }

    private static void Twice(CognitoPagesOptions options)
    {
        options.SignUpAttributes.Add(new("name"));
        options.SignUpAttributes.Add(new("name"));
    }
}
