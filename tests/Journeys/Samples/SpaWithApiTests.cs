using System.Text.RegularExpressions;
using Cognito.Journeys.Browsers;
using Cognito.Journeys.Programs;
using Microsoft.Playwright;

namespace Cognito.Journeys.Samples;

/// <summary>samples/SpaWithApi in a real browser, under <c>default-src 'self'</c>.</summary>
public sealed partial class SpaWithApiTests(Chromium chromium, SpaWithApi app) : IClassFixture<SpaWithApi>
{
    private const string Start = "Sign in";
    private const string Ada = "ada@example.com";
    private const string Password = "Correct-Horse-9";

    /// <summary>Where MFA is required, a pool takes no codes as first factor.</summary>
    private static readonly string[] s_passwordOnly = ["PASSWORD"];

    [Fact]
    public async Task Its_client_fits_the_endpoints()
    {
        var document = new Uri((await app.StartedAsync()).Address, "openapi/v1.json");

        var (generated, types) = await SpaWithApi.RunAsync("exec", "openapi-typescript", "--", document.AbsoluteUri, "-o", "src/openapi.d.ts");
        var (compiled, errors) = await SpaWithApi.RunAsync("run", "check");

        Assert.True(generated == 0, types);
        Assert.True(compiled == 0, errors);
    }

    [Theory]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    public async Task Somebody_signs_in_asks_the_API_and_signs_out(Device device)
    {
        await using var visitor = await app.VisitAsync(chromium, device);
        await visitor.SeeAsync(Start, "spa-sign-in");
        await SignInAsync(visitor, Ada, "Analytical-1843");
        await SeeAccountAsync(visitor, "spa-account");

        await visitor.PressAsync("Ask the API");
        await visitor.SeeTextAsync("Hello, Ada Lovelace");
        Assert.Equal("", await visitor.Page.EvaluateAsync<string>("document.cookie + Object.keys(localStorage) + Object.keys(sessionStorage)"));
        await visitor.Page.ReloadAsync();
        await SeeAccountAsync(visitor);
        await visitor.PressAsync("Sign out");

        await visitor.SeeAsync(Start);
        await visitor.Page.ReloadAsync();
        await visitor.SeeAsync(Start);
    }

    [Fact]
    public async Task Somebody_invited_chooses_a_password()
    {
        await using var visitor = await app.VisitAsync(chromium, expectedStatus: 400);
        await SignInAsync(visitor, "new@example.com", "Temporary-1815");

        await visitor.SeeAsync("Choose your password", "spa-new-password");
        await visitor.FillAsync("New password", "short");
        await visitor.PressAsync("Save and sign in");
        await visitor.SeeProblemAsync("password", "spa-new-password-refused");
        await visitor.FillAsync("New password", Password);
        await visitor.PressAsync("Save and sign in");

        await SeeAccountAsync(visitor);
    }

    [Fact]
    public async Task Somebody_new_signs_up_forgets_the_password_and_signs_in_by_mail()
    {
        await using var visitor = await app.VisitAsync(chromium);
        var address = SignInSteps.NewAddress();
        await SignUpAsync(visitor, address);
        await SeeAccountAsync(visitor);
        await visitor.PressAsync("Sign out");

        await visitor.PressAsync("Forgot your password?");
        await visitor.SeeAsync("Forgot your password?", "spa-forgot");
        await visitor.FillAsync("Email address", address);
        await visitor.PressAsync("Send code");
        await visitor.SeeAsync("Choose a new password", "spa-reset");
        await visitor.FillAsync("Code", await CodeForAsync(address));
        await visitor.FillAsync("New password", "Another-Horse-9");
        await visitor.PressAsync("Change password");

        await SeeAccountAsync(visitor);
        await visitor.PressAsync("Sign out");
        await visitor.SeeAsync(Start);
        await visitor.FillAsync("Email address", address);
        await visitor.PressAsync("Mail me a code");
        await visitor.SeeAsync("Enter the code", "spa-code");
        await visitor.FillAsync("Code", await CodeForAsync(address));
        await visitor.PressAsync("Sign in");
        await SeeAccountAsync(visitor);
    }

    [Fact]
    public async Task Somebody_adds_a_passkey_and_signs_in_with_it()
    {
        await using var visitor = await app.VisitAsync(chromium);
        await Authenticator.AddAsync(visitor.Page, verifiesUser: true);
        var address = SignInSteps.NewAddress();
        await SignUpAsync(visitor, address);
        await SeeAccountAsync(visitor);
        await visitor.PressAsync("Add a passkey");
        await visitor.SeeTextAsync("Platform passkey");
        await visitor.PressAsync("Sign out");

        // The page offers it by itself, to the name that the browser remembers.
        await SeeAccountAsync(visitor);
        await visitor.PressAsync("Delete");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Somebody_sets_up_an_authenticator_app_and_signs_in_with_it()
    {
        await using var visitor = await app.VisitAsync(chromium, expectedStatus: 400);
        var address = SignInSteps.NewAddress();
        await SignUpAsync(visitor, address);
        await SeeAccountAsync(visitor);
        await visitor.PressAsync("Set up");
        await visitor.SeeAsync("Set up an authenticator app", "spa-authenticator");
        var secret = await visitor.Page.Locator("code").InnerTextAsync();
        await visitor.FillAsync("Code", Totp.Code(secret));
        await visitor.PressAsync("Turn on");
        await visitor.SeeTextAsync("The authenticator app is on.");
        await visitor.PressAsync("Sign out");

        await SignInAsync(visitor, address, Password);
        await visitor.SeeAsync("Enter the code of your authenticator app", "spa-totp");
        await visitor.FillAsync("Code", "000000");
        await visitor.PressAsync("Sign in");
        await visitor.SeeProblemAsync("code", "spa-totp-refused");
    }

    [Fact]
    public async Task Where_everyone_needs_a_second_step_somebody_sets_one_up_at_once()
    {
        await app.StartedAsync();
        await using var strict = await Sample.StartAsync("SpaWithApi");
        const string UserPoolId = "eu-west-1_SpaWithApi";
        await strict.CallAsync("UpdateUserPool", new { UserPoolId, Policies = new { SignInPolicy = new { AllowedFirstAuthFactors = s_passwordOnly } } });
        await strict.CallAsync("SetUserPoolMfaConfig", new { UserPoolId, MfaConfiguration = "ON", SoftwareTokenMfaConfiguration = new { Enabled = true } });
        await using var visitor = await SpaWithApi.VisitAsync(chromium, strict, Device.Desktop);

        await SignInAsync(visitor, Ada, "Analytical-1843");
        await visitor.SeeAsync("Set up an authenticator app", "spa-set-up-authenticator");
        await visitor.FillAsync("Code", Totp.Code(await visitor.Page.Locator("code").InnerTextAsync()));
        await visitor.PressAsync("Turn on");

        await SeeAccountAsync(visitor);
    }

    private static async Task SignInAsync(Visitor visitor, string address, string password)
    {
        await visitor.SeeAsync(Start);
        await visitor.FillAsync("Email address", address);
        await visitor.FillAsync("Password", password);
        await visitor.PressAsync("Sign in");
    }

    private async Task SignUpAsync(Visitor visitor, string address)
    {
        await visitor.PressAsync("Create an account");
        await visitor.SeeAsync("Create an account", "spa-sign-up");
        await visitor.FillAsync("Email address", address);
        await visitor.FillAsync("Full name", "Grace Hopper");
        await visitor.FillAsync("New password", Password);
        await visitor.PressAsync("Create account");
        await visitor.SeeAsync("Confirm your account", "spa-confirm");
        await visitor.FillAsync("Code", await CodeForAsync(address));
        await visitor.PressAsync("Confirm");
    }

    private static async Task SeeAccountAsync(Visitor visitor, string? picture = null)
    {
        await Assertions.Expect(visitor.Heading).ToHaveTextAsync(Hello(), new() { Timeout = 30_000 });
        await visitor.SeeAsync(await visitor.Heading.InnerTextAsync(), picture);
    }

    private async Task<string> CodeForAsync(string address) => await (await app.StartedAsync()).CodeForAsync(address);

    [GeneratedRegex("^Hello, ")]
    private static partial Regex Hello();
}
