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
        if (pool.Policies?.SignInPolicy?.AllowedFirstAuthFactors is { } factors)
            CheckFirstFactors(pool, factors);
        if (pool.LambdaConfig?.PreTokenGenerationConfig is { LambdaVersion: not "V1_0" })
            Plans.CheckNotLite(pool, "Access token customization");
        AcrLevels.Check(pool);
    }

    /// <summary>The password is always among them; in the smallest plan it is the only one.</summary>
    private static void CheckFirstFactors(UserPoolType pool, IReadOnlyList<string> factors)
    {
        if (!factors.Contains("PASSWORD"))
            throw Errors.InvalidParameter("AllowedFirstAuthFactors must contain PASSWORD.");
        if (factors.Contains("SOFTWARE_TOKEN"))
            throw Errors.InvalidParameter("SOFTWARE_TOKEN cannot be a first authentication factor.");
        if (factors.Any(factor => factor != "PASSWORD"))
            Plans.CheckNotLite(pool, "Passwordless sign-in");
    }
}
