namespace Cognito.AspNetCore.Pages.Tests.Account;

public sealed class DevicesTests
{
    [Fact]
    public async Task Devices_are_listed_with_this_one_marked_and_can_be_remembered_or_not()
    {
        await using var app = await AccountApp.StartAsync();
        await app.SignedInAsync("/account");
        app.Time.Advance(TimeSpan.FromMinutes(1));
        var (browser, screen) = await app.SignedInAsync("/account/devices");
        Assert.Equal(2, screen.Document.QuerySelectorAll(".cg-list li").Length);
        Assert.Contains("This one", screen.Text("#device-0"), StringComparison.Ordinal);
        Assert.DoesNotContain("This one", screen.Text("#device-1"), StringComparison.Ordinal);
        Assert.StartsWith("Remembered.", screen.Text(".cg-list .cg-quiet"), StringComparison.Ordinal);

        var not = await browser.SendAsync(screen, ("change", "ask"));
        Assert.Equal("That is changed.", not.Message);
        Assert.StartsWith("Not remembered.", not.Text(".cg-list .cg-quiet"), StringComparison.Ordinal);
        var again = await browser.SendAsync(not, ("change", "remember"));

        Assert.StartsWith("Remembered.", again.Text(".cg-list .cg-quiet"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_device_is_forgotten_once()
    {
        await using var app = await AccountApp.StartAsync();
        var (browser, screen) = await app.SignedInAsync("/account/devices");

        var gone = await browser.SendAsync(screen, ("change", "forget"));
        Assert.Equal("The device is removed. Whoever signs in there is asked for everything again.", gone.Message);
        Assert.Contains("There are none yet.", gone.Text("main"), StringComparison.Ordinal);
        var again = await browser.SendAsync(screen, ("change", "forget"));

        Assert.Equal("There is no such device any more.", Assert.Single(again.Problems));
    }

    [Theory]
    [InlineData("key", "")]
    [InlineData("change", "whatever")]
    public async Task What_no_form_sends_changes_nothing(string name, string value)
    {
        await using var app = await AccountApp.StartAsync();
        var (browser, screen) = await app.SignedInAsync("/account/devices");

        var again = await browser.SendAsync(screen, [(name, value), .. name == "change" ? Array.Empty<(string, string)>() : [("change", "forget")]]);

        Assert.Single(again.Problems);
        Assert.Single(again.Document.QuerySelectorAll(".cg-list li"));
    }

    [Fact]
    public async Task Where_the_pool_knows_none_the_page_says_so()
    {
        await using var app = await AccountApp.StartAsync(tracks: false);

        var (_, screen) = await app.SignedInAsync("/account/devices");

        Assert.Equal("This is not offered here.", Assert.Single(screen.Problems));
    }
}
