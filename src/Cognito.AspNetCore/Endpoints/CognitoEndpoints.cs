namespace Cognito.AspNetCore.Endpoints;

/// <summary>Groups of JSON endpoints, to be left out where an app does not want them.</summary>
[Flags]
public enum CognitoEndpoints
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Sign-in and its answers, sign-out, refresh, session.</summary>
    SignIn = 1,

    /// <summary>Sign-up, confirmation, another code.</summary>
    SignUp = 2,

    /// <summary>Forgotten, reset and changed passwords.</summary>
    Password = 4,

    /// <summary>A person's passkeys, and sign-in by passkey before a name is typed.</summary>
    Passkeys = 8,

    /// <summary>A person's own account: attributes, their verification, deletion.</summary>
    Account = 16,

    /// <summary>A person's further factors, and setting up an authenticator app.</summary>
    Mfa = 32,

    /// <summary>A person's devices.</summary>
    Devices = 64,

    /// <summary>A person's sessions, in this app and others.</summary>
    Sessions = 128,

    /// <summary>All of them.</summary>
    All = SignIn | SignUp | Password | Passkeys | Account | Mfa | Devices | Sessions,
}
