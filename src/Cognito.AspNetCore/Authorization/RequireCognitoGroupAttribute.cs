using Microsoft.AspNetCore.Authorization;

namespace Cognito.AspNetCore.Authorization;

/// <summary>Lets in who is in one of these groups of the pool. Repeat it to require several.</summary>
/// <param name="groups">Names of groups, as in the claim <c>cognito:groups</c>. At least one.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public sealed class RequireCognitoGroupAttribute(params string[] groups) : AuthorizeAttribute, IAuthorizationRequirementData
{
    /// <summary>The groups.</summary>
    public IReadOnlyList<string> Groups => groups;

    /// <inheritdoc/>
    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [new GroupRequirement(groups)];
}
