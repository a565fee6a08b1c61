namespace Cognito.AspNetCore.Pages.Tests.Forms;

public sealed class NoticesTests
{
    [Theory]
    [InlineData("x")]
    [InlineData("CfDJ8AAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("not base64!")]
    public async Task A_forged_notice_says_nothing(string cookie)
    {
        await using var app = await PagesApp.StartAsync();
        using var browser = app.Browse();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sign-in");
        request.Headers.Add("Cookie", "cognito-notice=" + Uri.EscapeDataString(cookie));

        var screen = await browser.FetchAsync(request);

        Assert.Equal("Sign in", screen.Heading);
        Assert.Empty(screen.Problems);
        Assert.Null(screen.Message);
    }
}
