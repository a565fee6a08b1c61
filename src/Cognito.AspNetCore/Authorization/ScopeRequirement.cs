using Cognito.Protocol.Tokens;
using Microsoft.AspNetCore.Authorization;

namespace Cognito.AspNetCore.Authorization;

/// <summary>The token's <c>scope</c> has one of these.</summary>
internal sealed class ScopeRequirement(IReadOnlyList<string> scopes) : AuthorizationHandler<ScopeRequirement>, IAuthorizationRequirement
{
    private readonly IReadOnlyList<string> _scopes = scopes is { Count: > 0 } && scopes.All(AuthParam.IsWord)
        ? scopes
        : throw new ArgumentException("Name at least one scope, such as \"orders/read\": no spaces, quotes or backslashes (RFC 6749 §3.3).", nameof(scopes));

    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, ScopeRequirement requirement)
    {
        if (context.User.FindAll(ClaimNames.Scope).SelectMany(claim => claim.Value.Split(' ')).Any(_scopes.Contains))
        {
            context.Succeed(requirement);
        }
        else
        {
            Shortfall.Note(context, scopes: _scopes);
        }

        return Task.CompletedTask;
    }

    public override string ToString() => $"With one of the scopes {string.Join(' ', _scopes)}";
}
