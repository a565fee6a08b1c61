using Microsoft.AspNetCore.Authorization;

namespace Cognito.AspNetCore.Authorization;

/// <summary>
/// Lets in who signed in with more than one factor: whose <c>amr</c> has <c>mfa</c> (RFC 8176). Others are asked to sign in so, as
/// <see cref="RequireRecentSignInAttribute"/> says. A remembered browser, for which the pool leaves out the second factor, is not one.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RequireMfaAttribute : AuthorizeAttribute, IAuthorizationRequirementData
{
    /// <inheritdoc/>
    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [StepUpRequirement.Mfa];
}
