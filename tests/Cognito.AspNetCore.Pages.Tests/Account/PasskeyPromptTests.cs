using Cognito.Local.Tests;

namespace Cognito.AspNetCore.Pages.Tests.Account;

public sealed class PasskeyPromptTests
{
    [Fact]
    public async Task After_sign_in_who_has_none_is_offered_a_passkey_and_goes_on_with_it()
    {
        await using var app = await AccountApp.StartAsync(cognito: AccountApp.WithPasskeys);
        var (browser, prompt) = await app.SignedInAsync("/account/mfa?returnUrl=%2Forders");
        Assert.Equal("/account/passkeys/add", prompt.Path);
        Assert.Equal("Sign in faster next time", prompt.Heading);
        using var device = new PasskeyDevice();

        var there = await PasskeysTests.AddAsync(browser, prompt, device);

        Assert.Equal("/account/mfa?returnUrl=%2Forders", there.Url.PathAndQuery);
        Assert.Equal("/account/mfa", (await app.SignedInAsync("/account/mfa")).Screen.Path);
    }

    [Fact]
    public async Task Not_now_goes_on_and_asks_again_next_time()
    {
        await using var app = await AccountApp.StartAsync(cognito: AccountApp.WithPasskeys);
        var (browser, prompt) = await app.SignedInAsync("/account/mfa");

        var there = await AnswerAsync(browser, prompt, "later");

        Assert.Equal("/account/mfa", there.Path);
        Assert.Equal("/account/passkeys/add", (await SignInAnewAsync(browser)).Path);
    }

    [Fact]
    public async Task Do_not_ask_again_is_for_good_in_this_browser_and_for_this_person()
    {
        await using var app = await AccountApp.StartAsync(cognito: AccountApp.WithPasskeys);
        var (browser, prompt) = await app.SignedInAsync("/account/mfa");

        var there = await AnswerAsync(browser, prompt, "never");

        Assert.Equal("/account/mfa", there.Path);
        Assert.Contains(browser.SetCookies, cookie => cookie.StartsWith("cognito-no-passkey-", StringComparison.Ordinal) && cookie.Contains("expires", StringComparison.OrdinalIgnoreCase));
        app.Time.Advance(TimeSpan.FromDays(300));
        Assert.Equal("/account/mfa", (await SignInAnewAsync(browser)).Path);
        Assert.Equal("/account/passkeys/add", (await app.SignedInAsync("/account/mfa")).Screen.Path);
    }

    [Fact]
    public async Task Who_signs_in_again_for_a_step_up_is_not_bothered()
    {
        await using var app = await AccountApp.StartAsync(cognito: AccountApp.WithPasskeys);
        var (browser, prompt) = await app.SignedInAsync("/account");
        await AnswerAsync(browser, prompt, "later");
        app.Time.Advance(TimeSpan.FromMinutes(11));

        var back = await AccountApp.SignInAsync(browser, await browser.OpenAsync("/account/delete"));

        Assert.Equal("/account/delete", back.Path);
    }

    [Fact]
    public async Task An_outage_of_passkeys_stands_in_nobodys_way()
    {
        await using var app = await AccountApp.StartAsync(cognito: AccountApp.WithPasskeys);
        app.Line.LostOperation = "StartWebAuthnRegistration";

        Assert.Equal("/account/mfa", (await app.SignedInAsync("/account/mfa")).Screen.Path);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task Where_passkeys_are_not_among_the_ways_or_the_app_does_not_want_it_nobody_is_asked(bool passkeys, bool prompt)
    {
        await using var app = await AccountApp.StartAsync(pages => pages.PasskeyPrompt = prompt, passkeys ? AccountApp.WithPasskeys : null);

        Assert.Equal("/account/mfa", (await app.SignedInAsync("/account/mfa")).Screen.Path);
    }

    [Fact]
    public async Task The_prompt_leads_to_local_pages_only()
    {
        await using var app = await AccountApp.StartAsync(cognito: AccountApp.WithPasskeys);
        var (browser, _) = await app.SignedInAsync("/account/mfa");

        var prompt = await browser.OpenAsync("/account/passkeys/add?prompt=1&returnUrl=https%3A%2F%2Felsewhere.example");

        Assert.Equal("/", (await AnswerAsync(browser, prompt, "later")).Path);
    }

    private static Task<Screen> AnswerAsync(Browser browser, Screen prompt, string answer) =>
        browser.SendAsync(prompt, prompt.Document.Forms[^1], ("answer", answer));

    private static async Task<Screen> SignInAnewAsync(Browser browser)
    {
        await browser.SendAsync(await browser.OpenAsync("/sign-out"));
        return await AccountApp.SignInAsync(browser, await browser.OpenAsync("/account/mfa"));
    }
}
