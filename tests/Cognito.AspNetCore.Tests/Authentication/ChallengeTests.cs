using System.Net;
using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Cognito.AspNetCore.Tests.Authentication;

public sealed class ChallengeTests
{
    [Fact]
    public async Task A_browser_is_sent_to_the_sign_in_page_with_the_way_back()
    {
        await using var app = await TestApp.StartAsync();

        var response = await app.Browser().GetAsync("/me?tab=2");

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal("/sign-in?returnUrl=%2Fme%3Ftab%3D2", response.Headers.Location!.ToString());
    }

    [Fact]
    public async Task The_page_and_the_parameter_are_settings()
    {
        await using var app = await TestApp.StartAsync(options =>
        {
            options.SignInPath = "/account/in";
            options.ReturnUrlParameter = "back";
        });

        Assert.Equal("/account/in?back=%2Fme", (await app.Browser().GetAsync("/me")).Headers.Location!.ToString());
    }

    [Fact]
    public async Task What_cannot_be_navigated_to_is_no_way_back()
    {
        await using var app = await TestApp.StartAsync(map: web => web.MapPost("/order", [Authorize] () => Results.Empty));

        var response = await app.Browser().SendAsync(HttpMethod.Post, "/order", null, ("Accept", "text/html"));

        Assert.Equal("/sign-in", response.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("Accept", "application/json")]
    [InlineData("Accept", "*/*")]
    [InlineData("X-Requested-With", "XMLHttpRequest")]
    [InlineData("Authorization", "Bearer nonsense")]
    public async Task A_program_gets_401_with_WWW_Authenticate(string header, string value)
    {
        await using var app = await TestApp.StartAsync();

        var response = await app.Browser().SendAsync(HttpMethod.Get, "/me", null, [(header, value), .. header == "Accept" ? [] : new[] { ("Accept", "text/html") }]);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.StartsWith("Bearer", response.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endpoint_marked_for_programs_never_redirects()
    {
        await using var app = await TestApp.StartAsync(map: web => web.MapGet("/api", [Authorize] () => "x").DisableCookieRedirect());

        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Browser().GetAsync("/api")).StatusCode);
    }

    [Fact]
    public async Task Somebody_without_the_role_is_sent_to_the_page_that_says_so()
    {
        await using var app = await TestApp.StartAsync();
        var browser = await app.SignedInAsync();

        Assert.Equal("/access-denied?returnUrl=%2Fowner", (await browser.GetAsync("/owner")).Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/owner", "application/json")).StatusCode);
    }

    [Theory]
    [InlineData("/", "/")]
    [InlineData("/orders?id=1#top", "/orders?id=1#top")]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("orders", null)]
    [InlineData("//evil.example", null)]
    [InlineData("/\\evil.example", null)]
    [InlineData("\\\\evil.example", null)]
    [InlineData("/\t/evil.example", null)]
    [InlineData("/\n/evil.example", null)]
    [InlineData("https://evil.example", null)]
    [InlineData("javascript:alert(1)", null)]
    [InlineData(" /orders", null)]
    [InlineData("~/orders", null)]
    public async Task Only_a_local_path_is_a_way_back(string? url, string? kept)
    {
        Assert.Equal(kept, LocalUrl.OrNull(url));

        await using var app = await TestApp.StartAsync();
        new SrpScript(app.Pool, "Right-1-password").Install();
        var (_, body) = await app.Browser().JsonAsync("/auth/sign-in", new { username = "anna", password = "Right-1-password", returnUrl = url });
        Assert.Equal(kept, (string?)body["returnUrl"]);
    }

    [Fact]
    public void A_way_back_of_more_than_512_characters_is_dropped()
    {
        Assert.NotNull(LocalUrl.OrNull("/" + new string('x', 511)));
        Assert.Null(LocalUrl.OrNull("/" + new string('x', 512)));
    }
}
