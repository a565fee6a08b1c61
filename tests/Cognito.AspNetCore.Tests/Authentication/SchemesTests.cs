using System.Net;
using Cognito.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Cognito.AspNetCore.Tests.Authentication;

/// <summary>Two pools in one app, each request served by one of them.</summary>
public sealed class SchemesTests
{
    private const string PartnersHost = "https://partners.example.com";

    [Fact]
    public async Task A_pool_is_chosen_by_host()
    {
        await using var app = await TwoPools.StartAsync(ByHost);
        var (shop, partners) = (app.Browser(), app.Browser(PartnersHost));

        Assert.Equal("signedIn", await SignInAsync(shop, "/auth", "customers"));
        Assert.Equal("signedIn", await SignInAsync(partners, "/auth", "partners"));

        Assert.Equal("Cognito customers", await TextAsync(shop, "/me"));
        Assert.Equal("Partners partners", await TextAsync(partners, "/me"));
    }

    [Fact]
    public async Task People_of_one_pool_are_unknown_to_the_other()
    {
        await using var app = await TwoPools.StartAsync(ByHost);

        Assert.Null(await SignInAsync(app.Browser(), "/auth", "partners"));
        Assert.Null(await SignInAsync(app.Browser(PartnersHost), "/auth", "customers"));
    }

    [Fact]
    public async Task One_browser_may_be_signed_in_to_both_and_signs_out_of_one()
    {
        await using var app = await TwoPools.StartAsync(ByPath);
        var browser = app.Browser();

        Assert.Equal("signedIn", await SignInAsync(browser, "/auth", "customers"));
        Assert.Equal("signedIn", await SignInAsync(browser, "/partners/auth", "partners"));
        Assert.Equal("Cognito customers", await TextAsync(browser, "/me"));
        Assert.Equal("Partners partners", await TextAsync(browser, "/partners/me"));

        await browser.PostAsync("/partners/auth/sign-out", new { });

        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/partners/me")).StatusCode);
        Assert.Equal("Cognito customers", await TextAsync(browser, "/me"));
    }

    [Fact]
    public async Task An_endpoint_that_names_its_scheme_takes_no_other()
    {
        await using var app = await TwoPools.StartAsync(ByPath);
        var browser = app.Browser();
        await SignInAsync(browser, "/auth", "customers");

        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/partners-only")).StatusCode);
        await SignInAsync(browser, "/partners/auth", "partners");
        Assert.Equal("partners", await TextAsync(browser, "/partners-only"));
    }

    [Fact]
    public async Task A_cookie_or_token_of_one_pool_opens_nothing_of_the_other()
    {
        await using var app = await TwoPools.StartAsync(ByPath);
        var browser = app.Browser();
        await SignInAsync(browser, "/auth", "customers");
        var token = await TextAsync(browser, "/token");
        browser.Cookies.Add(browser.Address, new Cookie("__Host-cognito-Partners", browser.Cookie("__Host-cognito"), "/"));

        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/partners/me")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await app.Browser().SendAsync(HttpMethod.Get, "/me", null, ("Authorization", $"Bearer {token}"))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Browser().SendAsync(HttpMethod.Get, "/partners/me", null, ("Authorization", $"Bearer {token}"))).StatusCode);
    }

    [Fact]
    public async Task A_flow_begun_with_one_pool_does_not_go_on_with_the_other()
    {
        await using var app = await TwoPools.StartAsync(ByPath);
        var browser = app.Browser();
        var (_, forgotten) = await browser.JsonAsync("/auth/password/forgot", new { username = "customers" });

        var (status, body) = await browser.JsonAsync("/partners/auth/password/reset", new { flow = (string?)forgotten["flow"], code = "123456", newPassword = "Other-1-password" });

        Assert.Equal((HttpStatusCode.BadRequest, "flowExpired"), (status, (string?)body["code"]));
    }

    [Fact]
    public async Task Where_another_kind_of_scheme_authenticates_flows_are_those_of_the_first_pool()
    {
        await using var app = await TwoPools.StartAsync(context => context.Request.Path.StartsWithSegments("/auth/password") ? TwoPools.OtherKind : null);

        var (_, sent) = await app.Browser().JsonAsync("/auth/password/forgot", new { username = "customers" });

        Assert.Equal("codeSent", (string?)sent["state"]);
    }

    [Fact]
    public async Task A_pool_is_chosen_by_a_claim_of_the_token_before_it_is_validated()
    {
        var issuers = new Dictionary<string, string>();
        await using var app = await TwoPools.StartAsync(context => context.Request.Headers.Authorization.Count > 0 ? issuers.GetValueOrDefault(Issuer(context)) : ByPath(context));
        var browser = app.Browser();
        await SignInAsync(browser, "/auth", "customers");
        await SignInAsync(browser, "/partners/auth", "partners");
        var (customer, partner) = (await TextAsync(browser, "/token"), await TextAsync(browser, "/partners/token"));
        issuers.Add(new JsonWebToken(partner).Issuer, TwoPools.Partners);

        Assert.Equal("Cognito customers", await MeAsync(customer));
        Assert.Equal("Partners partners", await MeAsync(partner));

        // The claim chooses who validates, no more.
        var forged = $"{partner.Split('.')[0]}.{partner.Split('.')[1]}.{customer.Split('.')[2]}";
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Browser().SendAsync(HttpMethod.Get, "/me", null, ("Authorization", $"Bearer {forged}"))).StatusCode);

        async Task<string> MeAsync(string token)
        {
            var response = await app.Browser().SendAsync(HttpMethod.Get, "/me", null, ("Authorization", $"Bearer {token}"));
            return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        }
    }

    /// <summary>As an app would read it: what cannot be read is for the first pool to refuse.</summary>
    private static string Issuer(HttpContext context)
    {
        var token = context.Request.Headers.Authorization.ToString().Split(' ')[^1];
        return new JsonWebTokenHandler().CanReadToken(token) ? new JsonWebToken(token).Issuer : "";
    }

    private static string? ByHost(HttpContext context) => context.Request.Host.Host.StartsWith("partners.", StringComparison.Ordinal) ? TwoPools.Partners : null;

    private static string? ByPath(HttpContext context) => context.Request.Path.StartsWithSegments("/partners") ? TwoPools.Partners : null;

    private static async Task<string?> SignInAsync(Browser browser, string prefix, string name) =>
        (string?)(await browser.JsonAsync($"{prefix}/sign-in", new { username = name, password = TwoPools.Password })).Body["state"];

    private static async Task<string> TextAsync(Browser browser, string path) =>
        await (await browser.GetAsync(path)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
