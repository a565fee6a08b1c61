using Cognito.AspNetCore.Pages.Hosting;

namespace Cognito.AspNetCore.Pages.Tests.Localization;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("de", "de", "Anmelden")]
    [InlineData("de-AT,de;q=0.9,en;q=0.8", "de", "Anmelden")]
    [InlineData("it,fr;q=0.5,de;q=0.4", "fr", "Connexion")]
    [InlineData("en;q=0.4,ES-mx;q=0.9", "es", "Iniciar sesión")]
    [InlineData("ja-JP", "ja", "サインイン")]
    [InlineData("ar-EG", "ar", "تسجيل الدخول")]
    [InlineData("de;q=0,fr", "fr", "Connexion")]
    [InlineData("zh, *;q=0.1", "en", "Sign in")]
    [InlineData("tlh", "en", "Sign in")]
    [InlineData("\"}{;q=x,,;;", "en", "Sign in")]
    [InlineData(null, "en", "Sign in")]
    public async Task The_browser_s_wish_decides(string? wish, string language, string heading)
    {
        await using var app = await PagesApp.StartAsync();
        using var browser = app.Browse();
        browser.AcceptLanguage = wish;

        var screen = await browser.OpenAsync("/sign-in");

        Assert.Equal(heading, screen.Heading);
        Assert.Equal(language, screen.Document.DocumentElement.GetAttribute("lang"));
        Assert.Equal(language == "ar" ? "rtl" : "ltr", screen.Document.DocumentElement.GetAttribute("dir"));
    }

    [Fact]
    public async Task The_app_says_which_languages_there_are_and_which_is_for_everybody_else()
    {
        await using var app = await PagesApp.StartAsync(options => options.Languages = ["fr", "de"]);
        using var browser = app.Browse();
        browser.AcceptLanguage = "es";

        Assert.Equal("Connexion", (await browser.OpenAsync("/sign-in")).Heading);
    }

    [Fact]
    public async Task An_app_that_localizes_its_requests_decides()
    {
        await using var app = await PagesApp.StartAsync(localization: options => options.AddSupportedUICultures("en", "de").SetDefaultCulture("en"));
        using var browser = app.Browse();
        browser.AcceptLanguage = "fr";

        Assert.Equal("Sign in", (await browser.OpenAsync("/sign-in")).Heading);
        Assert.Equal("Anmelden", (await browser.OpenAsync("/sign-in?ui-culture=de")).Heading);
    }

    [Fact]
    public async Task What_is_refused_before_the_page_runs_is_refused_in_the_same_language()
    {
        await using var app = await PagesApp.StartAsync();
        using var browser = app.Browse();
        browser.AcceptLanguage = "de";

        var screen = await browser.FetchAsync(new(HttpMethod.Post, "/sign-in") { Content = new FormUrlEncodedContent([new("username", "ada")]) });

        Assert.Equal("Bitte versuchen Sie es noch einmal", screen.Heading);
        Assert.Equal("de", screen.Document.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task A_refusal_is_in_the_person_s_language()
    {
        var pool = await TestPool.CreateAsync();
        await using var app = await PagesApp.StartAsync(options => options.SignInName = SignInName.Username, pool: pool);
        using var browser = app.Browse();
        browser.AcceptLanguage = "de";

        var refused = await browser.SendAsync(await browser.OpenAsync("/sign-in"), ("username", "nobody"), ("password", "Wrong-1234"));

        Assert.StartsWith("Der Name oder das Passwort stimmt nicht", Assert.Single(refused.Problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "fr-CA", "fr")]
    [InlineData(false, "fr-CA", null)]
    public async Task The_pool_s_triggers_are_told_the_page_s_language(bool send, string wish, string? told)
    {
        var pool = await TestPool.CreateAsync();
        var seen = new List<string?>();
        pool.Service.Triggers(pool.Id).PreSignUp = (request, _, _) =>
        {
            seen.Add(request.ClientMetadata?.GetValueOrDefault("locale"));
            return default;
        };
        await using var app = await PagesApp.StartAsync(
            options => (options.SignInName, options.SendLanguage) = (SignInName.Username, send), pool: pool);
        using var browser = app.Browse();
        browser.AcceptLanguage = wish;

        await browser.SendAsync(await browser.OpenAsync("/sign-up"), ("username", "grace"), ("password", "Correct-Horse-9"));

        Assert.Equal([told], seen);
    }
}
