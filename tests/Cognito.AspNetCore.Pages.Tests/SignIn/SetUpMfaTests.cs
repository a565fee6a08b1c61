namespace Cognito.AspNetCore.Pages.Tests.SignIn;

/// <summary>A second factor that the pool wants and the person does not have yet.</summary>
public sealed class SetUpMfaTests
{
    [Fact]
    public async Task Where_nothing_else_can_be_an_authenticator_app_is_set_up_at_once()
    {
        await using var app = await SignInApp.StartAsync(mfa: Factors.Of("ON", "totp"), options: options => options.SignIn.AuthenticatorName = "My shop");
        await app.AddUserAsync("bert", email: false, phone: false);
        using var browser = app.Browse();

        var setUp = await SignInAsync(browser);
        Assert.Equal("/sign-in/set-up/authenticator", setUp.Path);
        Assert.NotNull(setUp.Document.QuerySelector("main svg"));
        var secret = SecretOf(setUp);
        var wrong = await browser.SendAsync(setUp, ("code", Factors.Other(app.CodeOf(secret))));
        Assert.StartsWith("The code is not right", wrong.Text("#code-error"), StringComparison.Ordinal);
        Assert.Equal(secret, SecretOf(wrong));
        Assert.Empty(wrong.Document.QuerySelectorAll("a[href^='/sign-in/set-up']"));

        Assert.Equal("/me", (await browser.SendAsync(wrong, ("code", app.CodeOf(secret)))).Path);
    }

    [Fact]
    public async Task Of_what_can_be_set_up_one_is_chosen_and_the_choice_can_be_changed()
    {
        await using var app = await SignInApp.StartAsync(mfa: Factors.Of("ON", "totp mail"));
        await app.AddUserAsync("bert", email: false, phone: false);
        using var browser = app.Browse();

        var choose = await SignInAsync(browser);
        Assert.Equal("/sign-in/set-up", choose.Path);
        var authenticator = await browser.SendAsync(choose);
        Assert.Equal("/sign-in/set-up/authenticator", authenticator.Path);
        var chooseAgain = await browser.OpenAsync(authenticator.Link("Use something else"));
        var email = await browser.OpenAsync(chooseAgain.Link("Codes by email"));
        Assert.Equal("/sign-in/set-up/email", email.Path);
        var empty = await browser.SendAsync(email, ("email", ""));
        Assert.Equal("Email address: please fill this in.", empty.Text("#email-error"));
        var code = await browser.SendAsync(empty, ("email", "bert@home.example"));
        Assert.Equal("/sign-in/code", code.Path);

        Assert.Equal("/me", (await browser.SendAsync(code, ("code", app.CodeTo("bert@home.example")))).Path);
    }

    [Fact]
    public async Task Where_only_an_address_is_missing_it_is_asked_for()
    {
        await using var app = await SignInApp.StartAsync(mfa: Factors.Of("ON", "mail"));
        await app.AddUserAsync("bert", email: false, phone: false);
        using var browser = app.Browse();

        var email = await SignInAsync(browser);

        Assert.Equal("/sign-in/set-up/email", email.Path);
        Assert.Empty(email.Document.QuerySelectorAll("a[href^='/sign-in/set-up']"));
        var code = await browser.SendAsync(email, ("email", "bert@home.example"));
        Assert.Equal("/me", (await browser.SendAsync(code, ("code", app.CodeTo("bert@home.example")))).Path);
    }

    [Fact]
    public async Task Who_takes_too_long_starts_over()
    {
        await using var app = await SignInApp.StartAsync(mfa: Factors.Of("ON", "totp"));
        await app.AddUserAsync("bert", email: false, phone: false);
        using var browser = app.Browse();
        var setUp = await SignInAsync(browser);
        app.Time.Advance(TimeSpan.FromMinutes(3));

        var late = await browser.SendAsync(setUp, ("code", app.CodeOf(SecretOf(setUp))));

        Assert.Equal("/sign-in?returnUrl=%2Fme", late.Url.PathAndQuery);
        Assert.Single(late.Problems);
    }

    private static string SecretOf(Screen screen) => screen.Document.QuerySelector("textarea")!.TextContent.Replace(" ", null);

    private static async Task<Screen> SignInAsync(Browser browser) =>
        await browser.SendAsync(await browser.OpenAsync("/me"), ("username", "bert"), ("password", SignInApp.Password));
}
