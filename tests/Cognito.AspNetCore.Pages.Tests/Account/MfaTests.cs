using Cognito.Protocol.Challenges;

namespace Cognito.AspNetCore.Pages.Tests.Account;

public sealed class MfaTests
{
    private const string Changed = "That is changed. It counts from your next sign-in.";

    [Fact]
    public async Task Factors_are_turned_on_and_off_and_one_of_them_is_asked_for_first()
    {
        await using var app = await AccountApp.StartAsync();
        var (browser, screen) = await app.SignedInAsync("/account/mfa");
        Assert.Equal(["Text message Off", "Authenticator app Off", "Email Off"], States(screen));
        Assert.Contains("Codes go to ada@example.com.", screen.Text("main"), StringComparison.Ordinal);

        var on = await ChangeAsync(browser, screen, MfaKind.EmailOtp, "on");
        Assert.Equal(Changed, on.Message);
        Assert.Equal(["Text message Off", "Authenticator app Off", "Email On"], States(on));
        var first = await ChangeAsync(browser, on, MfaKind.EmailOtp, "prefer");
        Assert.Equal(["Text message Off", "Authenticator app Off", "Email On, asked for first"], States(first));
        Assert.Contains("Two-step sign-in Email", Screen.Words((await browser.OpenAsync("/account")).Text(".cg-menu")), StringComparison.Ordinal);
        var off = await ChangeAsync(browser, await browser.OpenAsync("/account/mfa"), MfaKind.EmailOtp, "off");

        Assert.Equal(["Text message Off", "Authenticator app Off", "Email Off"], States(off));
    }

    [Fact]
    public async Task Text_messages_are_offered_to_who_has_a_number()
    {
        await using var app = await AccountApp.StartAsync();
        var (browser, screen) = await app.SignedInAsync("/account/mfa");
        Assert.Contains("Add a phone number to your profile first.", screen.Text("main"), StringComparison.Ordinal);
        Assert.Null(screen.Document.QuerySelector("[aria-describedby=method-0]"));
        await browser.SendAsync(await browser.OpenAsync("/account/profile"), ("phone_number", AccountApp.Phone));

        var with = await browser.OpenAsync("/account/mfa");

        Assert.Contains($"Codes go to {AccountApp.Phone}.", with.Text("main"), StringComparison.Ordinal);
        Assert.Equal("Turn on", with.Text("[aria-describedby=method-0]"));
    }

    [Fact]
    public async Task After_a_while_the_person_signs_in_again_first_and_comes_back()
    {
        await using var app = await AccountApp.StartAsync();
        var (browser, screen) = await app.SignedInAsync("/account/mfa?returnUrl=%2Forders");
        app.Time.Advance(TimeSpan.FromMinutes(11));

        var again = await ChangeAsync(browser, screen, MfaKind.EmailOtp, "on");
        Assert.Equal("/sign-in", again.Path);
        Assert.Contains("Please sign in again first, for the safety of the account.", again.Text("main"), StringComparison.Ordinal);
        var back = await AccountApp.SignInAsync(browser, again);

        Assert.Equal("/account/mfa?returnUrl=%2Forders", back.Url.PathAndQuery);
        Assert.Equal(Changed, (await ChangeAsync(browser, back, MfaKind.EmailOtp, "on")).Message);
    }

    [Theory]
    [InlineData("EmailOtp", "whatever")]
    [InlineData("Nonsense", "on")]
    [InlineData("17", "prefer")]
    [InlineData("", "off")]
    public async Task What_no_form_sends_changes_nothing(string kind, string change)
    {
        await using var app = await AccountApp.StartAsync();
        var (browser, screen) = await app.SignedInAsync("/account/mfa");

        var again = await browser.SendAsync(screen, ("kind", kind), ("change", change));

        Assert.Equal("Something is missing or not in the right form.", Assert.Single(again.Problems));
        Assert.Equal(["Text message Off", "Authenticator app Off", "Email Off"], States(again));
    }

    private static Task<Screen> ChangeAsync(Browser browser, Screen screen, MfaKind kind, string change) =>
        browser.SendAsync(screen, ("kind", kind.ToString()), ("change", change));

    private static IEnumerable<string> States(Screen screen) => screen.Document.QuerySelectorAll(".cg-list h2").Select(title => Screen.Words(title.TextContent));
}
