using Cognito.Local.Model;
using Cognito.Local.Wire;

namespace Cognito.Local.Pools;

/// <summary>What SetUserSettings and its twin for administrators ask for: text messages, or nothing.</summary>
internal static class MfaOptions
{
    public static MfaSettings Apply(
        UserPoolType pool, GetUserPoolMfaConfigResponse config, User user, IReadOnlyList<MFAOptionType> options, bool isOwn)
    {
        if (options.Any(option => option is not { DeliveryMedium: Delivery.Destination.Sms, AttributeName: "phone_number" }))
            throw Errors.InvalidParameter("MFAOptions can only have the delivery medium SMS with the attribute phone_number.");
        return new MfaPreferences(new() { Enabled = options.Count > 0 }, null, null, null).Apply(pool, config, user, isOwn);
    }
}
