using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Cognito.AspNetCore.Diagnostics;
using Cognito.AspNetCore.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Cognito.AspNetCore.Tests.Diagnostics;

public sealed class DiagnosticsTests
{
    [Fact]
    public async Task Steps_calls_validations_and_refreshes_are_measured()
    {
        await using var app = await TestApp.StartAsync();
        using var measured = new Measurements(app.Services.GetRequiredService<IMeterFactory>());
        var browser = await app.SignedInAsync();
        app.Pool.Refuses("GetTokensFromRefreshToken", "TooManyRequestsException", "Rate exceeded");
        app.Time.Advance(TokenMint.Lifetime - TimeSpan.FromMinutes(4));
        await browser.GetAsync("/me");

        Assert.Contains("cognito.challenge.answered USER_SRP_AUTH PASSWORD_VERIFIER", measured.All);
        Assert.Contains("cognito.challenge.answered PASSWORD_VERIFIER signedIn", measured.All);
        Assert.Contains("cognito.service.call.duration InitiateAuth", measured.All);
        Assert.Contains("cognito.service.call.duration TooManyRequests GetTokensFromRefreshToken", measured.All);
        Assert.Contains("cognito.token.validations id valid", measured.All);
        Assert.Contains("cognito.session.refreshes Unavailable", measured.All);
        Assert.Contains("cognito.jwks.fetch.duration ", measured.All);
    }

    [Fact]
    public async Task Calls_to_the_service_are_traced()
    {
        var traced = new ConcurrentBag<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == CognitoDiagnostics.MeterName,
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => traced.Add($"{activity.Kind} {activity.OperationName}"),
        };
        ActivitySource.AddActivityListener(listener);
        await using var app = await TestApp.StartAsync();
        await app.SignedInAsync();

        Assert.Contains("Client CognitoIdentityProvider/InitiateAuth", traced);
        Assert.Contains("Client CognitoIdentityProvider/RespondToAuthChallenge", traced);
    }

    /// <summary>A journey through everything that has a secret, at Trace, with faults on the way.</summary>
    [Fact]
    public async Task No_secret_reaches_a_log_a_metric_or_a_trace()
    {
        var traced = new ConcurrentBag<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == CognitoDiagnostics.MeterName,
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => traced.Add($"{activity.OperationName} {string.Join(' ', activity.TagObjects)} {activity.StatusDescription}"),
        };
        ActivitySource.AddActivityListener(listener);
        await using var app = await TestApp.StartAsync(options => options.ClientSecret = FakePool.ClientSecret);
        using var measured = new Measurements(app.Services.GetRequiredService<IMeterFactory>());
        app.Pool.On("SignUp", new { UserConfirmed = false, UserSub = "s", Session = "hush-session-1" });
        app.Pool.Refuses("ConfirmSignUp", "InvalidParameterException", "1 validation error detected: Value 'hush code' at 'confirmationCode' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\S]+");
        var browser = await app.SignedInAsync();
        var (_, waiting) = await browser.JsonAsync("/auth/sign-up", new { username = "bert", password = "hush-password-2" });
        var flow = (string)waiting["flow"]!;
        await browser.JsonAsync("/auth/sign-up/confirm", new { flow, code = "hush code" });
        app.Pool.On("ChangePassword", _ => FakePool.Ok("hush-in-an-answer"));
        await browser.JsonAsync("/auth/password/change", new { currentPassword = "Right-1-password", newPassword = "hush-password-3" });
        await browser.SendAsync(HttpMethod.Get, "/me", null, ("Authorization", "Bearer hush.bearer.token"));
        app.Pool.On("GetTokensFromRefreshToken", _ => FakePool.Ok(app.Pool.Tokens("hush-refresh-2")));
        var cookie = browser.Cookie("__Host-cognito")!;
        app.Time.Advance(TokenMint.Lifetime);
        await browser.GetAsync("/me");
        await browser.JsonAsync("/auth/sign-out", new { everywhere = true });

        var all = app.Logs.All + string.Join('\n', measured.All) + string.Join('\n', traced);
        Assert.Contains("signed in", all, StringComparison.Ordinal);
        foreach (var secret in new[] { "Right-1-password", "hush", FakePool.ClientSecret, TokenMint.RefreshToken, flow, cookie, "eyJ" })
        {
            Assert.DoesNotContain(secret, all, StringComparison.Ordinal);
        }
    }
}
