using Cognito.Journeys.Browsers;
using Microsoft.Playwright;

namespace Cognito.Journeys.Passkeys;

/// <summary>What people do at the front end.</summary>
internal static class FrontEndSteps
{
    /// <summary>Presses a button, and waits for what the page says of it.</summary>
    public static async Task DoAsync(this Visitor visitor, string button, string expected)
    {
        await visitor.PressAsync(button);
        await visitor.SaysAsync(expected);
    }

    public static Task SaysAsync(this Visitor visitor, string text) =>
        Assertions.Expect(visitor.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync(text, new() { Timeout = 30_000 });

    /// <summary>Types name and password.</summary>
    public static async Task EnterAsync(this Visitor visitor, string name)
    {
        await visitor.SaysAsync("ready");
        await visitor.FillAsync("Name", name);
        await visitor.FillAsync("Password", PasskeyApp.Password);
    }

    public static async Task SignInAsync(this Visitor visitor, string name, bool remember = false)
    {
        await visitor.EnterAsync(name);
        await visitor.Page.GetByLabel("Remember my name").SetCheckedAsync(remember);
        await visitor.DoAsync("Sign in", $"signed in as {name}");
    }

    /// <summary>Whom the app knows by the session: its principal, not what a page believes.</summary>
    public static Task<string?> PrincipalAsync(this Visitor visitor) =>
        visitor.Page.EvaluateAsync<string?>("async () => (await (await fetch('/auth/session')).json()).user?.name ?? null");
}
