using Amazon.CognitoIdentityProvider.Model;

namespace Cognito.AspNetCore.Pages.Tests.Account;

public sealed class DeleteTests
{
    [Fact]
    public async Task Who_is_sure_deletes_the_account_and_is_signed_out()
    {
        await using var app = await AccountApp.StartAsync();
        var (browser, screen) = await app.SignedInAsync("/account/delete");
        Assert.Contains("It cannot be undone", screen.Text(".cg-lead"), StringComparison.Ordinal);

        var unsure = await browser.SendAsync(screen);
        Assert.Equal("Tick the box first, so that nothing is deleted by mistake.", Assert.Single(unsure.Problems));
        await app.FindAdaAsync();
        var gone = await browser.SendAsync(unsure, ("sure", "true"));

        Assert.Equal("/signed-out", gone.Path);
        Assert.Equal("Your account is deleted.", gone.Message);
        await Assert.ThrowsAsync<UserNotFoundException>(app.FindAdaAsync);
        Assert.Equal("/sign-in", (await browser.OpenAsync("/account")).Path);
    }

    [Fact]
    public async Task After_a_while_the_person_signs_in_again_before_the_page_and_before_the_end()
    {
        await using var app = await AccountApp.StartAsync();
        var (browser, screen) = await app.SignedInAsync("/account/delete");
        app.Time.Advance(TimeSpan.FromMinutes(11));

        Assert.Equal("/sign-in", (await browser.OpenAsync("/account/delete")).Path);
        var again = await browser.SendAsync(screen, ("sure", "true"));

        Assert.Equal("/sign-in", again.Path);
        await app.FindAdaAsync();
        Assert.Equal("/account/delete", (await AccountApp.SignInAsync(browser, again)).Path);
    }
}
