using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.Tests.Support;

namespace Cognito.AspNetCore.Tests.SignIn;

/// <summary>Sign-ins that something must come before, against the local pool: each ends in the session it began for.</summary>
public sealed class InterruptedJourneyTests
{
    private const string Email = "cleo@example.com";

    [Theory]
    [InlineData("ALLOW_USER_SRP_AUTH", PasswordProof.Srp)]
    [InlineData("ALLOW_USER_PASSWORD_AUTH", PasswordProof.Plain)]
    public async Task Who_was_not_confirmed_confirms_gives_the_password_once_more_and_is_in(string flow, PasswordProof proof)
    {
        await using var app = await LocalApp.StartAsync(client: client => client.ExplicitAuthFlows = [flow, "ALLOW_REFRESH_TOKEN_AUTH"], options: options => options.SignIn.PasswordProof = proof);
        await SignUpAsync(app, LocalApp.Password);
        var journey = await app.Journey().StartAsync(new { username = "cleo", password = LocalApp.Password, returnUrl = "/orders" });
        Assert.Equal("confirmationRequired", journey.State);

        await journey.PostAsync("/auth/sign-up/confirm", new { flow = journey.Flow, code = MfaPool.Other(app.CodeSentTo(Email)) });
        journey.AssertRefused("codeMismatch");
        await journey.PostAsync("/auth/sign-up/resend", new { flow = journey.Flow });
        await journey.PostAsync("/auth/sign-up/confirm", new { flow = journey.Flow, code = app.CodeSentTo(Email) });
        journey.AssertAsked("passwordRequired");
        await journey.AnswerAsync(new { type = "passwordRequired", password = "Wrong-1-password" });
        journey.AssertRefused("invalidCredentials");
        await journey.AnswerAsync(new { type = "passwordRequired", password = LocalApp.Password });

        await journey.AssertSignedInAsync(Email);
        Assert.Equal("/orders", (string?)journey.Said["returnUrl"]);
    }

    [Fact]
    public async Task Who_was_not_confirmed_and_signs_in_by_code_where_that_is_first_confirms_and_is_asked_for_no_password()
    {
        await using var app = await StartWithCodesAsync();
        await SignUpAsync(app, LocalApp.Password);
        var journey = await app.Journey().StartAsync(new { username = "cleo", password = LocalApp.Password });
        Assert.Equal("confirmationRequired", journey.State);

        await journey.PostAsync("/auth/sign-up/confirm", new { flow = journey.Flow, code = app.CodeSentTo(Email) });
        await journey.AnswerAsync("emailOtp", app.CodeSentTo(Email));

        await journey.AssertSignedInAsync(Email);
    }

    [Fact]
    public async Task Who_signs_up_without_a_password_is_in_by_the_code_that_confirms_and_by_codes_afterwards()
    {
        await using var app = await StartWithCodesAsync();
        var journey = await SignUpAsync(app, password: null);
        Assert.Equal("confirmationRequired", journey.State);

        await journey.PostAsync("/auth/sign-up/confirm", new { flow = journey.Flow, code = app.CodeSentTo(Email) });
        await journey.AssertSignedInAsync(Email);

        var again = await app.Journey().StartAsync(new { username = "cleo" });
        await again.AnswerAsync("emailOtp", app.CodeSentTo(Email));
        await again.AssertSignedInAsync(Email);
    }

    [Fact]
    public async Task Whose_password_was_reset_chooses_another_one_and_is_in()
    {
        await using var app = await MfaPool.StartAsync("OPTIONAL", "totp", pool => pool.AccountRecoverySetting = new() { RecoveryMechanisms = [new() { Name = "verified_email", Priority = 1 }] });
        await app.AddUserAsync("cleo");
        var secret = await app.RegisterAppAsync("cleo");
        await app.PreferAsync("cleo", "totp");
        await app.Api.AdminResetUserPasswordAsync(new() { UserPoolId = app.PoolId, Username = "cleo" }, TestContext.Current.CancellationToken);
        var journey = await app.Journey().StartAsync(new { username = "cleo", password = LocalApp.Password });
        Assert.Equal("passwordResetRequired", journey.State);

        await journey.PostAsync("/auth/password/reset", new { flow = journey.Flow, code = app.CodeSentTo(Email), newPassword = "Reset-1-password" });
        await journey.AnswerAsync("softwareTokenMfa", app.CodeOf(secret));

        await journey.AssertSignedInAsync(Email);
    }

    private static async Task<Journey> SignUpAsync(LocalApp app, string? password)
    {
        var journey = app.Journey();
        await journey.PostAsync("/auth/sign-up", new { username = "cleo", password, attributes = new { email = Email } });
        Assert.Equal("confirmationRequired", journey.State);
        return journey;
    }

    private static Task<LocalApp> StartWithCodesAsync() => LocalApp.StartAsync(
        pool => pool.Policies = new() { SignInPolicy = new() { AllowedFirstAuthFactors = ["PASSWORD", "EMAIL_OTP"] } },
        client => client.ExplicitAuthFlows = ["ALLOW_USER_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
        options =>
        {
            options.SignIn.Methods.Add(SignInMethod.EmailOtp);
            options.SignIn.Methods.Add(SignInMethod.Password);
        });
}
