using Cognito.AspNetCore.Authentication;

namespace Cognito.AspNetCore.Pages.Tests.SignIn;

/// <summary>Codes that were sent: to begin with, or after the password.</summary>
public sealed class SignInCodeTests
{
    private const string CodeWrong = "The code is not right";

    [Theory]
    [InlineData(SignInMethod.EmailOtp, SignInApp.Email, "We have sent an email with a code to a***@e***. Type it in here.")]
    [InlineData(SignInMethod.SmsOtp, SignInApp.Phone, "We have sent a text message with a code to +*******0100. Type it in here.")]
    public async Task A_name_and_a_code_are_enough(SignInMethod method, string to, string lead)
    {
        await using var app = await SignInApp.StartAsync([method]);
        using var browser = app.Browse();
        var name = await browser.OpenAsync("/me");
        Assert.Empty(name.Document.QuerySelectorAll("input[type=password]"));

        var code = await browser.SendAsync(name, ("username", SignInApp.Anna));
        Assert.Equal("/sign-in/code", code.Path);
        Assert.Equal(lead, code.Text(".cg-lead"));
        Assert.Equal(("one-time-code", "numeric"), (code.Input("code").Autocomplete, code.Input("code").GetAttribute("inputmode")));
        var wrong = await browser.SendAsync(code, ("code", Factors.Other(app.CodeTo(to))));
        Assert.Equal("/sign-in/code", wrong.Path);
        Assert.StartsWith(CodeWrong, wrong.Text("#code-error"), StringComparison.Ordinal);
        var me = await browser.SendAsync(wrong, ("code", app.CodeTo(to)));

        Assert.Equal("/me", me.Path);
        Assert.Contains(SignInApp.Anna, me.Text("body"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sms", SignInApp.Phone)]
    [InlineData("mail", SignInApp.Email)]
    public async Task After_the_password_a_code_is_asked_for_that_only_signing_in_again_sends_anew(string kind, string to)
    {
        await using var app = await SignInApp.StartAsync(mfa: Factors.Of("OPTIONAL", "sms mail"));
        await app.PreferAsync(kind);
        using var browser = app.Browse();

        var code = await SignInAsync(browser, "/me");
        Assert.Equal("/sign-in/code", code.Path);
        Assert.Empty(code.Document.QuerySelectorAll("[name=resend], [name=another], [name=rememberDevice]"));
        Assert.Equal("/sign-in?returnUrl=%2Fme", code.Link("Start again"));
        var wrong = await browser.SendAsync(code, ("code", Factors.Other(app.CodeTo(to))));
        Assert.StartsWith(CodeWrong, Assert.Single(wrong.Problems), StringComparison.Ordinal);

        Assert.Equal("/me", (await browser.SendAsync(wrong, ("code", app.CodeTo(to)))).Path);
    }

    [Fact]
    public async Task A_new_code_can_be_asked_for_and_takes_the_place_of_the_old()
    {
        await using var app = await SignInApp.StartAsync([SignInMethod.EmailOtp]);
        using var browser = app.Browse();
        var code = await browser.SendAsync(await browser.OpenAsync("/me"), ("username", SignInApp.Anna));
        Assert.Equal("30", code.Document.QuerySelector("button[name=resend]")!.GetAttribute("data-countdown"));

        var resent = await browser.SendAsync(code, ("resend", "true"));

        Assert.Equal("/sign-in/code", resent.Path);
        Assert.Equal("A new code is on its way. Older codes no longer work.", resent.Message);
        Assert.Equal(2, app.MessagesTo(SignInApp.Email));
        Assert.Equal("/me", (await browser.SendAsync(resent, ("code", app.CodeTo(SignInApp.Email)))).Path);
    }

    [Fact]
    public async Task When_no_new_code_can_be_had_the_old_one_still_works()
    {
        await using var app = await SignInApp.StartAsync([SignInMethod.EmailOtp]);
        using var browser = app.Browse();
        var code = await browser.SendAsync(await browser.OpenAsync("/me"), ("username", SignInApp.Anna));

        app.Faults.Throttle("InitiateAuth");
        var stays = await browser.SendAsync(code, ("resend", "true"));
        app.Faults.Clear();

        Assert.Equal("Too much is going on right now. Try again in a moment.", Assert.Single(stays.Problems));
        Assert.Equal("/me", (await browser.SendAsync(stays, ("code", app.CodeTo(SignInApp.Email)))).Path);
    }

    [Fact]
    public async Task A_code_that_comes_too_late_starts_over_with_the_way_back_kept()
    {
        await using var app = await SignInApp.StartAsync([SignInMethod.EmailOtp]);
        using var browser = app.Browse();
        var code = await browser.SendAsync(await browser.OpenAsync("/me"), ("username", SignInApp.Anna));
        app.Time.Advance(TimeSpan.FromMinutes(3));

        var late = await browser.SendAsync(code, ("code", app.CodeTo(SignInApp.Email)));

        Assert.Equal("/sign-in?returnUrl=%2Fme", late.Url.PathAndQuery);
        Assert.Equal("This took too long or was done already. Please start again.", Assert.Single(late.Problems));
    }

    [Fact]
    public async Task A_form_sent_again_from_the_history_signs_in_once_and_says_so()
    {
        await using var app = await SignInApp.StartAsync([SignInMethod.EmailOtp]);
        using var browser = app.Browse();
        var code = await browser.SendAsync(await browser.OpenAsync("/me"), ("username", SignInApp.Anna));
        var typed = ("code", app.CodeTo(SignInApp.Email));
        await browser.SendAsync(code, typed);

        var again = await browser.SendAsync(code, typed);
        Assert.Equal("Please try once more", again.Heading);
        var signedIn = await browser.OpenAsync(again.Link("Open the form again"));

        Assert.Equal("/sign-in?returnUrl=%2Fme", signedIn.Url.PathAndQuery);
        Assert.Equal("You are signed in as anna@example.com.", signedIn.Text(".cg-lead"));
        Assert.Empty(signedIn.Problems);
        Assert.Equal("/me", signedIn.Link("Continue"));
    }

    [Fact]
    public async Task Of_the_same_form_sent_four_times_at_once_one_signs_in()
    {
        await using var app = await SignInApp.StartAsync([SignInMethod.EmailOtp]);
        using var browser = app.Browse();
        var code = await browser.SendAsync(await browser.OpenAsync("/me"), ("username", SignInApp.Anna));
        var typed = ("code", app.CodeTo(SignInApp.Email));

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => browser.PostAsync(code, typed)));

        Assert.Single(answers, answer => answer.Headers.Location?.OriginalString == "/me");
        Assert.Equal(3, answers.Count(answer => answer.Headers.Location?.OriginalString == "/sign-in?returnUrl=%2Fme"));
        Assert.Equal("/me", (await browser.OpenAsync("/me")).Path);
    }

    [Fact]
    public async Task An_unknown_name_gets_the_same_page()
    {
        await using var app = await SignInApp.StartAsync([SignInMethod.EmailOtp]);
        using var browser = app.Browse();

        var code = await browser.SendAsync(await browser.OpenAsync("/sign-in"), ("username", "nobody"));

        Assert.Equal("/sign-in/code", code.Path);
        Assert.StartsWith(CodeWrong, Assert.Single((await browser.SendAsync(code, ("code", "12345678"))).Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_that_is_to_be_remembered_is_asked_for_no_code_again()
    {
        await using var app = await SignInApp.StartAsync(
            pool: pool => pool.DeviceConfiguration = new() { ChallengeRequiredOnNewDevice = true, DeviceOnlyRememberedOnUserPrompt = true },
            mfa: Factors.Of("OPTIONAL", "mail"),
            pages: pages => pages.OfferToRememberDevice = true);
        await app.PreferAsync("mail");
        using var browser = app.Browse();
        var code = await SignInAsync(browser, "/me");
        Assert.Equal("Do not ask for a code in this browser again", Screen.LabelOf(code.Input("rememberDevice")));
        await browser.SendAsync(code, ("code", app.CodeTo(SignInApp.Email)), ("rememberDevice", "true"));
        await browser.SendAsync(await browser.OpenAsync("/sign-out"));

        Assert.Equal("/me", (await SignInAsync(browser, "/me")).Path);
        using var other = app.Browse();
        Assert.Equal("/sign-in/code", (await SignInAsync(other, "/me")).Path);
    }

    private static async Task<Screen> SignInAsync(Browser browser, string url) =>
        await browser.SendAsync(await browser.OpenAsync(url), ("username", SignInApp.Anna), ("password", SignInApp.Password));
}
