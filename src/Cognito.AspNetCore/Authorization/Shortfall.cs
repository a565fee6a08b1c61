using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;

namespace Cognito.AspNetCore.Authorization;

/// <summary>Why a request was not allowed, kept with it until the scheme answers.</summary>
/// <param name="StepUp">A sign-in that would do; null when none would.</param>
/// <param name="Scopes">Scopes one of which would do; empty when it is not about scopes.</param>
internal sealed record Shortfall(StepUp? StepUp, IReadOnlyList<string> Scopes)
{
    public static Shortfall? Of(HttpContext context) => context.Features.Get<Shortfall>();

    public static void Note(AuthorizationHandlerContext authorization, StepUp? stepUp = null, IReadOnlyList<string>? scopes = null)
    {
        if (authorization.Resource is HttpContext context)
        {
            var before = Of(context);
            context.Features.Set(new Shortfall(
                before?.StepUp is { } other && stepUp is not null ? other.And(stepUp) : stepUp ?? before?.StepUp,
                scopes ?? before?.Scopes ?? []));
        }
    }
}
