using Cognito.AspNetCore.Authorization;

namespace Microsoft.AspNetCore.Authorization;

/// <summary>Requirements of sign-ins with Amazon Cognito, for policies of your own.</summary>
public static class CognitoPolicyBuilderExtensions
{
    /// <summary>As <see cref="RequireCognitoGroupAttribute"/>.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="groups">Names of groups, one of which the person is in.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static AuthorizationPolicyBuilder RequireCognitoGroup(this AuthorizationPolicyBuilder policy, params string[] groups) => Add(policy, new GroupRequirement(groups));

    /// <summary>As <see cref="RequireScopeAttribute"/>.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="scopes">Scopes, one of which the token has.</param>
    /// <exception cref="ArgumentException">There is none, or one that cannot be.</exception>
    public static AuthorizationPolicyBuilder RequireScope(this AuthorizationPolicyBuilder policy, params string[] scopes) => Add(policy, new ScopeRequirement(scopes));

    /// <summary>As <see cref="RequireMfaAttribute"/>.</summary>
    /// <param name="policy">The policy.</param>
    public static AuthorizationPolicyBuilder RequireMfa(this AuthorizationPolicyBuilder policy) => Add(policy, StepUpRequirement.Mfa);

    /// <summary>As <see cref="RequireRecentSignInAttribute"/>.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="within">How long ago the sign-in may be; at least a second.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is less.</exception>
    public static AuthorizationPolicyBuilder RequireRecentSignIn(this AuthorizationPolicyBuilder policy, TimeSpan within) => Add(policy, StepUpRequirement.Recent(within));

    /// <summary>As <see cref="RequireAcrAttribute"/>.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="values">The levels that are high enough.</param>
    /// <exception cref="ArgumentException">There is none, or one that cannot be.</exception>
    public static AuthorizationPolicyBuilder RequireAcr(this AuthorizationPolicyBuilder policy, params string[] values) => Add(policy, StepUpRequirement.Acr(values));

    private static AuthorizationPolicyBuilder Add(AuthorizationPolicyBuilder policy, IAuthorizationRequirement requirement)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return policy.AddRequirements(requirement);
    }
}
