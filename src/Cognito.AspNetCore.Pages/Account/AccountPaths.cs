namespace Cognito.AspNetCore.Pages.Account;

/// <summary>The names of the pages for people who are signed in.</summary>
internal static class AccountPaths
{
    public const string Folder = "/Account";
    public const string Overview = "/Account/Index";
    public const string Profile = "/Account/Profile";
    public const string VerifyAttribute = "/Account/VerifyAttribute";
    public const string Password = "/Account/Password";
    public const string Mfa = "/Account/Mfa";
    public const string Authenticator = "/Account/Authenticator";
    public const string Passkeys = "/Account/Passkeys";
    public const string AddPasskey = "/Account/AddPasskey";
    public const string Devices = "/Account/Devices";
    public const string Sessions = "/Account/Sessions";
    public const string Delete = "/Account/Delete";

    /// <summary>What has to be there for a page to be there: nothing for the overview, and for pages of the app's own beside it.</summary>
    public static AccountPages Of(string page) => page switch
    {
        Profile or VerifyAttribute => AccountPages.Profile,
        Password => AccountPages.Password,
        Mfa or Authenticator => AccountPages.Mfa,
        Passkeys or AddPasskey => AccountPages.Passkeys,
        Devices => AccountPages.Devices,
        Sessions => AccountPages.Sessions,
        Delete => AccountPages.Delete,
        _ => AccountPages.None,
    };
}
