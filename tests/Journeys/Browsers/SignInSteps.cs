using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Cognito.Journeys.Browsers;

/// <summary>What people do in samples/QuickStart, in the words of its pages.</summary>
internal static partial class SignInSteps
{
    public const string Password = "Correct-Horse-9";

    public const string HomePage = "Hello, Grace Hopper";
    public const string SignInPage = "Sign in";
    public const string ConfirmPage = "Confirm your account";
    public const string NewPasswordPage = "Choose your password";
    public const string ResetPage = "Choose a new password";
    public const string SignedOutPage = "You are signed out";
    public const string AccessDeniedPage = "No access to this page";
    public const string AccountPage = "Your account";
    public const string AdminsPage = "Admins only";

    private const string Name = "Email address";

    /// <summary>The person of pool.json who is in the group admins.</summary>
    public static (string Address, string Password) Admin => ("ada@example.com", "Analytical-1843");

    /// <summary>The person of pool.json who must choose a password.</summary>
    public static (string Address, string Password) Invited => ("new@example.com", "Temporary-1815");

    /// <summary>An address that nobody else signs up with.</summary>
    public static string NewAddress() => $"grace-{RandomNumberGenerator.GetHexString(8, lowercase: true)}@example.com";

    public static Task SignInAsync(this Visitor visitor, (string Address, string Password) person) =>
        visitor.SignInAsync(person.Address, person.Password);

    public static async Task SignInAsync(this Visitor visitor, string address, string password)
    {
        await visitor.SeeAsync(SignInPage);
        await visitor.FillAsync(Name, address);
        await visitor.FillAsync("Password", password);
        await visitor.PressAsync("Sign in");
    }

    /// <summary>From the form to the question for the code.</summary>
    public static async Task SignUpAsync(this Visitor visitor, string address)
    {
        await visitor.SeeAsync("Create an account", "sign-up");
        await visitor.FillAsync(Name, address);
        await visitor.FillAsync("Full name", "Grace Hopper");
        await visitor.FillAsync("Password", Password);
        await visitor.PressAsync("Create account");
        await visitor.SeeAsync(ConfirmPage, "confirm");
    }

    /// <summary>Somebody who has an account and is signed out.</summary>
    public static async Task<string> GetAccountAsync(this Visitor visitor)
    {
        var address = NewAddress();
        await visitor.OpenAsync("/sign-up");
        await visitor.SignUpAsync(address);
        await visitor.EnterCodeAsync(await visitor.ReadCodeAsync(address));
        await visitor.SeeAsync(HomePage);
        await visitor.PressAsync("Sign out");
        await visitor.SeeAsync(SignedOutPage);
        await visitor.OpenAsync("/sign-in");
        return address;
    }

    public static async Task EnterCodeAsync(this Visitor visitor, string code)
    {
        await visitor.FillAsync("Code", code);
        await visitor.PressAsync("Confirm");
    }

    public static async Task AskForResetAsync(this Visitor visitor, string address)
    {
        await visitor.OpenAsync("/password/forgot");
        await visitor.SeeAsync("Forgot your password?", "forgot");
        await visitor.FillAsync(Name, address);
        await visitor.PressAsync("Send code");
        await visitor.SeeAsync(ResetPage, "reset");
    }

    public static async Task ResetAsync(this Visitor visitor, string code, string password)
    {
        await visitor.FillAsync("Code", code);
        await visitor.FillAsync("New password", password);
        await visitor.PressAsync("Change password");
    }

    /// <summary>The code in the latest message to somebody, read on the page of messages in a tab of its own.</summary>
    public static async Task<string> ReadCodeAsync(this Visitor visitor, string address)
    {
        await using var tab = await visitor.OpenTabAsync();
        await tab.OpenAsync("/messages");
        await tab.SeeAsync("Messages", "messages");
        var message = await tab.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = address }).First.InnerTextAsync();
        return Code().Match(message) is { Success: true } code ? code.Value : throw new InvalidOperationException($"There is no code in: {message}");
    }

    [GeneratedRegex(@"\b\d{6}\b")]
    private static partial Regex Code();
}
