using Cognito.Local.Model;
using Cognito.Local.Wire;

namespace Cognito.Local.Pools;

/// <summary>Which settings of a pool contradict each other.</summary>
internal static class PoolRules
{
    public static void Check(UserPoolType pool)
    {
        if (pool.UsernameAttributes is { Count: > 0 } && pool.AliasAttributes is { Count: > 0 })
            throw Errors.InvalidParameter("Only one of the aliasAttributes or usernameAttributes can be set in a user pool.");
        if (pool.Policies?.SignInPolicy?.AllowedFirstAuthFactors?.Contains("PASSWORD") == false)
            throw Errors.InvalidParameter("AllowedFirstAuthFactors must contain PASSWORD.");
        AcrLevels.Check(pool);
    }
}
