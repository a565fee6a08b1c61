using Amazon.CognitoIdentityProvider.Model;
using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.Service;
using Cognito.AspNetCore.SignIn;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Cognito.AspNetCore.Sessions;

/// <summary>
/// Asks the service now and then whether it still knows a session (GetUser), where the settings want that: who was disabled or signed out elsewhere
/// is out before the tokens expire. Each node asks for itself, one request at a time for one session. An outage ends no session.
/// </summary>
internal sealed class SessionCheck([FromKeyedServices] ServiceCalls calls, [FromKeyedServices] UserPool pool, TimeProvider time)
{
    private const string GetUser = "GetUser";
    private const string Scope = "scope";
    private const string SelfService = "aws.cognito.signin.user.admin";

    private static readonly TimeSpan s_outageKept = TimeSpan.FromSeconds(30);

    private readonly OneAtATime<Answer> _answers = new(time);

    public async ValueTask<bool> IsRefusedAsync(Session session)
    {
        // New tokens are an answer, too.
        if (pool.Options.Session.RevocationCheckInterval is not { } interval || time.GetUtcNow() < session.TokensIssuedAt + interval || !CanAsk(session))
        {
            return false;
        }

        return await _answers.RunAsync(session.Id, () => AskAsync(session), answer => answer.IsKnown ? interval : s_outageKept) is { IsRefused: true };
    }

    private static bool CanAsk(Session session) =>
        new JsonWebToken(session.Tokens.AccessToken).TryGetPayloadValue<string>(Scope, out var scope) && scope.Split(' ').Contains(SelfService);

    private async Task<Answer> AskAsync(Session session) => await calls.SendAsync(
        GetUser, (api, token) => api.GetUserAsync(new() { AccessToken = session.Tokens.AccessToken }, token), CancellationToken.None) switch
    {
        Reply<GetUserResponse>.None { Failure: ServiceFailure.Error error } when RefusalTable.Find(error).Kind is RefusalKind.Denied or RefusalKind.SignedOut => new(IsKnown: true, IsRefused: true),
        Reply<GetUserResponse>.None => new(IsKnown: false, IsRefused: false),
        _ => new(IsKnown: true, IsRefused: false),
    };

    private sealed record Answer(bool IsKnown, bool IsRefused);
}
