using Microsoft.AspNetCore.Authorization;

namespace Cognito.AspNetCore.Authorization;

/// <summary>
/// Lets in who reached one of these levels of authentication: whose <c>acr</c> is one of them. Others are asked to prove what is missing, as
/// <see cref="RequireRecentSignInAttribute"/> says. The levels are those of the pool's AcrConfiguration, by default <c>urn:cognito:loa:1</c> (a password) to
/// <c>urn:cognito:loa:4</c> (a password and an authenticator app); see "Step-up authentication" in the Amazon Cognito developer guide.
/// </summary>
/// <param name="values">The levels that are high enough. At least one.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RequireAcrAttribute(params string[] values) : AuthorizeAttribute, IAuthorizationRequirementData
{
    /// <summary>The levels.</summary>
    public IReadOnlyList<string> Values => values;

    /// <inheritdoc/>
    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [StepUpRequirement.Acr(values)];
}
