namespace Cognito.AspNetCore.SignIn;

/// <summary>How a person proved who they are, in the course of one sign-in.</summary>
[Flags]
internal enum AuthenticationMethods : byte
{
    None = 0,
    Password = 1,
    Authenticator = 2,
    Sms = 4,
    Email = 8,
    Passkey = 16,

    /// <summary>The passkey was unlocked by the person's finger, face or PIN, which is a second factor.</summary>
    VerifiedPasskey = 32,

    /// <summary>No method: several factors were asked for, so there is no use in asking again.</summary>
    SeveralWanted = 128,
}
