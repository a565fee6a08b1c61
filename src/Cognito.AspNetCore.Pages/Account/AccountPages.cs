namespace Cognito.AspNetCore.Pages.Account;

/// <summary>The pages for people who are signed in, beside the overview.</summary>
[Flags]
public enum AccountPages
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Changing attributes, and verifying addresses and numbers.</summary>
    Profile = 1,

    /// <summary>Changing the password.</summary>
    Password = 2,

    /// <summary>Turning further factors on and off, and setting up an authenticator app.</summary>
    Mfa = 4,

    /// <summary>Adding and deleting passkeys.</summary>
    Passkeys = 8,

    /// <summary>Remembering and forgetting devices.</summary>
    Devices = 16,

    /// <summary>Ending sessions.</summary>
    Sessions = 32,

    /// <summary>Deleting the account.</summary>
    Delete = 64,

    /// <summary>All of them.</summary>
    All = Profile | Password | Mfa | Passkeys | Devices | Sessions | Delete,
}
