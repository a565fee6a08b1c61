namespace Cognito.AspNetCore.Pages.Tests.Account;

public sealed class SessionsTests
{
    [Theory]
    [InlineData(true, false)]
    [InlineData(true, true)]
    [InlineData(false, true)]
    public async Task Another_session_is_seen_and_ended(bool tracks, bool serverSide)
    {
        await using var app = await AccountApp.StartAsync(serverSide: serverSide, tracks: tracks);
        var (other, _) = await app.SignedInAsync("/account");
        app.Time.Advance(TimeSpan.FromMinutes(2));
        var (browser, screen) = await app.SignedInAsync("/account/sessions");
        Assert.Equal(2, screen.Document.QuerySelectorAll(".cg-list li").Length);
        Assert.Contains("This one", screen.Text("#session-0"), StringComparison.Ordinal);
        Assert.DoesNotContain("This one", screen.Text("#session-1"), StringComparison.Ordinal);

        var ended = await browser.SendAsync(screen);

        Assert.Equal("That session is signed out.", ended.Message);
        Assert.Single(ended.Document.QuerySelectorAll(".cg-list li"));
        Assert.Equal("/session-ended", (await other.OpenAsync("/account")).Path);
        Assert.Equal("/account", (await browser.OpenAsync("/account")).Path);
        Assert.Equal("There is no such session any more.", Assert.Single((await browser.SendAsync(screen)).Problems));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task All_others_are_ended_and_this_one_goes_on(bool tracks, bool serverSide)
    {
        await using var app = await AccountApp.StartAsync(serverSide: serverSide, tracks: tracks);
        var (first, _) = await app.SignedInAsync("/account");
        var (second, _) = await app.SignedInAsync("/account");
        app.Time.Advance(TimeSpan.FromSeconds(5));
        var (browser, screen) = await app.SignedInAsync("/account/sessions");

        var ended = await browser.SendAsync(screen, screen.Document.Forms[^1], ("all", "others"));

        Assert.Equal("You are signed out everywhere else.", ended.Message);
        Assert.Equal("/session-ended", (await first.OpenAsync("/account")).Path);
        Assert.Equal("/session-ended", (await second.OpenAsync("/account")).Path);
        Assert.Equal("/account", (await browser.OpenAsync("/account")).Path);
    }

    [Fact]
    public async Task Or_all_with_this_one()
    {
        await using var app = await AccountApp.StartAsync();
        var (other, _) = await app.SignedInAsync("/account");
        var (browser, screen) = await app.SignedInAsync("/account/sessions");

        var ended = await browser.SendAsync(screen, screen.Document.Forms[^1], ("all", "everywhere"));

        Assert.Equal("/signed-out", ended.Path);
        Assert.Equal("/sign-in", (await browser.OpenAsync("/account")).Path);
        Assert.Equal("/sign-in", (await other.OpenAsync("/account")).Path);
    }

    [Fact]
    public async Task Where_nobody_keeps_a_list_there_is_none()
    {
        await using var app = await AccountApp.StartAsync(tracks: false);

        var (_, screen) = await app.SignedInAsync("/account/sessions");

        Assert.Empty(screen.Document.QuerySelectorAll(".cg-list"));
        Assert.Equal("Did you forget to sign out somewhere? You can do it from here.", screen.Text(".cg-lead"));
    }

    [Fact]
    public async Task This_one_cannot_be_ended_by_itself_nor_one_that_no_form_names()
    {
        await using var app = await AccountApp.StartAsync();
        var (browser, screen) = await app.SignedInAsync("/account/sessions");

        Assert.Equal("Something is missing or not in the right form.", Assert.Single((await browser.SendAsync(screen)).Problems));
        Assert.Equal("There is no such session any more.", Assert.Single((await browser.SendAsync(screen, ("id", "somebody-elses"))).Problems));
    }
}
