namespace Cognito.AspNetCore.Pages.Tests.SignIn;

/// <summary>Second factors that are there already: an authenticator app, and the choice of several.</summary>
public sealed class SignInMfaTests
{
    [Fact]
    public async Task The_authenticator_app_is_asked_for_by_its_name()
    {
        await using var app = await SignInApp.StartAsync(mfa: Factors.Of("OPTIONAL", "totp"));
        var secret = await app.RegisterAppAsync("Annas telephone");
        await app.PreferAsync("totp");
        using var browser = app.Browse();

        var ask = await SignInAsync(browser);
        Assert.Equal("/sign-in/authenticator", ask.Path);
        Assert.Contains("(Annas telephone)", ask.Text(".cg-lead"), StringComparison.Ordinal);
        var empty = await browser.SendAsync(ask, ("code", ""));
        Assert.Equal("Code: please fill this in.", empty.Text("#code-error"));
        var wrong = await browser.SendAsync(empty, ("code", Factors.Other(app.CodeOf(secret))));
        Assert.StartsWith("The code is not right", wrong.Text("#code-error"), StringComparison.Ordinal);

        Assert.Equal("/me", (await browser.SendAsync(wrong, ("code", app.CodeOf(secret)))).Path);
    }

    [Fact]
    public async Task Of_several_factors_one_is_chosen()
    {
        await using var app = await SignInApp.StartAsync(mfa: Factors.Of("OPTIONAL", "sms totp mail"));
        var secret = await app.RegisterAppAsync();
        await app.PreferAsync("sms totp mail");
        using var browser = app.Browse();

        var choose = await SignInAsync(browser);
        Assert.Equal("/sign-in/choose-mfa", choose.Path);
        Assert.Equal(
            ["EmailOtp", "SmsMfa", "SoftwareTokenMfa"],
            choose.Document.QuerySelectorAll("button[name=kind]").Select(button => button.GetAttribute("value")).Order());
        var nothing = await browser.SendAsync(choose);
        Assert.Equal("/sign-in/choose-mfa", nothing.Path);
        Assert.Single(nothing.Problems);
        var ask = await browser.SendAsync(nothing, ("kind", "SoftwareTokenMfa"));
        Assert.Equal("/sign-in/authenticator", ask.Path);

        Assert.Equal("/me", (await browser.SendAsync(ask, ("code", app.CodeOf(secret)))).Path);
    }

    [Theory]
    [InlineData("/sign-in/code")]
    [InlineData("/sign-in/authenticator")]
    [InlineData("/sign-in/choose")]
    [InlineData("/sign-in/choose-mfa")]
    [InlineData("/sign-in/password")]
    [InlineData("/sign-in/passkey")]
    [InlineData("/sign-in/custom")]
    [InlineData("/sign-in/set-up")]
    [InlineData("/sign-in/set-up/authenticator")]
    [InlineData("/sign-in/set-up/email")]
    [InlineData("/sign-in/new-password")]
    public async Task Without_a_pending_sign_in_or_with_one_of_another_kind_the_person_starts_again(string path)
    {
        await using var app = await PagesApp.StartAsync();
        using var browser = app.Browse();

        var screen = await browser.OpenAsync(path + "?flow=00000000000000000000000000000000&returnUrl=%2Fme");

        Assert.Equal("/sign-in?returnUrl=%2Fme", screen.Url.PathAndQuery);
        Assert.Equal("This took too long or was done already. Please start again.", Assert.Single(screen.Problems));
    }

    private static async Task<Screen> SignInAsync(Browser browser) =>
        await browser.SendAsync(await browser.OpenAsync("/me"), ("username", SignInApp.Anna), ("password", SignInApp.Password));
}
