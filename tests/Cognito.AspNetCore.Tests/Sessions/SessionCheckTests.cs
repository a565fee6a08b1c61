using System.Net;
using Cognito.AspNetCore.Tests.Support;

namespace Cognito.AspNetCore.Tests.Sessions;

public sealed class SessionCheckTests
{
    private static readonly TimeSpan s_interval = TimeSpan.FromMinutes(10);

    [Theory]
    [InlineData("NotAuthorizedException", "Access Token has been revoked")]
    [InlineData("NotAuthorizedException", "User is disabled.")]
    [InlineData("UserNotFoundException", "User does not exist.")]
    [InlineData("PasswordResetRequiredException", "Password reset required for the user")]
    public async Task Whom_the_service_knows_no_more_is_out_at_the_next_check(string error, string message)
    {
        await using var app = await StartAsync();
        var browser = await app.SignedInAsync();
        app.Pool.Refuses("GetUser", error, message);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/me")).StatusCode);

        app.Time.Advance(s_interval);

        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/me")).StatusCode);
        Assert.Null(browser.Cookie("__Host-cognito"));
    }

    [Fact]
    public async Task The_service_is_asked_once_in_an_interval_however_many_requests_come()
    {
        await using var app = await StartAsync();
        var browser = await app.SignedInAsync();
        app.Pool.On("GetUser", new { Username = "anna", UserAttributes = Array.Empty<object>() });
        app.Time.Advance(s_interval);

        for (var check = 1; check <= 3; check++)
        {
            var statuses = await Task.WhenAll(Enumerable.Range(0, 50).Select(async _ => (await Farm.Copy(browser, app).GetAsync("/me")).StatusCode));
            Assert.All(statuses, status => Assert.Equal(HttpStatusCode.OK, status));
            Assert.Equal(check, app.Pool.Count("GetUser"));
            app.Time.Advance(s_interval);
        }
    }

    [Theory]
    [InlineData("TooManyRequestsException", "Rate exceeded", HttpStatusCode.BadRequest)]
    [InlineData("InternalErrorException", "", HttpStatusCode.InternalServerError)]
    public async Task Trouble_ends_no_session_and_the_service_is_asked_again_soon(string error, string message, HttpStatusCode status)
    {
        await using var app = await StartAsync();
        var browser = await app.SignedInAsync();
        app.Pool.On("GetUser", _ => FakePool.Error(error, message, status));
        app.Time.Advance(s_interval);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/me")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/me")).StatusCode);
        Assert.Equal(1, app.Pool.Count("GetUser"));

        app.Pool.Refuses("GetUser", "NotAuthorizedException", "Access Token has been revoked");
        app.Time.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/me")).StatusCode);
    }

    [Fact]
    public async Task Tokens_without_the_scope_for_it_are_not_asked_about()
    {
        await using var app = await StartAsync();
        new SrpScript(app.Pool, "Right-1-password") { Then = () => app.Pool.Tokens(claims: claims => claims["scope"] = "openid") }.Install();
        var browser = app.Browser();
        await browser.PostAsync("/auth/sign-in", new { username = "anna", password = "Right-1-password" });
        app.Time.Advance(s_interval);

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/me")).StatusCode);
        Assert.Equal(0, app.Pool.Count("GetUser"));
    }

    [Fact]
    public async Task By_default_nobody_is_asked()
    {
        await using var app = await TestApp.StartAsync();
        var browser = await app.SignedInAsync();
        app.Time.Advance(TimeSpan.FromMinutes(50));

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/me")).StatusCode);
        Assert.Equal(0, app.Pool.Count("GetUser"));
    }

    private static Task<TestApp> StartAsync() => TestApp.StartAsync(options => options.Session.RevocationCheckInterval = s_interval);
}
