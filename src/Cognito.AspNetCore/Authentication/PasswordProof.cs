namespace Cognito.AspNetCore.Authentication;

/// <summary>How a password is proved to the service.</summary>
public enum PasswordProof
{
    /// <summary>Secure Remote Password: the password never leaves this server (<c>USER_SRP_AUTH</c>; the client needs <c>ALLOW_USER_SRP_AUTH</c>).</summary>
    Srp,

    /// <summary>Sent to the service over TLS (<c>USER_PASSWORD_AUTH</c>; the client needs <c>ALLOW_USER_PASSWORD_AUTH</c>). Needed for the user migration trigger.</summary>
    Plain,
}
