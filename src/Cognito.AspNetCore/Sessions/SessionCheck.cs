using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.Tokens;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Cognito.AspNetCore.Sessions;

/// <summary>
/// Asks the service now and then whether it still knows a session (GetUser), where the settings want that: who was disabled or signed out elsewhere
/// is out before the tokens expire. Each node asks for itself, one request at a time for one session. An outage ends no session.
/// </summary>
internal sealed class SessionCheck([FromKeyedServices] TokenStanding standing, [FromKeyedServices] UserPool pool, TimeProvider time)
{
    private static readonly TimeSpan s_outageKept = TimeSpan.FromSeconds(30);

    private readonly OneAtATime<Answer> _answers = new(time);

    public async ValueTask<bool> IsRefusedAsync(Session session)
    {
        // New tokens are an answer, too.
        if (pool.Options.Session.RevocationCheckInterval is not { } interval || time.GetUtcNow() < session.TokensIssuedAt + interval || !TokenStanding.CanBeAsked(new JsonWebToken(session.Tokens.AccessToken)))
        {
            return false;
        }

        return await _answers.RunAsync(session.Id, async () => new Answer(await standing.IsTakenAsync(session.Tokens.AccessToken)), answer => answer.IsTaken is null ? s_outageKept : interval) is { IsTaken: false };
    }

    private sealed record Answer(bool? IsTaken);
}
