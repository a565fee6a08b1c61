using Cognito.Local;

namespace Cognito.Journeys.Screens;

/// <summary>The screens of those who are signed in.</summary>
internal static class AccountScreens
{
    public static IEnumerable<Screen> All =>
    [
        At("account", "/account"),
        At("profile", "/account/profile"),
        new("profile-unverified", Way.Password, async person =>
        {
            await person.Registered(isVerified: false).SignInAsync("/account/profile");
            await person.AtAsync("/account/profile");
        }),
        new("profile-refused", Way.Password, async person =>
        {
            await person.Registered().SignInAsync("/account/profile");
            await person.AtAsync("/account/profile");
            await person.FillAsync("email", "nowhere@nobody");
            await person.FillAsync("given_name", new string('x', 3_000));
            await person.Page.Locator("main form").First.EvaluateAsync("form => form.noValidate = true");
            await person.SendAsync();
            await person.Page.Locator(".cg-notice").WaitForAsync();
        }),
        new("verify-attribute", Way.Password, async person =>
        {
            await person.Registered(isVerified: false).SignInAsync("/account/profile");
            await person.AtAsync("/account/profile");
            await person.PressAsync("resend");
            await person.AtAsync("/account/attributes/email");
        }),
        At("account-password", "/account/password"),
        new("account-password-refused", Way.Password, async person =>
        {
            await person.Registered().SignInAsync("/account/password");
            await person.AtAsync("/account/password");
            await person.FillAsync("currentPassword", "Wrong-Horse-9");
            await person.FillAsync("password", "Better-Horse-10");
            await person.SendAsync();
            await person.SeeProblemAsync();
        }),
        At("mfa", "/account/mfa"),
        new("mfa-on", Way.Password, async person =>
        {
            await person.Registered(LocalMfa.Authenticator).SignInAsync("/account/mfa");
            await person.AtAsync("/sign-in/authenticator");
            await person.FillAsync("code", person.Pool.AuthenticatorCode(person.Name));
            await person.SendAsync();
            await person.AtAsync("/account/mfa");
        }),
        At("mfa-authenticator", "/account/mfa/authenticator"),
        new("mfa-authenticator-key", Way.Password, async person =>
        {
            await person.Registered().SignInAsync("/account/mfa/authenticator");
            await person.AtAsync("/account/mfa/authenticator");
            await person.SendAsync();
            await person.Page.Locator("#authenticator-key").WaitForAsync();
        }),
        new("passkey-prompt", Way.Choice, async person =>
        {
            await person.Registered().ChooseAsync();
            await person.UsePasswordAsync();
            await person.AtAsync("/account/passkeys/add");
        }),
        new("passkeys", Way.Choice, async person =>
        {
            await person.AddPasskeyAsync();
        }),
        new("passkey", Way.Choice, async person =>
        {
            var authenticator = await person.AddPasskeyAsync();
            await person.SignOutAsync();
            await authenticator.TouchAsync(always: false);
            await person.ChooseAsync();
            await person.PressAsync("factor", "WebAuthn");
            await person.AtAsync("/sign-in/passkey");
        }),
        At("devices", "/account/devices"),
        At("sessions", "/account/sessions"),
        At("delete", "/account/delete"),
    ];

    private static Screen At(string name, string path) => new(name, Way.Password, async person =>
    {
        await person.Registered().SignInAsync(path);
        await person.AtAsync(path);
    });
}
