using Microsoft.AspNetCore.Authorization;

namespace Cognito.AspNetCore.Authorization;

/// <summary>
/// Lets in who signed in lately: whose <c>auth_time</c>, which a refresh leaves as it is, is at most so long ago. A browser is sent to the sign-in page and
/// comes back; a program gets 401 with <c>insufficient_user_authentication</c> and what is required (RFC 9470).
/// </summary>
/// <param name="minutes">How long ago, in minutes. At least one.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RequireRecentSignInAttribute(int minutes) : AuthorizeAttribute, IAuthorizationRequirementData
{
    /// <summary>How long ago, in minutes.</summary>
    public int Minutes => minutes;

    /// <inheritdoc/>
    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [StepUpRequirement.Recent(TimeSpan.FromMinutes(minutes))];
}
