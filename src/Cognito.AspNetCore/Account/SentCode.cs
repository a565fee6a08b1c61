using Amazon.CognitoIdentityProvider.Model;
using Cognito.Protocol.Challenges;

namespace Cognito.AspNetCore.Account;

/// <summary>A code that is on its way, to prove that an address or number is the person's.</summary>
/// <param name="Attribute">The attribute that it verifies: <c>email</c> or <c>phone_number</c>.</param>
/// <param name="Delivery">How, and to which masked destination.</param>
public sealed record SentCode(string Attribute, CodeDelivery Delivery)
{
    /// <param name="details">What the service says.</param>
    /// <param name="attribute">What was asked to be verified, for a service that does not repeat it.</param>
    internal static SentCode Of(CodeDeliveryDetailsType? details, string attribute = "") => new(
        details?.AttributeName ?? attribute,
        CodeDelivery.Of(details?.DeliveryMedium?.Value, details?.Destination));
}
