using Amazon.CognitoIdentityProvider.Model;
using Cognito.Protocol.Challenges;

namespace Cognito.AspNetCore.Account;

/// <summary>The further factors that are on for a person.</summary>
/// <param name="Active">Which of them are asked for after the first one; empty when none is.</param>
/// <param name="Preferred">The one that is asked for without a choice, or null.</param>
public sealed record MfaStatus(IReadOnlyList<MfaKind> Active, MfaKind? Preferred)
{
    /// <summary>Factors that are newer than this library are left out.</summary>
    internal static MfaStatus Of(GetUserResponse user) => new(
        FactorNames.MfaKinds.Sort(user.UserMFASettingList ?? []).Known,
        user.PreferredMfaSetting is { } preferred ? FactorNames.MfaKinds.Find(preferred) : null);
}
