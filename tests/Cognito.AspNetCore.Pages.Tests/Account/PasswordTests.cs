namespace Cognito.AspNetCore.Pages.Tests.Account;

public sealed class PasswordTests
{
    private const string Chosen = "Chosen-1852!";

    [Fact]
    public async Task The_password_is_changed_by_who_knows_the_one_before()
    {
        await using var app = await AccountApp.StartAsync();
        var (browser, screen) = await app.SignedInAsync("/account/password");

        var wrong = await browser.SendAsync(screen, ("currentPassword", "Wrong-1843"), ("password", Chosen));
        Assert.Equal("The current password is not right.", wrong.Text("#currentPassword-error"));
        var weak = await browser.SendAsync(wrong, ("currentPassword", AccountApp.Password), ("password", "short"));
        Assert.Equal("The password is too short.", weak.Text("#password-error"));
        var changed = await browser.SendAsync(weak, ("currentPassword", AccountApp.Password), ("password", Chosen));

        Assert.Equal("/account", changed.Path);
        Assert.Equal("Your password is changed.", changed.Message);
        using var other = app.Browse();
        Assert.Equal("/account/mfa", (await AccountApp.SignInAsync(other, await other.OpenAsync("/account/mfa"), Chosen)).Path);
    }

    [Fact]
    public async Task Password_managers_find_both_passwords_and_the_name()
    {
        await using var app = await AccountApp.StartAsync();

        var (_, screen) = await app.SignedInAsync("/account/password");

        Assert.Equal("current-password", screen.Input("currentPassword").GetAttribute("autocomplete"));
        Assert.True(screen.Input("currentPassword").IsRequired);
        Assert.Equal("new-password", screen.Input("password").GetAttribute("autocomplete"));
        Assert.NotEmpty(screen.Document.QuerySelector("input[autocomplete=username]")!.GetAttribute("value")!);
    }

    [Fact]
    public async Task Where_people_sign_in_without_one_the_current_password_may_be_left_out_after_a_recent_sign_in()
    {
        await using var app = await AccountApp.StartAsync(pages => pages.PasskeyPrompt = false, AccountApp.WithPasskeys);
        var (browser, screen) = await app.SignedInAsync("/account/password");
        Assert.False(screen.Input("currentPassword").IsRequired);
        Assert.Equal("Leave this empty if you have no password yet.", screen.Text("#currentPassword-hint"));

        var refused = await browser.SendAsync(screen, ("password", Chosen));
        Assert.Equal("The current password is not right.", Assert.Single(refused.Problems));
        app.Time.Advance(TimeSpan.FromMinutes(11));
        var again = await browser.SendAsync(refused, ("password", Chosen));

        Assert.Equal("/sign-in", again.Path);
        Assert.Contains("max_age=600", again.Url.Query, StringComparison.Ordinal);
    }
}
