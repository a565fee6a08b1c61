using System.Security.Claims;
using Cognito.Protocol.Tokens;
using Microsoft.AspNetCore.Authorization;

namespace Cognito.AspNetCore.Authorization;

/// <summary>Compares how a person signed in with what is required of it.</summary>
internal sealed class StepUpHandler(TimeProvider time) : AuthorizationHandler<StepUpRequirement>
{
    /// <summary>The method reference for several factors (RFC 8176).</summary>
    private const string Several = "mfa";

    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, StepUpRequirement requirement)
    {
        if (Holds(requirement.StepUp, context.User))
        {
            context.Succeed(requirement);
        }
        else if (!context.PendingRequirements.Any(other => other is IAuthorizationHandler))
        {
            // Groups, scopes and what else judges by itself has been judged by now: signing in anew would not change that.
            Shortfall.Note(context, requirement.StepUp);
        }

        return Task.CompletedTask;
    }

    private bool Holds(StepUp stepUp, ClaimsPrincipal user) =>
        (stepUp.MaxAge is not { } age || RecentSignIn.Holds(user, time, age))
        && (stepUp.Acr is not { } levels || levels.Any(level => user.HasClaim(ClaimNames.AuthenticationContext, level)))
        && (!stepUp.Mfa || user.HasClaim(ClaimNames.AuthenticationMethods, Several));
}
