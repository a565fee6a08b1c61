using System.Net;
using System.Security.Claims;
using Cognito.AspNetCore.Tests.Support;

namespace Cognito.AspNetCore.Tests.Authentication;

public sealed class EventsTests
{
    [Fact]
    public async Task The_app_can_add_claims_for_sessions_and_bearer_alike()
    {
        await using var app = await TestApp.StartAsync(options => options.Events.OnPrincipalCreated = created =>
        {
            created.Principal.AddIdentity(new ClaimsIdentity([new("plan", "gold")]));
            return ValueTask.CompletedTask;
        });
        var browser = await app.SignedInAsync();

        Assert.Contains("plan=gold", await TextAsync(await browser.GetAsync("/claims")), StringComparison.Ordinal);
        var bearer = await app.Browser().SendAsync(HttpMethod.Get, "/claims", null, ("Authorization", "Bearer " + app.Pool.Mint.Access()));
        Assert.Contains("plan=gold", await TextAsync(bearer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_app_hears_of_sign_in_and_sign_out()
    {
        var heard = new List<string>();
        await using var app = await TestApp.StartAsync(options =>
        {
            options.Events.OnSignedIn = signedIn =>
            {
                heard.Add("in " + signedIn.Principal.FindFirstValue("sub"));
                return ValueTask.CompletedTask;
            };
            options.Events.OnSessionEnded = ended =>
            {
                heard.Add($"out {ended.Principal.FindFirstValue("sub")} {ended.Refused}");
                return ValueTask.CompletedTask;
            };
        });
        var browser = await app.SignedInAsync();
        Assert.Equal(HttpStatusCode.OK, (await browser.JsonAsync("/auth/sign-out", new { })).Status);

        Assert.Equal([$"in {TokenMint.Subject}", $"out {TokenMint.Subject} False"], heard);
    }

    private static Task<string> TextAsync(HttpResponseMessage response) => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
