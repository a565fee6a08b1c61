namespace Cognito.AspNetCore.Pages.Tests.Forms;

public sealed class SubmissionTests
{
    [Fact]
    public async Task What_is_missing_is_told_beside_each_field_and_above_them_all()
    {
        await using var app = await PagesApp.StartAsync();
        using var browser = app.Browse();
        var screen = await browser.OpenAsync("/sign-in?returnUrl=%2Forders");

        var again = await browser.SendAsync(screen, ("username", "   "), ("password", ""));

        Assert.Equal(["Email address: please fill this in.", "Password: please fill this in."], again.Problems);
        Assert.Equal("Email address: please fill this in.", again.Text("#username-error"));
        Assert.Equal("/sign-in?returnUrl=%2Forders", again.Url.PathAndQuery);
        Assert.NotNull(again.Document.QuerySelector("[role=alert][autofocus][tabindex='-1']"));
    }

    [Fact]
    public async Task What_is_too_long_is_told_without_asking_the_pool()
    {
        await using var app = await PagesApp.StartAsync();
        using var browser = app.Browse();
        var screen = await browser.OpenAsync("/sign-in");

        var again = await browser.SendAsync(screen, ("username", new string('a', 129)), ("password", new string('b', 257)));

        Assert.Equal(["Email address: no more than 128 characters, please.", "Password: no more than 256 characters, please."], again.Problems);
    }

    [Fact]
    public async Task What_was_typed_is_shown_once_more_but_never_a_password()
    {
        await using var app = await PagesApp.StartAsync(options => options.SignUpAttributes.Add(new("name")));
        using var browser = app.Browse();
        var screen = await browser.OpenAsync("/sign-up");

        var again = await browser.SendAsync(screen, ("username", "nora@example.com"), ("name", ""), ("password", "Secret-123"));
        var reloaded = await browser.OpenAsync(again.Url.PathAndQuery);

        Assert.Equal("nora@example.com", again.Input("username").Value);
        Assert.Equal("", again.Input("password").Value);
        Assert.DoesNotContain("Secret-123", again.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Empty(reloaded.Problems);
        Assert.Equal("", reloaded.Input("username").Value);
    }

    [Fact]
    public async Task Values_too_long_for_a_cookie_are_dropped_and_the_problem_is_told_all_the_same()
    {
        await using var app = await PagesApp.StartAsync(options =>
        {
            options.SignUpAttributes.Add(new("name"));
            options.SignUpAttributes.Add(new("nickname"));
        });
        using var browser = app.Browse();
        var screen = await browser.OpenAsync("/sign-up");

        var again = await browser.SendAsync(screen, ("username", "nora@example.com"), ("name", new string('a', 2_048)), ("nickname", new string('b', 2_048)));

        Assert.Equal(["Password: please fill this in."], again.Problems);
        Assert.Equal("", again.Input("name").Value);
    }
}
