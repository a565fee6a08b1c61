using System.Text.Json.Serialization;

namespace Cognito.Protocol.Challenges;

/// <summary>How a code was sent.</summary>
/// <remarks>Source: API_CodeDeliveryDetailsType, <c>DeliveryMedium</c>.</remarks>
[JsonConverter(typeof(CamelCaseEnumConverter<DeliveryMedium>))]
public enum DeliveryMedium
{
    /// <summary>By a medium that is newer than this library.</summary>
    Other,

    /// <summary>By e-mail.</summary>
    Email,

    /// <summary>By text message.</summary>
    Sms,
}
