namespace Cognito.AspNetCore.Pages.Tests.SignUp;

public sealed class SignUpTests(QuickStartApp app) : IClassFixture<QuickStartApp>
{
    private const string Password = "Countess-1815";

    [Fact]
    public async Task Sign_up_confirm_and_arrive()
    {
        const string address = "nora@example.com";
        using var browser = app.Browse();
        var confirm = await SignUp(browser, address, "?returnUrl=%2Fclaims");
        Assert.Equal("/sign-up/confirm", confirm.Path);
        Assert.Equal($"We have sent a code to {address}. Type it in here.", confirm.Text(".cg-lead"));

        var claims = await browser.SendAsync(confirm, ("code", app.CodeTo(address)));

        Assert.Equal("/claims", claims.Path);
        Assert.Contains("Nora", claims.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_confirming_does_not_sign_in_the_person_does()
    {
        const string address = "by-hand@example.com";
        using var browser = app.Browse();
        var confirm = await SignUp(browser, address, "?returnUrl=%2Fclaims");

        Screen signIn;
        try
        {
            app.LostOperation = "InitiateAuth";
            signIn = await browser.SendAsync(confirm, ("code", app.CodeTo(address)));
        }
        finally
        {
            app.LostOperation = null;
        }

        Assert.Equal("/sign-in/password", signIn.Path);
        Assert.Equal("Your account is confirmed. Sign in to go on.", signIn.Message);
        Assert.StartsWith(address, signIn.Text(".cg-who"), StringComparison.Ordinal);
        Assert.True(signIn.Input("password").HasAttribute("autofocus"));
        var claims = await browser.SendAsync(signIn, ("password", Password));

        Assert.Equal("/claims", claims.Path);
        Assert.Contains("Nora", claims.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_code_is_refused_and_the_right_one_still_works_spaces_and_all()
    {
        const string address = "spaces@example.com";
        using var browser = app.Browse();
        var confirm = await SignUp(browser, address);
        var code = app.CodeTo(address);

        var again = await browser.SendAsync(confirm, ("code", Wrong(code)));
        Assert.Equal(confirm.Url, again.Url);
        Assert.StartsWith("The code is not right", Assert.Single(again.Problems), StringComparison.Ordinal);

        var done = await browser.SendAsync(again, ("code", $" {code[..3]} {code[3..]} "));
        Assert.Equal("/", done.Path);
    }

    [Fact]
    public async Task A_new_code_can_be_asked_for_and_takes_the_place_of_the_old()
    {
        const string address = "resend@example.com";
        using var browser = app.Browse();
        var confirm = await SignUp(browser, address);

        var resent = await browser.SendAsync(confirm, ("resend", "true"));

        Assert.Equal("/sign-up/confirm", resent.Path);
        Assert.StartsWith("If this account is waiting for a code", resent.Message, StringComparison.Ordinal);
        Assert.Equal(2, app.MessagesTo(address));
        Assert.Equal("/", (await browser.SendAsync(resent, ("code", app.CodeTo(address)))).Path);
    }

    [Fact]
    public async Task A_taken_address_is_told_as_a_new_one_is()
    {
        using var browser = app.Browse();

        var confirm = await SignUp(browser, QuickStartApp.Ada);

        Assert.Equal("/sign-up/confirm", confirm.Path);
        Assert.Empty(confirm.Problems);
        Assert.Equal(0, app.MessagesTo(QuickStartApp.Ada));
    }

    [Fact]
    public async Task Whoever_signs_in_unconfirmed_is_led_to_the_code()
    {
        const string address = "later@example.com";
        using var browser = app.Browse();
        using var other = app.Browse();
        await SignUp(browser, address);

        var confirm = await other.SendAsync(await other.OpenAsync("/sign-in"), ("username", address), ("password", Password));

        Assert.Equal("/sign-up/confirm", confirm.Path);
        Assert.StartsWith("This account is not confirmed yet", confirm.Message, StringComparison.Ordinal);
        Assert.Equal("/sign-in/password", (await other.SendAsync(confirm, ("code", app.CodeTo(address)))).Path);
    }

    [Fact]
    public async Task In_another_browser_the_code_works_with_the_name()
    {
        const string address = "elsewhere@example.com";
        using var browser = app.Browse();
        using var other = app.Browse();
        await SignUp(browser, address);

        var screen = await other.OpenAsync("/sign-up/confirm");
        var done = await other.SendAsync(screen, ("username", address), ("code", app.CodeTo(address)));

        Assert.Equal("Your account is confirmed. Sign in to go on.", done.Message);
    }

    [Fact]
    public async Task A_weak_password_is_refused_beside_its_field()
    {
        using var browser = app.Browse();

        var again = await SignUp(browser, "weak@example.com", password: "weak");

        Assert.Equal("/sign-up", again.Path);
        Assert.Equal("The password is too short.", again.Text("#password-error"));
        Assert.Equal("Nora", again.Input("name").Value);
    }

    private static async Task<Screen> SignUp(Browser browser, string address, string query = "", string password = Password) => await browser.SendAsync(
        await browser.OpenAsync("/sign-up" + query), ("username", address), ("name", "Nora"), ("password", password));

    private static string Wrong(string code) => (code[0] == '9' ? '0' : (char)(code[0] + 1)) + code[1..];
}
