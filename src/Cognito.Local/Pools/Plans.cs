using Cognito.Local.Model;
using Cognito.Local.Wire;

namespace Cognito.Local.Pools;

/// <summary>Which features a pool's plan has.</summary>
internal static class Plans
{
    private const string Lite = "LITE";
    private const string Plus = "PLUS";

    public static bool IsPlus(UserPoolType pool) => pool.UserPoolTier == Plus;

    /// <exception cref="ServiceException">The feature is of the plans Essentials and Plus, and the pool is not.</exception>
    public static void CheckNotLite(UserPoolType pool, string feature)
    {
        if (pool.UserPoolTier == Lite)
            throw Errors.TierLacks(feature);
    }
}
