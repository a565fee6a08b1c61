using Cognito.Protocol.Tokens;
using Microsoft.AspNetCore.Authorization;

namespace Cognito.AspNetCore.Authorization;

/// <summary>The person is in one of these groups of the pool.</summary>
internal sealed class GroupRequirement(IReadOnlyList<string> groups) : AuthorizationHandler<GroupRequirement>, IAuthorizationRequirement
{
    private readonly IReadOnlyList<string> _groups = groups is { Count: > 0 } && groups.All(group => group is { Length: > 0 })
        ? groups
        : throw new ArgumentException("Name at least one group, such as \"admins\".", nameof(groups));

    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, GroupRequirement requirement)
    {
        if (_groups.Any(group => context.User.HasClaim(ClaimNames.Groups, group)))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }

    public override string ToString() => $"In one of the groups {string.Join(", ", _groups)}";
}
