using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Cognito.AspNetCore.Authentication;

namespace Cognito.AspNetCore.Pages.Tests.SignIn;

/// <summary>The name first, and then what the account has and the app offers.</summary>
public sealed class FirstFactorTests
{
    private static readonly SignInMethod[] s_all = [SignInMethod.Password, SignInMethod.SmsOtp, SignInMethod.EmailOtp, SignInMethod.Passkey];

    [Fact]
    public async Task The_choice_is_what_the_account_has_in_the_order_of_the_app()
    {
        await using var app = await SignInApp.StartAsync(s_all);
        await app.AddPasskeyAsync();
        using var browser = app.Browse();

        var choose = await BeginAsync(browser);

        Assert.Equal("/sign-in/choose", choose.Path);
        Assert.Equal(
            ["Password", "SmsOtp", "EmailOtp", "WebAuthn"],
            choose.Document.QuerySelectorAll("button[name=factor]").Select(button => button.GetAttribute("value")));
        Assert.True(choose.Document.QuerySelector("button[value=WebAuthn]")!.HasAttribute("hidden"));
        Assert.StartsWith("anna", choose.Text(".cg-who"), StringComparison.Ordinal);
        Assert.Equal("/sign-in?returnUrl=%2Fme", choose.Link("Not you?"));
    }

    [Fact]
    public async Task The_password_is_chosen_mistyped_and_typed()
    {
        await using var app = await SignInApp.StartAsync(s_all);
        using var browser = app.Browse();
        var password = await browser.SendAsync(await BeginAsync(browser), ("factor", "Password"));
        Assert.Equal("/sign-in/password", password.Path);
        Assert.Equal(SignInApp.Anna, password.Document.QuerySelector("input[autocomplete=username]")!.GetAttribute("value"));

        var wrong = await browser.SendAsync(password, ("password", "Wrong-1-password"));
        Assert.Equal("/sign-in/password", wrong.Path);
        Assert.StartsWith("The name or the password is not right", wrong.Text("#password-error"), StringComparison.Ordinal);
        var wrongAgain = await browser.SendAsync(wrong, ("password", "Wrong-2-password"));
        Assert.Equal("/sign-in/password", wrongAgain.Path);

        Assert.Equal("/me", (await browser.SendAsync(wrongAgain, ("password", SignInApp.Password))).Path);
    }

    [Fact]
    public async Task Every_step_has_the_way_back_to_the_choice()
    {
        await using var app = await SignInApp.StartAsync(s_all);
        using var passkey = await app.AddPasskeyAsync();
        using var browser = app.Browse();
        var choose = await BeginAsync(browser);
        foreach (var factor in new[] { "Password", "EmailOtp", "SmsOtp", "WebAuthn" })
        {
            var step = await browser.SendAsync(choose, ("factor", factor));
            Assert.NotEqual("/sign-in/choose", step.Path);
            choose = await browser.SendAsync(step, ("another", "true"));
            Assert.Equal("/sign-in/choose", choose.Path);
        }

        var code = await browser.SendAsync(choose, ("factor", "EmailOtp"));
        Assert.Equal("/me", (await browser.SendAsync(code, ("code", app.CodeTo(SignInApp.Email)))).Path);
    }

    [Fact]
    public async Task Once_the_first_factor_is_given_there_is_no_other_way_but_to_start_again()
    {
        await using var app = await SignInApp.StartAsync(
            [SignInMethod.Password, SignInMethod.Passkey],
            pool: pool => pool.Policies = new() { SignInPolicy = new() { AllowedFirstAuthFactors = ["PASSWORD", "WEB_AUTHN"] } },
            mfa: Factors.Of("OPTIONAL", "mail"));
        await app.PreferAsync("mail");
        using var browser = app.Browse();
        var password = await BeginAsync(browser);
        Assert.NotEmpty(password.Document.QuerySelectorAll("[name=another]"));

        var code = await browser.SendAsync(password, ("password", SignInApp.Password));

        Assert.Equal("/sign-in/code", code.Path);
        Assert.Empty(code.Document.QuerySelectorAll("[name=resend], [name=another]"));
        Assert.Equal("/sign-in?returnUrl=%2Fme", code.Link("Start again"));
        Assert.Equal("/me", (await browser.SendAsync(code, ("code", app.CodeTo(SignInApp.Email)))).Path);
    }

    [Fact]
    public async Task Where_there_is_but_one_way_nobody_is_made_to_choose()
    {
        await using var app = await SignInApp.StartAsync([SignInMethod.Password, SignInMethod.Passkey]);
        using var browser = app.Browse();

        Assert.Equal("/sign-in/password", (await BeginAsync(browser)).Path);
    }

    [Fact]
    public async Task What_is_not_offered_cannot_be_chosen()
    {
        await using var app = await SignInApp.StartAsync([SignInMethod.Password, SignInMethod.EmailOtp]);
        using var browser = app.Browse();
        var choose = await BeginAsync(browser);

        foreach (var factor in new[] { "WebAuthn", "SmsOtp", "Nonsense", "" })
        {
            choose = await browser.SendAsync(choose, ("factor", factor));
            Assert.Equal("/sign-in/choose", choose.Path);
            Assert.Single(choose.Problems);
        }
    }

    [Fact]
    public async Task Going_back_in_the_browser_repeats_nothing()
    {
        await using var app = await SignInApp.StartAsync(s_all);
        using var browser = app.Browse();
        var choose = await BeginAsync(browser);
        var code = await browser.SendAsync(choose, ("factor", "EmailOtp"));

        var back = await browser.OpenAsync(choose.Url.PathAndQuery);
        var again = await browser.SendAsync(choose, ("factor", "EmailOtp"));
        var reloaded = await browser.OpenAsync(code.Url.PathAndQuery);

        Assert.Equal(("/sign-in", "/sign-in"), (back.Path, again.Path));
        Assert.Equal(1, app.MessagesTo(SignInApp.Email));
        Assert.Equal("/sign-in/code", reloaded.Path);
        Assert.Equal("/me", (await browser.SendAsync(reloaded, ("code", app.CodeTo(SignInApp.Email)))).Path);
    }

    [Fact]
    public async Task Whoever_forgot_the_password_need_not_say_who_they_are_again()
    {
        await using var app = await SignInApp.StartAsync(s_all);
        using var browser = app.Browse();
        var password = await browser.SendAsync(await BeginAsync(browser), ("factor", "Password"));

        var forgot = await browser.OpenAsync(password.Link("Forgot your password?"));

        Assert.Equal("/password/forgot", forgot.Path);
        Assert.Equal(SignInApp.Anna, forgot.Input("username").Value);
    }

    [Fact]
    public async Task A_passkey_signs_in()
    {
        await using var app = await SignInApp.StartAsync([SignInMethod.Passkey, SignInMethod.Password]);
        using var passkey = await app.AddPasskeyAsync();
        using var browser = app.Browse();

        var ask = await BeginAsync(browser);
        Assert.Equal("/sign-in/passkey", ask.Path);
        Assert.Contains("JavaScript", ask.Text("noscript"), StringComparison.Ordinal);
        var me = await browser.SendAsync(ask, ("credential", passkey.Answer(ask.Form.GetAttribute("data-passkey-get")!)));

        Assert.Equal("/me", me.Path);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("nonsense")]
    public async Task What_is_no_answer_of_a_passkey_signs_nobody_in(string credential)
    {
        await using var app = await SignInApp.StartAsync([SignInMethod.Passkey, SignInMethod.Password]);
        using var passkey = await app.AddPasskeyAsync();
        using var browser = app.Browse();

        var refused = await browser.SendAsync(await BeginAsync(browser), ("credential", credential));

        Assert.Single(refused.Problems);
        Assert.Equal("/sign-in", (await browser.OpenAsync("/me")).Path);
    }

    [Fact]
    public async Task A_browser_that_knows_the_name_is_offered_the_passkey_before_anything_is_typed()
    {
        await using var app = await SignInApp.StartAsync([SignInMethod.Passkey, SignInMethod.Password]);
        using var passkey = await app.AddPasskeyAsync();
        using var browser = app.Browse();
        Assert.Empty((await browser.OpenAsync("/sign-in")).Document.QuerySelectorAll("[data-passkey-offer]"));
        var ask = await browser.SendAsync(await browser.OpenAsync("/sign-in"), ("username", SignInApp.Anna), ("remember", "true"));
        await browser.SendAsync(ask, ("credential", passkey.Answer(ask.Form.GetAttribute("data-passkey-get")!)));
        await browser.SendAsync(await browser.OpenAsync("/sign-out"));

        var signIn = await browser.OpenAsync("/me");
        Assert.Equal("username webauthn", signIn.Input("username").GetAttribute("autocomplete"));
        var form = signIn.Document.QuerySelector<IHtmlFormElement>("[data-passkey-offer]")!;
        var offer = await browser.FetchAsync(OfferRequest(signIn, form, form.QuerySelector<IHtmlInputElement>("[name=__RequestVerificationToken]")!.Value));
        var said = JsonNode.Parse(offer.Document.Body!.TextContent)!;
        Assert.Equal(160, (int)said["seconds"]!);
        var me = await browser.SendAsync(signIn, form, ("offer", (string)said["offer"]!), ("credential", passkey.Answer((string)said["options"]!)));

        Assert.Equal("/me", me.Path);
    }

    [Fact]
    public async Task The_offer_is_made_to_no_other_site()
    {
        await using var app = await SignInApp.StartAsync([SignInMethod.Passkey]);
        using var browser = app.Browse();

        var refused = await browser.FetchAsync(new(HttpMethod.Post, "/sign-in?handler=Offer") { Content = new FormUrlEncodedContent([]) });

        Assert.Equal(HttpStatusCode.BadRequest, refused.Response.StatusCode);
    }

    [Fact]
    public async Task Whoever_is_to_prove_more_goes_straight_to_what_the_pool_wants_for_it()
    {
        await using var app = await SignInApp.StartAsync(s_all);
        using var browser = app.Browse();
        var password = await browser.SendAsync(await BeginAsync(browser), ("factor", "Password"));
        await browser.SendAsync(password, ("password", SignInApp.Password));

        var why = await browser.OpenAsync("/several");
        Assert.Equal("/sign-in?mfa=required&returnUrl=%2Fseveral", why.Url.PathAndQuery);
        Assert.Empty(why.Document.QuerySelectorAll("main input:not([type=hidden])"));
        var choose = await browser.SendAsync(why);

        Assert.Equal("/sign-in/choose", choose.Path);
        Assert.StartsWith(SignInApp.Email, choose.Text(".cg-who"), StringComparison.Ordinal);
    }

    private static HttpRequestMessage OfferRequest(Screen screen, IElement form, string token) =>
        new(HttpMethod.Post, new Uri(screen.Url, form.GetAttribute("data-passkey-offer")))
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]),
        };

    private static async Task<Screen> BeginAsync(Browser browser) =>
        await browser.SendAsync(await browser.OpenAsync("/me"), ("username", SignInApp.Anna));
}
