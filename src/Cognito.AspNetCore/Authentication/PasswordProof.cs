namespace Cognito.AspNetCore.Authentication;

/// <summary>How a password is proved to the service.</summary>
public enum PasswordProof
{
    /// <summary>Secure Remote Password: the password never leaves this server (<c>USER_SRP_AUTH</c>; the client needs <c>ALLOW_USER_SRP_AUTH</c>).</summary>
    Srp,

    /// <summary>Sent to the service over TLS (<c>USER_PASSWORD_AUTH</c>; the client needs <c>ALLOW_USER_PASSWORD_AUTH</c>). Needed for the user migration trigger.</summary>
    Plain,

    /// <summary>Sent to the service with the app's AWS credentials (<c>ADMIN_USER_PASSWORD_AUTH</c>; the client needs <c>ALLOW_ADMIN_USER_PASSWORD_AUTH</c>, the app permission for <c>AdminInitiateAuth</c> and <c>AdminRespondToAuthChallenge</c>). Every step of a sign-in goes that way then; devices are not remembered.</summary>
    Admin,
}
