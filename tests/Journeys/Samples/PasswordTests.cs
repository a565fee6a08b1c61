using Cognito.Journeys.Browsers;
using Cognito.Journeys.Programs;

namespace Cognito.Journeys.Samples;

/// <summary>Wrong and forgotten passwords.</summary>
public sealed class PasswordTests(Chromium chromium, QuickStart app)
{
    private const string Refusal = "The name or the password is not right, or the account cannot be used now.";

    [Theory]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    [InlineData(Device.DesktopWithoutJavaScript)]
    public async Task A_wrong_password_and_an_unknown_name_are_refused_in_the_same_words(Device device)
    {
        await using var visitor = await chromium.VisitAsync(await app.StartedAsync(), device);
        var address = await visitor.GetAccountAsync();

        await visitor.SignInAsync(address, "Wrong-Horse-9");
        await visitor.SeeProblemAsync(Refusal, "sign-in-refused");
        var known = await visitor.Problem.InnerTextAsync();
        await visitor.SignInAsync(SignInSteps.NewAddress(), "Wrong-Horse-9");
        await visitor.SeeProblemAsync(Refusal);

        Assert.Equal(known, await visitor.Problem.InnerTextAsync());
    }

    [Theory]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    [InlineData(Device.DesktopWithoutJavaScript)]
    public async Task A_forgotten_password_is_replaced_with_the_code_sent(Device device)
    {
        await using var visitor = await chromium.VisitAsync(await app.StartedAsync(), device);
        var address = await visitor.GetAccountAsync();

        await visitor.AskForResetAsync(address);
        await visitor.ResetAsync(await visitor.ReadCodeAsync(address), "Another-Horse-9");

        await visitor.SeeAsync("Hello, Grace Hopper");
        await visitor.PressAsync("Sign out");
        await visitor.OpenAsync("/sign-in");
        await visitor.SignInAsync(address, SignInSteps.Password);
        await visitor.SeeProblemAsync(Refusal);
        await visitor.SignInAsync(address, "Another-Horse-9");
        await visitor.SeeAsync("Hello, Grace Hopper");
    }

    [Fact]
    public async Task A_reset_for_nobody_looks_like_any_other()
    {
        await using var visitor = await chromium.VisitAsync(await app.StartedAsync(), Device.Desktop);

        await visitor.AskForResetAsync(SignInSteps.NewAddress());
        await visitor.ResetAsync("123456", SignInSteps.Password);

        await visitor.SeeProblemAsync("The code is not right or no longer valid.");
    }

    [Fact]
    public async Task Signing_up_with_a_taken_address_tells_nobody()
    {
        await using var visitor = await chromium.VisitAsync(await app.StartedAsync(), Device.Desktop);
        var address = await visitor.GetAccountAsync();

        await visitor.OpenAsync("/sign-up");
        await visitor.SignUpAsync(address);
        await visitor.EnterCodeAsync("123456");

        await visitor.SeeProblemAsync("The code is not right or no longer valid.");
    }
}
