using System.Text.Json.Serialization;

namespace Cognito.Protocol.Challenges;

/// <summary>A way to begin signing in.</summary>
/// <remarks>Source: API_InitiateAuth, <c>AvailableChallenges</c>.</remarks>
[JsonConverter(typeof(CamelCaseEnumConverter<FirstFactor>))]
public enum FirstFactor
{
    /// <summary>The password, sent to the service as it is.</summary>
    Password,

    /// <summary>The password, proved without being sent.</summary>
    PasswordSrp,

    /// <summary>A code by e-mail.</summary>
    EmailOtp,

    /// <summary>A code by text message.</summary>
    SmsOtp,

    /// <summary>A passkey.</summary>
    WebAuthn,
}
