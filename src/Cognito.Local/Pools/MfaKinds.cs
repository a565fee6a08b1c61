using Cognito.Protocol.Challenges;

namespace Cognito.Local.Pools;

/// <summary>What each kind of further factor needs of a user.</summary>
internal static class MfaKinds
{
    /// <summary>In the order in which the service lists them.</summary>
    public static readonly MfaKind[] All = [MfaKind.SmsMfa, MfaKind.SoftwareTokenMfa, MfaKind.EmailOtp];

    /// <summary>Whether the user has what the factor needs: an address, a registered app.</summary>
    public static bool IsReady(User user, MfaKind kind) => kind switch
    {
        MfaKind.SmsMfa => user.Attributes.ContainsKey("phone_number"),
        MfaKind.EmailOtp => user.Attributes.ContainsKey("email"),
        _ => user.SoftwareToken is not null,
    };

    public static string Name(MfaKind kind) => FactorNames.MfaKinds[kind];
}
