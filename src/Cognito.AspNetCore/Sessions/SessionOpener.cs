using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.SignIn;
using Cognito.AspNetCore.Tokens;
using Cognito.Protocol.Tokens;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Cognito.AspNetCore.Sessions;

/// <summary>Turns the tokens of a finished sign-in into a session: validates them first, wherever they came from.</summary>
internal sealed class SessionOpener(
    [FromKeyedServices] TokenSetValidator tokens,
    [FromKeyedServices] UserPool pool,
    [FromKeyedServices] RememberedUsername remembered,
    RefusalFactory refusals)
{
    public async Task<SignInState> OpenAsync(HttpContext context, TokenSet given, string? deviceKey, SignInTicket progress, CancellationToken cancellationToken)
    {
        switch (await tokens.ValidateAsync(given, subject: null, cancellationToken))
        {
            case TokenVerdict.Invalid invalid:
                return new SignInState.Refused(refusals.Referenced(Refusals.Failed, $"the service's tokens do not validate ({invalid.Reason}); check Cognito:Authority and Cognito:ClientId"));
            case TokenVerdict.Valid valid:
                var principal = PrincipalFactory.Create(valid.Token, pool.Scheme, progress.Methods);
                var properties = new AuthenticationProperties { IsPersistent = progress.Persistent };
                SessionTokens.Store(properties, given, deviceKey);
                SessionTokens.Store(properties, progress.Methods);
                try
                {
                    await context.SignInAsync(pool.Scheme, principal, properties);
                }
                catch (CacheUnavailableException)
                {
                    return new SignInState.Refused(Refusals.Unavailable);
                }

                if (progress.RememberUsername)
                {
                    remembered.Write(context, progress.Username);
                }

                await pool.Options.Events.OnPrincipalCreated(new(context, principal));
                await pool.Options.Events.OnSignedIn(new(context, principal));
                return new SignInState.SignedIn(principal, progress.ReturnUrl);
            default:
                return new SignInState.Refused(Refusals.Unavailable);
        }
    }
}
