using Cognito.Local.Model;

namespace Cognito.Local.Pools;

/// <summary>A user's further factors as they are shown: nothing where there are none.</summary>
internal static class MfaView
{
    /// <summary>UserMFASettingList.</summary>
    public static IReadOnlyList<string>? Settings(User user) =>
        user.Mfa.IsActive ? [.. MfaKinds.All.Where(user.Mfa.Has).Select(MfaKinds.Name)] : null;

    /// <summary>MFAOptions, which is older than all factors but text messages.</summary>
    public static IReadOnlyList<MFAOptionType>? Options(User user) =>
        user.Mfa.Sms ? [new() { DeliveryMedium = Delivery.Destination.Sms, AttributeName = "phone_number" }] : null;
}
