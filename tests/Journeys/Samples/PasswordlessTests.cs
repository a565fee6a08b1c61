using Cognito.Journeys.Browsers;
using Cognito.Journeys.Programs;

namespace Cognito.Journeys.Samples;

/// <summary>samples/QuickStart with the settings of its launch profile Passwordless.</summary>
public sealed class PasswordlessTests(Chromium chromium)
{
    [Fact]
    public async Task Ada_signs_in_by_a_mailed_code_and_looks_at_the_pool()
    {
        var (ada, _) = SignInSteps.Admin;
        await using var sample = await Sample.StartAsync(
            "QuickStart", "--Cognito:SignIn:Methods:0", "Passkey", "--Cognito:SignIn:Methods:1", "EmailOtp", "--Cognito:SignIn:Methods:2", "Password");
        await using var visitor = await chromium.VisitAsync(sample.Address, Device.Desktop);
        await visitor.OpenAsync("/sign-in");
        await visitor.SeeAsync(SignInSteps.SignInPage, "passwordless-sign-in");
        await visitor.FillAsync("Email address", ada);
        await visitor.PressAsync("Continue");

        // She has no passkey yet: her account's own ways are offered.
        await visitor.SeeAsync("How do you want to sign in?", "passwordless-choose");
        await visitor.PressAsync("With a code by email");
        await visitor.SeeAsync("Enter your code", "passwordless-code");
        await visitor.FillAsync("Code", await sample.CodeForAsync(ada));
        await visitor.PressAsync("Continue");
        await visitor.SeeAsync("Sign in faster next time", "passwordless-prompt");
        await visitor.PressAsync("Not now");
        await visitor.SeeAsync("Hello, Ada Lovelace");

        await visitor.FollowAsync("Console");
        await visitor.SeeTextAsync("eu-west-1_QuickStart");
    }
}
