using System.Security.Cryptography;
using Cognito.Journeys.Browsers;
using Cognito.Local;
using Microsoft.Playwright;

namespace Cognito.Journeys.Screens;

/// <summary>Somebody at a site's screens. Knows inputs by their names, not by what is written beside them, which may be in any language.</summary>
internal sealed class Person(Visitor visitor, Site site) : IAsyncDisposable
{
    public const string Password = "Correct-Horse-9";

    public string Name { get; } = $"grace-{RandomNumberGenerator.GetHexString(8, lowercase: true)}{site.Way switch { Way.MfaRequired => "", _ => "@example.com" }}";

    public IPage Page => visitor.Page;

    public LocalUserPool Pool => site.Pool;

    /// <summary>The code in the newest message to the person.</summary>
    public string Code => Pool.LatestCode(Name);

    /// <param name="chromium">The browser.</param>
    /// <param name="site">The app.</param>
    /// <param name="device">What the person comes with.</param>
    public static async Task<Person> VisitAsync(Chromium chromium, Site site, Device device) =>
        new(await chromium.VisitAsync(site.Address, device), site);

    /// <summary>Puts the person into the pool.</summary>
    public Person Registered(LocalMfa mfa = LocalMfa.None, bool mustChangePassword = false, bool isVerified = true)
    {
        Pool.AddUser(new LocalUser(Name, Password)
        {
            Mfa = mfa,
            MustChangePassword = mustChangePassword,
            Attributes = mfa == LocalMfa.Sms ? new() { ["phone_number"] = "+442079460000" }
                : isVerified ? new Dictionary<string, string>()
                : new() { ["email_verified"] = "false" },
        });
        return this;
    }

    /// <summary>Puts the person into the pool, with two second factors and no wish for either.</summary>
    public async Task WithTwoFactorsAsync()
    {
        Registered(LocalMfa.Authenticator);
        using var administrator = Pool.Cognito.CreateClient();
        await administrator.AdminUpdateUserAttributesAsync(new()
        {
            UserPoolId = Pool.Id,
            Username = Name,
            UserAttributes = [new() { Name = "phone_number", Value = "+442079460000" }, new() { Name = "phone_number_verified", Value = "true" }],
        });
        await administrator.AdminSetUserMFAPreferenceAsync(new()
        {
            UserPoolId = Pool.Id,
            Username = Name,
            SMSMfaSettings = new() { Enabled = true, PreferredMfa = false },
            SoftwareTokenMfaSettings = new() { Enabled = true, PreferredMfa = false },
        });
    }

    public Task OpenAsync(string path) => visitor.OpenAsync(path);

    public Task FillAsync(string name, string text) => Page.Locator($"main input[name='{name}']").FillAsync(text);

    /// <summary>Presses the page's main button.</summary>
    public Task SendAsync() => Page.Locator("main form .cg-button").First.ClickAsync();

    /// <summary>Presses a button by name and value.</summary>
    public Task PressAsync(string name, string value = "true") => Page.Locator($"main button[name='{name}'][value='{value}']").First.ClickAsync();

    /// <summary>Follows a link by the beginning of where it leads.</summary>
    public Task FollowAsync(string path) => Page.Locator($"main a[href^='{path}']").First.ClickAsync();

    /// <summary>Waits for a page.</summary>
    public Task AtAsync(string path) => Page.WaitForURLAsync(url => new Uri(url).AbsolutePath == path);

    /// <summary>Waits for the page to say what is wrong.</summary>
    public Task SeeProblemAsync() => Page.Locator("[role=alert]").WaitForAsync();

    /// <summary>Waits for the page to say what was done.</summary>
    public Task SeeMessageAsync() => Page.Locator(".cg-notice-done").WaitForAsync();

    /// <summary>From the first page of sign-in to what comes after name and password.</summary>
    public async Task SignInAsync(string path = Site.Home)
    {
        await OpenAsync(path);
        await AtAsync("/sign-in");
        await EnterAsync();
    }

    /// <summary>Name and password, on one page.</summary>
    public async Task EnterAsync(string password = Password)
    {
        await FillAsync("username", Name);
        await FillAsync("password", password);
        await SendAsync();
    }

    /// <summary>From the first page of sign-in, which asks for the name alone, to the choice of what comes next.</summary>
    public async Task ChooseAsync()
    {
        await OpenAsync(Site.Home);
        await AtAsync("/sign-in");
        await FillAsync("username", Name);
        await SendAsync();
        await AtAsync("/sign-in/choose");
    }

    /// <summary>From the choice of factors to what comes after the password.</summary>
    public async Task UsePasswordAsync()
    {
        await PressAsync("factor", "Password");
        await AtAsync("/sign-in/password");
        await FillAsync("password", Password);
        await SendAsync();
    }

    /// <summary>Signs in for the first time, takes up the offer of a passkey, and looks at it.</summary>
    /// <param name="verifiesUser">Whether the authenticator verifies the person.</param>
    /// <param name="isRemembered">Whether the browser is to offer it by itself.</param>
    public async Task<Authenticator> AddPasskeyAsync(bool verifiesUser = true, bool isRemembered = false)
    {
        var authenticator = await Authenticator.AddAsync(Page, verifiesUser);
        await Registered().ChooseAsync();
        await UsePasswordAsync();
        await AtAsync("/account/passkeys/add");
        if (isRemembered)
        {
            await Page.Locator("input[name='remember']").CheckAsync();
        }

        await SendAsync();
        await AtAsync(Site.Home);
        await OpenAsync("/account/passkeys");
        return authenticator;
    }

    public async Task SignOutAsync()
    {
        await OpenAsync("/sign-out");
        await SendAsync();
        await AtAsync("/signed-out");
    }

    /// <summary>From the form to the question for the code.</summary>
    public async Task SignUpAsync()
    {
        await OpenAsync("/sign-up");
        await FillAsync("username", Name);
        await FillAsync("given_name", "Grace");
        await FillAsync("password", Password);
        await Page.Locator("input[name='terms']").CheckAsync();
        await SendAsync();
        await AtAsync("/sign-up/confirm");
    }

    public ValueTask DisposeAsync() => visitor.DisposeAsync();
}
