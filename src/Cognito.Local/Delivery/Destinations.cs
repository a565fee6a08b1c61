using Cognito.Local.Model;
using Cognito.Local.Pools;

namespace Cognito.Local.Delivery;

/// <summary>Which of a user's addresses a message goes to.</summary>
internal static class Destinations
{
    private static readonly RecoveryOptionType[] DefaultRecovery =
    [
        new() { Priority = 1, Name = "verified_phone_number" },
        new() { Priority = 2, Name = "verified_email" },
    ];

    /// <summary>For the code of a sign-up: of what the pool verifies and the user gave, the phone before the e-mail (behaviour §6.3).</summary>
    public static Destination? OfSignUp(UserPoolType pool, IReadOnlyDictionary<string, string> attributes)
    {
        foreach (var name in new[] { "phone_number", "email" })
        {
            if (pool.AutoVerifiedAttributes?.Contains(name) == true && attributes.TryGetValue(name, out var value))
                return new Destination(name, value);
        }

        return null;
    }

    /// <summary>
    /// For the code of a forgotten password: the first verified one in the pool's order (behaviour §6.6) that is not the user's
    /// further factor, for one mailbox or telephone shall not be both.
    /// </summary>
    public static Destination? OfRecovery(UserPoolType pool, User user)
    {
        foreach (var mechanism in Recovery(pool).OrderBy(mechanism => mechanism.Priority))
        {
            var name = mechanism.Name!.Replace("verified_", "", StringComparison.Ordinal);
            if (name == "email" ? user.Mfa.Email : user.Mfa.Sms)
                continue;
            if (user.Attributes.TryGetValue(name, out var value) && user.Attributes.GetValueOrDefault(StandardAttributes.VerifiedFlag(name)) == "true")
                return new Destination(name, value);
        }

        return null;
    }

    /// <summary>Whether only an administrator can help who forgot the password.</summary>
    public static bool OnlyAdministratorsRecover(UserPoolType pool) => Recovery(pool).Any(mechanism => mechanism.Name == "admin_only");

    private static IReadOnlyList<RecoveryOptionType> Recovery(UserPoolType pool) =>
        pool.AccountRecoverySetting?.RecoveryMechanisms is { Count: > 0 } chosen ? chosen : DefaultRecovery;
}
