using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.Sessions;
using Cognito.AspNetCore.SignIn;
using Cognito.Protocol.Tokens;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Cognito.AspNetCore.Account;

/// <summary>What becomes of the session when its owner's account has changed. A bearer token is what it is: whoever sent it asks for a new one.</summary>
internal sealed class AccountSession(
    [FromKeyedServices] SessionAuthenticator sessions,
    [FromKeyedServices] SessionEnd end,
    [FromKeyedServices] RememberedUsername remembered,
    [FromKeyedServices] UserPool pool)
{
    /// <summary>Has the session, and the rest of this request, say of the person what is so now. Where that cannot be, it does at its next refresh.</summary>
    public async Task RefreshAsync(HttpContext context)
    {
        if (!ApiRequest.HasBearerToken(context.Request) && await sessions.RereadAsync(context) is { Succeeded: true } result)
        {
            context.User = result.Principal;
        }
    }

    /// <summary>Ends another session of the person, which the service has revoked, here too.</summary>
    public async Task EndAsync(AccountHolder holder, string id)
    {
        if (holder.Principal.FindFirst(ClaimNames.Subject)?.Value is { } subject)
        {
            await end.EndAsync(subject, id);
        }
    }

    /// <summary>Ends all sessions of the person, which the service has revoked, here too.</summary>
    public async Task EndAllAsync(AccountHolder holder)
    {
        if (holder.Principal.FindFirst(ClaimNames.Subject)?.Value is { } subject)
        {
            await end.EndAllAsync(subject);
        }
    }

    /// <summary>Ends all sessions of somebody whose account is no more, and forgets the name.</summary>
    public async Task EndAsync(HttpContext context)
    {
        if (!ApiRequest.HasBearerToken(context.Request))
        {
            remembered.Forget(context);
            var properties = new AuthenticationProperties();
            properties.SetParameter(CognitoDefaults.RevokedParameter, true);
            await context.SignOutAsync(pool.Scheme, properties);
        }
    }
}
