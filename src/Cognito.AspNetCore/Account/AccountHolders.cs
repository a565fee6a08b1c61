using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.Authorization;
using Cognito.AspNetCore.Sessions;
using Cognito.AspNetCore.SignIn;
using Cognito.Protocol.Tokens;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Cognito.AspNetCore.Account;

/// <summary>Finds out who is signed in, by session or by access token, or why that is not enough.</summary>
internal sealed class AccountHolders([FromKeyedServices] UserPool pool, TimeProvider time)
{
    public async Task<(AccountHolder? Holder, Refusal? Fault)> FindAsync(HttpContext context)
    {
        var result = await context.AuthenticateAsync(pool.Scheme);
        return result is { Succeeded: true, Principal: var principal, Properties: var properties } && properties?.GetTokenValue(SessionTokens.AccessToken) is { } token
            ? (new(token, principal, SessionTokens.DeviceKey(properties) ?? principal.FindFirst(ClaimNames.DeviceKey)?.Value), null)
            : (null, CognitoHandler.IsUndecided(result) ? Refusals.Unavailable : Refusals.NotSignedIn);
    }

    /// <summary>As above, for what nobody who finds an open session may do to its owner's account.</summary>
    public async Task<(AccountHolder? Holder, Refusal? Fault)> FindRecentAsync(HttpContext context)
    {
        var (holder, fault) = await FindAsync(context);
        return holder is not null && RecentSignIn.Fault(holder.Principal, time, pool.Options.Account.RecentSignIn) is { } tooLongAgo
            ? (null, tooLongAgo)
            : (holder, fault);
    }
}
