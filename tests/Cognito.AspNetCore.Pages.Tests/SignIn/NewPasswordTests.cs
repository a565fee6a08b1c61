using System.Net;
using Amazon.CognitoIdentityProvider;

namespace Cognito.AspNetCore.Pages.Tests.SignIn;

public sealed class NewPasswordTests
{
    private const string Chosen = "Chosen-1852!";

    [Fact]
    public async Task A_temporary_password_is_exchanged_for_a_chosen_one_and_signs_in()
    {
        await using var app = new QuickStartApp();
        using var browser = app.Browse();
        var choose = await Begin(browser, "/account");
        Assert.Equal("/sign-in/new-password", choose.Path);
        Assert.Equal(QuickStartApp.Newcomer, choose.Document.QuerySelector("input[autocomplete=username]")!.GetAttribute("value"));

        var account = await browser.SendAsync(choose, ("password", Chosen));

        Assert.Equal("/account", account.Path);
        using var other = app.Browse();
        var again = await other.SendAsync(await other.OpenAsync("/sign-in"), ("username", QuickStartApp.Newcomer), ("password", Chosen));
        Assert.Equal("/", again.Path);
    }

    [Fact]
    public async Task A_password_that_is_too_weak_is_refused_and_another_can_be_chosen()
    {
        await using var app = new QuickStartApp();
        using var browser = app.Browse();
        var choose = await Begin(browser, "/account");

        var again = await browser.SendAsync(choose, ("password", "short"));

        Assert.Equal("/sign-in/new-password", again.Path);
        Assert.Equal("The password is too short.", Assert.Single(again.Problems));
        Assert.Equal("The password is too short.", again.Text("#password-error"));
        Assert.Equal("/account", (await browser.SendAsync(again, ("password", Chosen))).Path);
    }

    [Fact]
    public async Task Reload_shows_the_form_again_and_back_after_the_end_repeats_nothing()
    {
        await using var app = new QuickStartApp();
        using var browser = app.Browse();
        var choose = await Begin(browser, "/account");
        var reloaded = await browser.OpenAsync(choose.Url.PathAndQuery);
        await browser.SendAsync(reloaded, ("password", Chosen));

        var back = await browser.OpenAsync(choose.Url.PathAndQuery);

        Assert.Equal("/sign-in", back.Path);
        Assert.Equal($"You are signed in as {QuickStartApp.Newcomer}.", back.Text(".cg-lead"));
        Assert.Equal("/account", back.Link("Continue"));
        Assert.Empty(back.Problems);
    }

    [Theory]
    [InlineData("/sign-in/new-password")]
    [InlineData("/sign-in/new-password?flow=00000000000000000000000000000000")]
    [InlineData("/sign-in/new-password?flow=../../x&flow=y")]
    public async Task Without_a_pending_sign_in_the_person_starts_again(string url)
    {
        await using var app = new QuickStartApp();
        using var browser = app.Browse();

        var screen = await browser.OpenAsync(url);

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.OK], browser.Statuses);
        Assert.Equal("/sign-in", screen.Path);
        Assert.Equal("This took too long or was done already. Please start again.", Assert.Single(screen.Problems));
    }

    [Fact]
    public async Task Another_browser_cannot_go_on_with_it()
    {
        await using var app = new QuickStartApp();
        using var browser = app.Browse();
        using var other = app.Browse();
        var choose = await Begin(browser, "/account");

        Assert.Equal("/sign-in", (await other.OpenAsync(choose.Url.PathAndQuery)).Path);
    }

    [Fact]
    public async Task Attributes_that_the_pool_requires_and_the_user_lacks_are_asked_for_too()
    {
        var pool = await TestPool.CreateAsync("given_name", "family_name");
        await pool.Client.AdminCreateUserAsync(
            new()
            {
                UserPoolId = pool.Id,
                Username = "mary",
                TemporaryPassword = "Temporary-1815",
                UserAttributes = [new() { Name = "given_name", Value = "Mary" }],
            },
            TestContext.Current.CancellationToken);
        await using var app = await PagesApp.StartAsync(pages => pages.SignUpAttributes.Add(new("family_name") { Label = "Surname" }), pool: pool);
        using var browser = app.Browse();

        var choose = await browser.SendAsync(await browser.OpenAsync("/sign-in"), ("username", "mary"), ("password", "Temporary-1815"));
        Assert.Equal("Surname", Screen.LabelOf(choose.Input("family_name")));
        Assert.Empty(choose.Document.QuerySelectorAll("[name=given_name]"));
        var again = await browser.SendAsync(choose, ("password", Chosen), ("family_name", ""));
        Assert.Equal(["Surname: please fill this in."], again.Problems);
        var weak = await browser.SendAsync(again, ("password", "weak-password"), ("family_name", "Somerville"));
        Assert.Equal("Somerville", weak.Input("family_name").Value);
        await browser.SendAsync(weak, ("password", Chosen), ("family_name", "Somerville"));

        var mary = await pool.Client.AdminGetUserAsync(new() { UserPoolId = pool.Id, Username = "mary" }, TestContext.Current.CancellationToken);
        Assert.Equal(UserStatusType.CONFIRMED, mary.UserStatus);
        Assert.Contains(mary.UserAttributes, attribute => attribute is { Name: "family_name", Value: "Somerville" });
    }

    private static async Task<Screen> Begin(Browser browser, string path) => await browser.SendAsync(
        await browser.OpenAsync(path), ("username", QuickStartApp.Newcomer), ("password", QuickStartApp.NewcomersPassword));
}
