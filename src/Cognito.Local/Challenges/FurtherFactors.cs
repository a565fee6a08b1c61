using Cognito.Local.Model;
using Cognito.Local.Pools;
using Cognito.Protocol.Challenges;

namespace Cognito.Local.Challenges;

/// <summary>What a user can be asked for, or made to set up, beside the first factor (behaviour §3.5).</summary>
/// <param name="Kinds">What they have: one is asked for, of several they choose.</param>
/// <param name="Setup">What they can set up where they have nothing and the pool requires something.</param>
internal sealed record FurtherFactors(IReadOnlyList<MfaKind> Kinds, IReadOnlyList<MfaKind> Setup)
{
    private static readonly FurtherFactors None = new([], []);

    public static FurtherFactors Of(UserPoolType pool, GetUserPoolMfaConfigResponse config, User user)
    {
        var enabled = PoolMfa.Kinds(pool, config);
        var own = enabled.Where(kind => MfaKinds.IsReady(user, kind)).ToList();
        var preferred = own.Where(user.Mfa.Prefers).ToList();
        if (preferred.Count > 0)
            return new(preferred, []);
        return PoolMfa.IsRequired(pool) ? Required(pool, enabled, own, user) : new([.. own.Where(user.Mfa.Has)], []);
    }

    /// <summary>Whatever can be asked for is. But no code for a sign-in goes where those for a forgotten password go.</summary>
    private static FurtherFactors Required(UserPoolType pool, IReadOnlyList<MfaKind> enabled, List<MfaKind> own, User user)
    {
        var recovery = PoolMfa.RecoveryKind(pool);
        var eligible = own.Where(kind => kind != recovery).ToList();
        if (eligible.Count > 0)
            return new(eligible, []);

        // Who has only that address is stuck, until somebody else adds another, or an app.
        var (hasEmail, hasPhone) = (user.Attributes.ContainsKey("email"), user.Attributes.ContainsKey("phone_number"));
        if (own.Count > 0 && hasEmail != hasPhone)
            return None;
        return new([], [.. enabled.Where(kind => kind == MfaKind.SoftwareTokenMfa || (kind != recovery && !hasEmail && !hasPhone))]);
    }
}
