using Cognito.Local.Model;

namespace Cognito.Local.Delivery;

/// <summary>Where a message goes.</summary>
/// <param name="Attribute"><c>email</c> or <c>phone_number</c>.</param>
/// <param name="Value">The address or number.</param>
internal sealed record Destination(string Attribute, string Value)
{
    public const string Email = "EMAIL";
    public const string Sms = "SMS";

    public string Medium => Attribute == "phone_number" ? Sms : Email;

    /// <summary>As it is told to callers, who may not know it.</summary>
    public CodeDeliveryDetailsType Details => new()
    {
        AttributeName = Attribute,
        DeliveryMedium = Medium,
        Destination = Masks.Of(Attribute, Value),
    };
}
