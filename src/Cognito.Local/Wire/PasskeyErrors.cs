using Cognito.Local.Model;

namespace Cognito.Local.Wire;

/// <summary>What can be wrong with passkeys (behaviour §4.2); the service does not publish the texts.</summary>
internal static class PasskeyErrors
{
    public static ServiceException NotEnabled() =>
        new(ErrorNames.WebAuthnNotEnabled, "WEB_AUTHN is not an allowed first factor of the user pool.");

    public static ServiceException RelyingPartyMissing() =>
        new(ErrorNames.WebAuthnConfigurationMissing, "The user pool has neither a relying party id nor a domain.");

    public static ServiceException ChallengeNotFound() =>
        new(ErrorNames.WebAuthnChallengeNotFound, "No registration of a passkey with this challenge is under way.");

    public static ServiceException OtherClient() =>
        new(ErrorNames.WebAuthnClientMismatch, "The registration was started by another client.");

    public static ServiceException OriginNotAllowed() =>
        new(ErrorNames.WebAuthnOriginNotAllowed, "The passkey was made at an origin that is not the relying party's.");

    public static ServiceException OtherRelyingParty() =>
        new(ErrorNames.WebAuthnRelyingPartyMismatch, "The passkey was made for another relying party.");

    public static ServiceException NotSupported() =>
        new(ErrorNames.WebAuthnCredentialNotSupported, "The passkey is not of a kind that the user pool supports.");

    public static ServiceException Malformed() => Errors.InvalidParameter("Invalid credential given.");

    public static ServiceException Exists() => Errors.InvalidParameter("The passkey is already registered.");

    public static ServiceException NotFound() => new(ErrorNames.ResourceNotFound, "Passkey does not exist.");

    public static ServiceException TooMany() => new(ErrorNames.LimitExceeded, "A user can have no more than 20 passkeys.");
}
