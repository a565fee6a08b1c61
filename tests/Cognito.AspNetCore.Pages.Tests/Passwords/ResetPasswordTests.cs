using Cognito.AspNetCore.Pages.Tests.SignIn;

namespace Cognito.AspNetCore.Pages.Tests.Passwords;

public sealed class ResetPasswordTests
{
    private const string Chosen = "Engine-1833!";

    [Fact]
    public async Task A_forgotten_password_is_replaced_and_signs_in()
    {
        await using var app = new QuickStartApp();
        using var browser = app.Browse();
        var reset = await Forgot(browser, QuickStartApp.Ada, "?returnUrl=%2Faccount");
        Assert.Equal("/password/reset", reset.Path);
        Assert.Contains(QuickStartApp.Ada, reset.Text(".cg-lead"), StringComparison.Ordinal);

        var account = await browser.SendAsync(reset, ("code", app.CodeTo(QuickStartApp.Ada)), ("password", Chosen));

        Assert.Equal("/account", account.Path);
        using var other = app.Browse();
        var old = await other.SendAsync(await other.OpenAsync("/sign-in"), ("username", QuickStartApp.Ada), ("password", QuickStartApp.AdasPassword));
        Assert.NotEmpty(old.Problems);
    }

    [Fact]
    public async Task An_unknown_name_is_told_as_a_known_one_is()
    {
        await using var app = new QuickStartApp();
        using var browser = app.Browse();

        var reset = await Forgot(browser, "nobody@example.com");

        Assert.Equal("/password/reset", reset.Path);
        Assert.Equal("If nobody@example.com has an account, a code is on its way. Type it in here, with a new password.", reset.Text(".cg-lead"));
        Assert.Equal(0, app.MessagesTo("nobody@example.com"));
        var again = await browser.SendAsync(reset, ("code", "123456"), ("password", Chosen));
        Assert.StartsWith("The code is not right", Assert.Single(again.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_code_can_be_asked_for()
    {
        await using var app = new QuickStartApp();
        using var browser = app.Browse();
        var reset = await Forgot(browser, QuickStartApp.Ada);

        var resent = await browser.SendAsync(reset, ("resend", "true"));

        Assert.Equal(2, app.MessagesTo(QuickStartApp.Ada));
        Assert.StartsWith("If this account is waiting for a code", resent.Message, StringComparison.Ordinal);
        Assert.Equal("/", (await browser.SendAsync(resent, ("code", app.CodeTo(QuickStartApp.Ada)), ("password", Chosen))).Path);
    }

    [Fact]
    public async Task In_another_browser_it_works_with_the_name_and_the_person_signs_in_after()
    {
        await using var app = new QuickStartApp();
        using var browser = app.Browse();
        using var other = app.Browse();
        await Forgot(browser, QuickStartApp.Ada);

        var screen = await other.OpenAsync("/password/reset");
        var signIn = await other.SendAsync(screen, ("username", QuickStartApp.Ada), ("code", app.CodeTo(QuickStartApp.Ada)), ("password", Chosen));

        Assert.Equal("/sign-in", signIn.Path);
        Assert.Equal("Your password is changed. Sign in with the new one.", signIn.Message);
        Assert.Equal("/", (await other.SendAsync(signIn, ("password", Chosen))).Path);
    }

    [Fact]
    public async Task Whose_password_was_reset_by_an_administrator_chooses_a_new_one_on_the_way_in()
    {
        await using var app = await SignInApp.StartAsync(pool: pool => pool.AccountRecoverySetting = null);
        using var browser = app.Browse();
        await app.Api.AdminResetUserPasswordAsync(new() { UserPoolId = app.PoolId, Username = SignInApp.Anna }, TestContext.Current.CancellationToken);

        var reset = await browser.SendAsync(await browser.OpenAsync("/me"), ("username", SignInApp.Anna), ("password", SignInApp.Password));
        Assert.Equal("/password/reset", reset.Path);
        Assert.Equal("You need to choose a new password. Type in the code you were sent, or ask for a new one.", reset.Message);
        var weak = await browser.SendAsync(reset, ("code", app.CodeTo(SignInApp.Phone)), ("password", "short"));
        Assert.Equal("The password is too short.", weak.Text("#password-error"));

        Assert.Equal("/me", (await browser.SendAsync(weak, ("code", app.CodeTo(SignInApp.Phone)), ("password", Chosen))).Path);
    }

    private static async Task<Screen> Forgot(Browser browser, string name, string query = "") =>
        await browser.SendAsync(await browser.OpenAsync("/password/forgot" + query), ("username", name));
}
