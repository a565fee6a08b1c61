using System.Security.Claims;
using Cognito.AspNetCore.Sessions;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace BlazorWeb;

/// <summary>
/// A circuit goes on by its own connection, long after the request that opened it: nothing asks for the cookie again. So ask, now and then, whether
/// the session is still there; when it is not, the circuit's user is nobody.
/// </summary>
internal sealed class SessionRevalidation(CognitoSessions sessions, TimeProvider time, IConfiguration settings, ILoggerFactory loggers)
    : RevalidatingServerAuthenticationStateProvider(loggers)
{
    protected override TimeSpan RevalidationInterval { get; } = settings.GetValue<TimeSpan>("Revalidation");

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        var user = authenticationState.User;
        var id = user.FindFirstValue("origin_jti");
        var all = await sessions.ListAsync(user.FindFirstValue("sub")!, cancellationToken);
        return all.Any(session => session.Id == id && session.EndsAt > time.GetUtcNow());
    }
}
