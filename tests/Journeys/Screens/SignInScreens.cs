using Cognito.Local;

namespace Cognito.Journeys.Screens;

/// <summary>The screens of those who are not signed in, or about to leave.</summary>
internal static class SignInScreens
{
    public static IEnumerable<Screen> All =>
    [
        new("sign-in", Way.Password, person => person.OpenAsync("/sign-in")),
        new("sign-in-refused", Way.Password, async person =>
        {
            await person.SignInAsync();
            await person.SeeProblemAsync();
        }),
        new("sign-in-already", Way.Password, async person =>
        {
            await person.Registered().SignInAsync();
            await person.AtAsync(Site.Home);
            await person.OpenAsync("/sign-in");
        }),
        new("step-up", Way.Password, async person =>
        {
            await person.Registered().SignInAsync();
            await person.AtAsync(Site.Home);
            await person.OpenAsync(Site.Strict);
            await person.AtAsync("/sign-in");
        }),
        new("authenticator", Way.Password, async person =>
        {
            await person.Registered(LocalMfa.Authenticator).SignInAsync();
            await person.AtAsync("/sign-in/authenticator");
        }),
        new("code-by-text", Way.Password, async person =>
        {
            await person.Registered(LocalMfa.Sms).SignInAsync();
            await person.AtAsync("/sign-in/code");
        }),
        new("choose-mfa", Way.Password, async person =>
        {
            await person.WithTwoFactorsAsync();
            await person.SignInAsync();
            await person.AtAsync("/sign-in/choose-mfa");
        }),
        new("name-first", Way.Choice, person => person.OpenAsync("/sign-in")),
        new("choose", Way.Choice, person => person.Registered().ChooseAsync()),
        new("password", Way.Choice, async person =>
        {
            await person.Registered().ChooseAsync();
            await person.PressAsync("factor", "Password");
            await person.AtAsync("/sign-in/password");
        }),
        new("code-by-mail", Way.Choice, async person =>
        {
            await person.Registered().ChooseAsync();
            await person.PressAsync("factor", "EmailOtp");
            await person.AtAsync("/sign-in/code");
        }),
        new("code-refused", Way.Choice, async person =>
        {
            await person.Registered().ChooseAsync();
            await person.PressAsync("factor", "EmailOtp");
            await person.AtAsync("/sign-in/code");
            await person.FillAsync("code", "00000000");
            await person.SendAsync();
            await person.SeeProblemAsync();
        }),
        new("set-up", Way.MfaRequired, async person =>
        {
            await person.Registered().SignInAsync();
            await person.AtAsync("/sign-in/set-up");
        }),
        new("set-up-authenticator", Way.MfaRequired, async person =>
        {
            await person.Registered().SignInAsync();
            await person.AtAsync("/sign-in/set-up");
            await person.SendAsync();
            await person.AtAsync("/sign-in/set-up/authenticator");
        }),
        new("set-up-email", Way.MfaRequired, async person =>
        {
            await person.Registered().SignInAsync();
            await person.AtAsync("/sign-in/set-up");
            await person.FollowAsync("/sign-in/set-up/email");
            await person.AtAsync("/sign-in/set-up/email");
        }),
        new("custom", Way.Custom, async person =>
        {
            await person.Registered().OpenAsync("/sign-in");
            await person.FillAsync("username", person.Name);
            await person.SendAsync();
            await person.AtAsync("/sign-in/custom");
        }),
        new("new-password", Way.Password, async person =>
        {
            await person.Registered(mustChangePassword: true).SignInAsync();
            await person.AtAsync("/sign-in/new-password");
        }),
        new("new-password-refused", Way.Password, async person =>
        {
            await person.Registered(mustChangePassword: true).SignInAsync();
            await person.AtAsync("/sign-in/new-password");
            await person.FillAsync("password", "short");
            await person.SendAsync();
            await person.SeeProblemAsync();
        }),
        new("sign-up", Way.Password, person => person.OpenAsync("/sign-up")),
        new("sign-up-refused", Way.Password, async person =>
        {
            await person.OpenAsync("/sign-up");
            await person.FillAsync("username", person.Name);
            await person.FillAsync("given_name", "Grace");
            await person.FillAsync("password", "weak");
            await person.Page.Locator("input[name='terms']").CheckAsync();
            await person.SendAsync();
            await person.SeeProblemAsync();
        }),
        new("confirm", Way.Password, person => person.SignUpAsync()),
        new("confirm-refused", Way.Password, async person =>
        {
            await person.SignUpAsync();
            await person.FillAsync("code", "000000");
            await person.SendAsync();
            await person.SeeProblemAsync();
        }),
        new("confirm-elsewhere", Way.Password, person => person.OpenAsync("/sign-up/confirm")),
        new("confirmed", Way.Password, async person =>
        {
            await person.SignUpAsync();
            await person.OpenAsync("/sign-up/confirm");
            await person.FillAsync("username", person.Name);
            await person.FillAsync("code", person.Code);
            await person.SendAsync();
            await person.SeeMessageAsync();
        }),
        new("forgot", Way.Password, person => person.OpenAsync("/password/forgot")),
        new("reset", Way.Password, async person =>
        {
            person.Registered();
            await person.OpenAsync("/password/forgot");
            await person.FillAsync("username", person.Name);
            await person.SendAsync();
            await person.AtAsync("/password/reset");
        }),
        new("reset-elsewhere", Way.Password, person => person.OpenAsync("/password/reset")),
        new("sign-out", Way.Password, async person =>
        {
            await person.Registered().SignInAsync();
            await person.AtAsync(Site.Home);
            await person.OpenAsync("/sign-out");
        }),
        new("signed-out", Way.Password, person => person.OpenAsync("/signed-out")),
        new("session-ended", Way.Password, person => person.OpenAsync("/session-ended")),
        new("sign-up-unfinished", Way.Password, async person =>
        {
            await person.OpenAsync("/sign-up");
            await person.Page.Locator("main form").EvaluateAsync("form => form.noValidate = true");
            await person.SendAsync();
            await person.SeeProblemAsync();
        }),
        new("access-denied", Way.Password, async person =>
        {
            await person.Registered().SignInAsync();
            await person.AtAsync(Site.Home);
            await person.OpenAsync(Site.Forbidden);
            await person.AtAsync("/access-denied");
        }),
        new("stale", Way.Password, async person =>
        {
            await person.OpenAsync("/sign-in");
            await person.Page.Context.ClearCookiesAsync();
            await person.EnterAsync();
            await person.Page.Locator("main a.cg-button").WaitForAsync();
        }),
    ];
}
