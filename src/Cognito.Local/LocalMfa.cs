namespace Cognito.Local;

/// <summary>The second factor of a <see cref="LocalUser"/>.</summary>
public enum LocalMfa
{
    /// <summary>None: the password is enough.</summary>
    None,

    /// <summary>A code in a text message, to the attribute <c>phone_number</c>; see <see cref="LocalUserPool.LatestCode"/>.</summary>
    Sms,

    /// <summary>A code in an e-mail, to the attribute <c>email</c>; see <see cref="LocalUserPool.LatestCode"/>.</summary>
    Email,

    /// <summary>An authenticator app; see <see cref="LocalUserPool.AuthenticatorCode"/>.</summary>
    Authenticator,
}
