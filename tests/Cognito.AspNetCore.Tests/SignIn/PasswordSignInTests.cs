using System.Net;
using Cognito.AspNetCore.Tests.Support;

namespace Cognito.AspNetCore.Tests.SignIn;

public sealed class PasswordSignInTests
{
    [Fact]
    public async Task The_right_password_ends_in_a_session()
    {
        await using var app = await TestApp.StartAsync();

        var browser = await app.SignedInAsync();

        var me = await browser.GetAsync("/me");
        Assert.Equal("anna", await me.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
