using Microsoft.AspNetCore.Authorization;

namespace Cognito.AspNetCore.Authorization;

/// <summary>
/// Lets in access tokens that have one of these scopes; others get 403 with <c>insufficient_scope</c> (RFC 6750 §3.1). Repeat it to require several.
/// A session has the claims of its ID token, which has no scopes.
/// </summary>
/// <param name="scopes">Scopes, such as <c>orders/read</c>: a resource server's identifier and a scope of its own. At least one.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public sealed class RequireScopeAttribute(params string[] scopes) : AuthorizeAttribute, IAuthorizationRequirementData
{
    /// <summary>The scopes.</summary>
    public IReadOnlyList<string> Scopes => scopes;

    /// <inheritdoc/>
    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [new ScopeRequirement(scopes)];
}
