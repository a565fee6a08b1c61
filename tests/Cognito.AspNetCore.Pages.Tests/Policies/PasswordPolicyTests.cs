using System.Text.RegularExpressions;
using Amazon.CognitoIdentityProvider.Model;

namespace Cognito.AspNetCore.Pages.Tests.Policies;

public sealed class PasswordPolicyTests
{
    [Theory]
    [InlineData("/sign-up")]
    [InlineData("/password/reset")]
    public async Task Below_a_new_password_stands_what_a_pool_in_the_process_asks_without_being_told(string path)
    {
        var pool = await TestPool.CreateAsync();
        await pool.Client.UpdateUserPoolAsync(new()
        {
            UserPoolId = pool.Id,
            Policies = new() { PasswordPolicy = new PasswordPolicyType { MinimumLength = 12, RequireNumbers = true, RequireUppercase = false, RequireLowercase = false, RequireSymbols = false } },
        });
        await using var app = await PagesApp.StartAsync(pool: pool);
        using var browser = app.Browse();

        var screen = await browser.OpenAsync(path);

        Assert.Equal(["At least 12 characters", "A digit (0–9)"], Rules(screen));
        Assert.Contains("password-rules", screen.Input("password").GetAttribute("aria-describedby"), StringComparison.Ordinal);
        Assert.Equal("password", screen.Document.GetElementById("password-rules")!.GetAttribute("data-policy"));
    }

    [Fact]
    public async Task What_the_app_says_counts()
    {
        var pool = await TestPool.CreateAsync();
        await using var app = await PagesApp.StartAsync(options => options.PasswordPolicy = new() { MinimumLength = 10, RequireSymbols = true }, pool: pool);
        using var browser = app.Browse();

        Assert.Equal(["At least 10 characters", "A symbol, such as ! or #"], Rules(await browser.OpenAsync("/sign-up")));
    }

    [Fact]
    public async Task Nothing_is_said_of_a_pool_that_nobody_knows()
    {
        await using var app = await PagesApp.StartAsync();
        using var browser = app.Browse();

        var screen = await browser.OpenAsync("/sign-up");

        Assert.Empty(Rules(screen));
        Assert.Null(screen.Input("password").GetAttribute("aria-describedby"));
    }

    [Fact]
    public async Task A_pool_that_does_not_tell_stops_no_page()
    {
        var pool = await TestPool.CreateAsync();
        await using var app = await PagesApp.StartAsync(pool: pool with { Id = "eu-west-1_Elsewhere" });
        using var browser = app.Browse();

        Assert.Empty(Rules(await browser.OpenAsync("/sign-up")));
    }

    [Fact]
    public async Task The_password_of_an_account_is_not_judged_where_it_is_asked_for()
    {
        await using var app = await PagesApp.StartAsync(options => options.PasswordPolicy = new());
        using var browser = app.Browse();

        Assert.Empty(Rules(await browser.OpenAsync("/sign-in")));
    }

    [Theory]
    [InlineData("At least 8 characters", "1234567", "12345678")]
    [InlineData("An upper-case letter (A–Z)", "äÄa", "aAa")]
    [InlineData("A lower-case letter (a–z)", "ÄäA", "AaA")]
    [InlineData("A digit (0–9)", "a٣a", "a3a")]
    [InlineData("A symbol, such as ! or #", " a§a ", "a^")]
    [InlineData("A symbol, such as ! or #", "a1A", "a-")]
    [InlineData("A symbol, such as ! or #", "  aa", "a a")]
    public async Task The_script_s_patterns_are_the_service_s_rules(string rule, string broken, string kept)
    {
        await using var app = await PagesApp.StartAsync(options => options.PasswordPolicy = new()
        {
            RequireUppercase = true,
            RequireLowercase = true,
            RequireNumbers = true,
            RequireSymbols = true,
        });
        using var browser = app.Browse();

        var item = (await browser.OpenAsync("/sign-up")).Document.QuerySelectorAll("[data-pattern]").Single(item => item.TextContent.StartsWith(rule, StringComparison.Ordinal));

        var pattern = new Regex(item.GetAttribute("data-pattern")!, RegexOptions.ECMAScript);
        Assert.DoesNotMatch(pattern, broken);
        Assert.Matches(pattern, kept);
    }

    [Fact]
    public async Task Every_symbol_of_the_service_is_one()
    {
        await using var app = await PagesApp.StartAsync(options => options.PasswordPolicy = new() { RequireSymbols = true });
        using var browser = app.Browse();
        var pattern = new Regex((await browser.OpenAsync("/sign-up")).Document.QuerySelectorAll("[data-pattern]")[^1].GetAttribute("data-pattern")!, RegexOptions.ECMAScript);

        // behaviour of the service: "^ $ * . [ ] { } ( ) ? - " ! @ # % & / \ , > < ' : ; | _ ~ ` + =".
        Assert.All("^$*.[]{}()?-\"!@#%&/\\,><':;|_~`+=", symbol => Assert.Matches(pattern, symbol.ToString()));
    }

    private static string[] Rules(Screen screen) => [.. screen.Document.QuerySelectorAll(".cg-rules li").Select(item => Screen.Words(item.FirstChild!.TextContent))];
}
