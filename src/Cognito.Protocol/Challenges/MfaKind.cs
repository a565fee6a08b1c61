using System.Text.Json.Serialization;

namespace Cognito.Protocol.Challenges;

/// <summary>A kind of further factor.</summary>
/// <remarks>Source: API_RespondToAuthChallenge, <c>SELECT_MFA_TYPE</c> and <c>MFA_SETUP</c>.</remarks>
[JsonConverter(typeof(CamelCaseEnumConverter<MfaKind>))]
public enum MfaKind
{
    /// <summary>A code by text message.</summary>
    SmsMfa,

    /// <summary>A code from an authenticator app.</summary>
    SoftwareTokenMfa,

    /// <summary>A code by e-mail.</summary>
    EmailOtp,
}
