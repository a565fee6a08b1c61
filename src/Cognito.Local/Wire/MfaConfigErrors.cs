namespace Cognito.Local.Wire;

/// <summary>What can be wrong with a pool's MFA settings.</summary>
internal static class MfaConfigErrors
{
    public static ServiceException MfaOffWithFactors() =>
        Errors.InvalidParameter("Invalid MFA configuration given, can't turn off MFA and configure an MFA together.");

    public static ServiceException MfaWithoutFactors() =>
        Errors.InvalidParameter("Invalid MFA Configuration given. SMS MFA, Email MFA, or Software Token MFA must be enabled.");

    public static ServiceException MfaNeedsSms() =>
        Errors.InvalidParameter("SMS configuration and Auto verification for phone_number are required when MFA is required/optional");

    public static ServiceException MfaCannotBeTurnedOn() =>
        Errors.InvalidParameter("Cannot turn MFA functionality ON, once the user pool has been created.");

    public static ServiceException EmailMfaNeedsOwnSender() => Errors.InvalidParameter(
        "Cannot set EmailMfaConfiguration when user pool EmailConfiguration contains an EmailSendingAccount of COGNITO_DEFAULT");

    public static ServiceException FirstFactorsWithMfa() =>
        Errors.InvalidParameter("Only PASSWORD and WEB_AUTHN (if configured) can be enabled as an auth factor if MFA is enabled");

    public static ServiceException PasskeyIsSingleFactor() => Errors.InvalidParameter(
        "Cannot set WebAuthn factor configuration to SINGLE_FACTOR if MFA is required and WebAuthn is an allowed first auth factor");

    public static ServiceException PasskeyNotForMfa() =>
        Errors.InvalidParameter("WEB_AUTHN cannot be used as an auth factor when MFA is enabled if not configured for MFA");
}
