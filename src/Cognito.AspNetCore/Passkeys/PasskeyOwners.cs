using System.Security.Claims;
using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.Authorization;
using Cognito.AspNetCore.Sessions;
using Cognito.AspNetCore.SignIn;
using Cognito.Protocol.Tokens;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Cognito.AspNetCore.Passkeys;

/// <summary>Finds out who is signed in, by session or by access token, or why that is not enough.</summary>
internal sealed class PasskeyOwners([FromKeyedServices] UserPool pool, TimeProvider time)
{
    public async Task<(PasskeyOwner? Owner, Refusal? Fault)> FindAsync(HttpContext context)
    {
        var (owner, fault, _) = await AuthenticateAsync(context);
        return (owner, fault);
    }

    /// <summary>As above, for what whoever finds an open session must not do to its owner's account.</summary>
    public async Task<(PasskeyOwner? Owner, Refusal? Fault)> FindRecentAsync(HttpContext context)
    {
        var (owner, fault, principal) = await AuthenticateAsync(context);
        return owner is null ? (null, fault)
            : RecentSignIn.Fault(principal!, time, pool.Options.Account.RecentSignIn) is { } tooLongAgo ? (null, tooLongAgo)
            : (owner, null);
    }

    private async Task<(PasskeyOwner? Owner, Refusal? Fault, ClaimsPrincipal? Principal)> AuthenticateAsync(HttpContext context)
    {
        var result = await context.AuthenticateAsync(pool.Scheme);
        return result is { Succeeded: true, Principal: var principal } && result.Properties?.GetTokenValue(SessionTokens.AccessToken) is { } token
            ? (new(token, principal.FindFirstValue(ClaimNames.CognitoUsername) ?? principal.FindFirstValue(ClaimNames.Username)), null, principal)
            : (null, CognitoHandler.IsUndecided(result) ? Refusals.Unavailable : Refusals.NotSignedIn, null);
    }
}
