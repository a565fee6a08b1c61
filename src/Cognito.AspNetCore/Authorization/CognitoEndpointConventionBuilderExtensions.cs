using Cognito.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Requirements of sign-ins with Amazon Cognito, for endpoints. Each requires a signed-in person as well.</summary>
public static class CognitoEndpointConventionBuilderExtensions
{
    /// <summary>As <see cref="RequireCognitoGroupAttribute"/>.</summary>
    /// <param name="endpoints">The endpoints.</param>
    /// <param name="groups">Names of groups, one of which the person is in.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static TBuilder RequireCognitoGroup<TBuilder>(this TBuilder endpoints, params string[] groups)
        where TBuilder : IEndpointConventionBuilder => Require(endpoints, policy => policy.RequireCognitoGroup(groups));

    /// <summary>As <see cref="RequireScopeAttribute"/>.</summary>
    /// <param name="endpoints">The endpoints.</param>
    /// <param name="scopes">Scopes, one of which the token has.</param>
    /// <exception cref="ArgumentException">There is none, or one that cannot be.</exception>
    public static TBuilder RequireScope<TBuilder>(this TBuilder endpoints, params string[] scopes)
        where TBuilder : IEndpointConventionBuilder => Require(endpoints, policy => policy.RequireScope(scopes));

    /// <summary>As <see cref="RequireMfaAttribute"/>.</summary>
    /// <param name="endpoints">The endpoints.</param>
    public static TBuilder RequireMfa<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder => Require(endpoints, policy => policy.RequireMfa());

    /// <summary>As <see cref="RequireRecentSignInAttribute"/>.</summary>
    /// <param name="endpoints">The endpoints.</param>
    /// <param name="within">How long ago the sign-in may be; at least a second.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is less.</exception>
    public static TBuilder RequireRecentSignIn<TBuilder>(this TBuilder endpoints, TimeSpan within)
        where TBuilder : IEndpointConventionBuilder => Require(endpoints, policy => policy.RequireRecentSignIn(within));

    /// <summary>As <see cref="RequireAcrAttribute"/>.</summary>
    /// <param name="endpoints">The endpoints.</param>
    /// <param name="values">The levels that are high enough.</param>
    /// <exception cref="ArgumentException">There is none, or one that cannot be.</exception>
    public static TBuilder RequireAcr<TBuilder>(this TBuilder endpoints, params string[] values)
        where TBuilder : IEndpointConventionBuilder => Require(endpoints, policy => policy.RequireAcr(values));

    private static TBuilder Require<TBuilder>(TBuilder endpoints, Action<AuthorizationPolicyBuilder> require)
        where TBuilder : IEndpointConventionBuilder => endpoints.RequireAuthorization(policy => require(policy.RequireAuthenticatedUser()));
}
