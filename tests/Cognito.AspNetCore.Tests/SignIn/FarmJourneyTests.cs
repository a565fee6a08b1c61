using Cognito.AspNetCore.Tests.Support;

namespace Cognito.AspNetCore.Tests.SignIn;

/// <summary>Two nodes that share data-protection keys and nothing else: whichever a request meets goes on from where the other was.</summary>
public sealed class FarmJourneyTests
{
    private const int Kilobyte = 1024;

    [Fact]
    public async Task A_sign_in_of_several_steps_goes_on_at_whichever_node_comes_next()
    {
        await using var app = await StartAsync();
        var journey = await app.Journey().StartAsync(new { username = "dora", password = LocalApp.Password });
        AssertSmall(journey, "newPasswordRequired");
        await journey.AnswerAsync(new { type = "newPasswordRequired", newPassword = "Chosen-1-password" });
        AssertSmall(journey, "mfaSetup");
        var secret = (string)journey.Said["softwareToken"]!["secret"]!;

        await journey.AnswerAsync("mfaSetup", MfaPool.Other(app.CodeOf(secret)));
        journey.AssertRefused("codeMismatch");
        await journey.AnswerAsync("mfaSetup", app.CodeOf(secret));

        await journey.AssertSignedInAsync("dora@example.com");
        await journey.AssertSignedInAsync("dora@example.com");
    }

    [Fact]
    public async Task An_account_is_made_confirmed_and_signed_in_to_across_nodes()
    {
        await using var app = await LocalApp.StartAsync();
        await app.AddNodeAsync();
        var journey = app.Journey();
        await journey.PostAsync("/auth/sign-up", new { username = "cleo", password = LocalApp.Password, attributes = new { email = "cleo@example.com" } });
        Assert.InRange(journey.Flow!.Length, 1, 3 * Kilobyte);
        await journey.PostAsync("/auth/sign-up/confirm", new { flow = journey.Flow, code = app.CodeSentTo("cleo@example.com") });
        AssertSmall(journey, "passwordRequired");

        await journey.AnswerAsync(new { type = "passwordRequired", password = LocalApp.Password });

        await journey.AssertSignedInAsync("cleo@example.com");
    }

    [Fact]
    public async Task What_another_browser_began_is_refused_at_every_node_and_stays_good_in_its_own()
    {
        await using var app = await StartAsync();
        var own = await app.Journey().StartAsync(new { username = "dora", password = LocalApp.Password });
        var other = await app.Journey().StartAsync(new { username = "dora", password = LocalApp.Password });
        other.Flow = own.Flow;

        for (var node = 0; node < 2; node++)
        {
            await other.AnswerAsync(new { type = "newPasswordRequired", newPassword = "Stolen-1-password" });
            other.AssertRefused("flowExpired");
        }

        await own.AnswerAsync(new { type = "newPasswordRequired", newPassword = "Chosen-1-password" });
        own.AssertAsked("mfaSetup");
    }

    private static async Task<LocalApp> StartAsync()
    {
        var app = await MfaPool.StartAsync("ON", "totp");
        await app.AddNodeAsync();
        await app.AddUserAsync("dora", mustChangePassword: true);
        return app;
    }

    private static void AssertSmall(Journey journey, string asked)
    {
        journey.AssertAsked(asked);
        Assert.InRange(journey.Flow!.Length, 1, 3 * Kilobyte);
    }
}
