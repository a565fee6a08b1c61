using Amazon.CognitoIdentityProvider.Model;
using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.Service;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using LogLevel = Microsoft.Extensions.Logging.LogLevel;

namespace Cognito.AspNetCore.Sessions;

/// <summary>Revokes a session's refresh token at the service, and with it every token that came from it; or everything of the person, everywhere.</summary>
internal sealed partial class SessionRevoker([FromKeyedServices] ServiceCalls calls, [FromKeyedServices] UserPool pool, TimeProvider time, ILogger<SessionRevoker> logger)
{
    private const string RevokeToken = "RevokeToken";
    private const string GlobalSignOut = "GlobalSignOut";

    // A person who signs out does not wait longer; the cookie goes anyway.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(3);

    /// <returns>Whether the session cannot be refreshed any more.</returns>
    public async Task<bool> RevokeAsync(Session session, bool everywhere)
    {
        var isRevoked = false;
        if (everywhere)
        {
            var request = new GlobalSignOutRequest { AccessToken = session.Tokens.AccessToken };
            isRevoked = await TryAsync(GlobalSignOut, cancellation => calls.SendAsync(GlobalSignOut, (api, token) => api.GlobalSignOutAsync(request, token), cancellation));
        }

        return session.Tokens.RefreshToken is not { } refreshToken
            || await TryAsync(RevokeToken, cancellation => calls.SendWithSecretAsync(
                RevokeToken,
                (api, secret, token) => api.RevokeTokenAsync(new() { Token = refreshToken, ClientId = pool.ClientId, ClientSecret = secret }, token),
                cancellation))
            || isRevoked;
    }

    private async Task<bool> TryAsync<T>(string operation, Func<CancellationToken, Task<Reply<T>>> send)
    {
        using var patience = new CancellationTokenSource(s_patience, time);
        try
        {
            if (await send(patience.Token) is not Reply<T>.None none)
            {
                return true;
            }

            Log.NotRevoked(logger, operation, none.Failure.Name);
        }
        catch (OperationCanceledException)
        {
            Log.NotRevoked(logger, operation, "no answer in time");
        }

        return false;
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 320, Level = LogLevel.Warning, Message = "{Operation} failed at sign-out ({Reason}): tokens stay valid until they expire. The person is signed out here.")]
        public static partial void NotRevoked(ILogger logger, string operation, string reason);
    }
}
